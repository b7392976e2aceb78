import { describe, expect, test } from 'vitest';
import { type Said, whyOf } from '#functions/escalations/domain/why.ts';
import type { Dossier } from '#functions/escalations/terms/escalation.ts';
import type { Mandate } from '#functions/escalations/terms/mandate.ts';
import type { Stage } from '#functions/escalations/terms/stages.ts';
import { tracesOf, withoutWords } from '#shared/words/taken-out.ts';

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
const why = (reach: Mandate['reach'], to: Stage, given: readonly Said[] = said): string =>
  whyOf({
    stage: 'ruling',
    trigger: 'decided',
    sentence,
    said: given,
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

test('says that no money moves, where a solution that needs it does not come before the regiegroep', () => {
  const transfer = {
    fromLineId: 'kennis',
    fromLine: 'K',
    toLineId: 'gezond',
    toLine: 'G',
    year: 2027,
    amountCents: 60,
  };
  const paying = { ...dossier, transfer };
  const mandate = { framework: '1', reach: 'tolerated', clause } as const;
  const moves = { stage: 'verdict', trigger: 'sufficient', said: [], mandate, to: 'watched' } as const;
  expect(whyOf({ ...moves, dossier: paying })).toContain('Er verhuist geen geld van een andere programmalijn');
  expect(whyOf({ ...moves, dossier })).not.toContain('geld');
});

test('quotes the condition that was not met, and says that nothing is allowed any more', () => {
  const mandate = { framework: '1', reach: 'within', clause } as const;
  const unmet = 'De regiegroep krijgt elke maand de cijfers.';
  const moves = { stage: 'watched', trigger: 'condition-not-met', said: [], mandate, to: 'solution' } as const;
  expect(whyOf({ ...moves, dossier, unmet })).toBe(
    `De regiegroep stond deze afwijking toe onder een voorwaarde. Daaraan is niet voldaan: “${unmet}”. Wat zij toestond, is daarmee geëindigd.`,
  );
});

describe('a reason that is too long', () => {
  // Every remark begins and ends with words of its own.
  const remarks = Array.from({ length: 4 }, (_, at) => `Begin ${at}. ${'Zij is ziek. '.repeat(380)}Eind ${at}.`);
  const long = why(
    'beyond',
    'sounding',
    remarks.map((one, at) => ({ addressee: `Zetel ${at}`, remarks: one })),
  );

  test('leaves the last quotations out whole, and says so; who answered and the clause stay', () => {
    expect(long.length).toBeLessThanOrEqual(15_000);
    expect(long).toContain(`Zetel 1: “${remarks[1]}”`);
    expect(long).toContain('Zetel 2: “[…]” Zetel 3: “[…]” ');
    expect(long).toContain('tot en met 10 procent besluit de regiegroep');
  });

  test('has no words left when each remark in it is taken out', () => {
    const left = remarks.reduce((text, one) => withoutWords(text, tracesOf(one, [1000, 500])), long);
    expect(left).not.toContain('ziek');
    expect(left).toContain('Zetel 0: “[weggelaten]” Zetel 1: “[weggelaten]” Zetel 2: “[…]”');
  });
});
