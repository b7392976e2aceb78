import { describe, expect, test } from 'vitest';
import { whyOf } from '#functions/escalations/domain/why.ts';
import type { Dossier } from '#functions/escalations/terms/escalation.ts';
import type { Mandate } from '#functions/escalations/terms/mandate.ts';
import type { Stage } from '#functions/escalations/terms/stages.ts';

const dossier: Dossier = {
  breach: 'budget-overrun',
  about: { kind: 'budget-line', lineId: 'gezond' },
  size: 12,
  unit: 'percent',
  year: 2027,
  account: { recommendation: 'Een andere aannemer.' },
};
const clause = { unit: 'percent', tolerance: 5, regiegroep: 10, sounding: 20 } as const;
const sentence = 'Het besluit op trede 2 heeft geleid tot een besluit: 3 × voor.';
const said = [{ addressee: 'Alfa, lid van de regiegroep', remarks: 'Doen.' }];
const why = (reach: Mandate['reach'], to: Stage): string =>
  whyOf({
    stage: 'ruling',
    trigger: 'decided',
    sentence,
    said,
    dossier,
    mandate: { framework: '1', reach, clause },
    to,
  });

describe('why an escalation moves after the seats have voted for it', () => {
  test('is that they decided, where the mandate carries it', () => {
    expect(why('within', 'watched')).toMatch(
      /^De regiegroep heeft besloten zoals geadviseerd\. Het besluit op trede 2/,
    );
  });

  test.each([
    ['after-sounding', 'sounding'],
    ['beyond', 'sounding'],
    ['beyond', 'adjustment'],
  ] as const)(
    'is that their vote does not count, where the breach is %s by then: nobody reads of a decision',
    (reach, to) => {
      const words = why(reach, to);
      expect(words).not.toMatch(/heeft besloten|geleid tot een besluit/);
      expect(words).toContain('valt niet meer binnen haar mandaat');
      expect(words).toContain('geldt daarom niet');
      // What they said is kept, and the clause is quoted (rule 14).
      expect(words).toContain('Alfa, lid van de regiegroep: “Doen.”');
      expect(words).toContain('tot en met 10 procent besluit de regiegroep');
    },
  );
});
