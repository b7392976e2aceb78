import { describe, expect, test } from 'vitest';
import { questionOf } from '#functions/escalations/domain/question.ts';
import { whyOf } from '#functions/escalations/domain/why.ts';
import type { Dossier } from '#functions/escalations/terms/escalation.ts';
import { roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import { eachOf } from '../../support/each-of.ts';

const bare: Dossier = {
  breach: 'budget-overrun',
  about: { kind: 'budget-line', lineId: 'gezond' },
  size: 8,
  unit: 'percent',
};
const advised = { ...bare, account: { recommendation: 'Een andere aannemer.' } };
const questionIn = (dossier: Dossier): string => questionOf('ruling', dossier);
const said = (trigger: string, dossier: Dossier): string =>
  whyOf({
    stage: 'ruling',
    trigger,
    said: [],
    dossier,
    mandate: { framework: '1', reach: 'within' },
    to: trigger === 'decided' ? 'watched' : 'solution',
  });

describe('what the seats are asked on the second rung', () => {
  test.each([
    ['what the alliance advises', advised, 'Besluit u zoals de alliantie adviseert?'],
    ['the advice, also where a solution was offered', { ...advised, solution: 'Een lening.' }, 'adviseert?'],
    ['the solution that was offered, without an advice', { ...bare, solution: 'Een lening.' }, 'voorstelt?'],
    ['whether the deviation may be, without either', bare, 'Besluit u deze dreigende afwijking toe te staan?'],
    // The alliance raised it with one remark: its account has a cause, and no advice.
    ['the same where the alliance only said why', { ...bare, account: { cause: 'Failliet.' } }, 'toe te staan?'],
  ])('is %s', (_what, dossier, words) => {
    expect(questionIn(dossier)).toContain(words);
  });

  test('and what they decided, never speak of an advice that is not there', () => {
    for (const dossier of [bare, { ...bare, solution: 'Een lening.' }, { ...bare, account: { cause: 'Failliet.' } }]) {
      for (const words of [questionIn(dossier), said('decided', dossier), said('decided-against', dossier)])
        expect(words).not.toMatch(/advi|advies/i);
    }
    for (const { label } of eachOf(roundKinds.ruling.options)) expect(label).not.toMatch(/advi/i);
    expect(said('decided', advised)).toContain('De regiegroep heeft besloten zoals geadviseerd.');
  });
});
