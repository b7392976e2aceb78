import { expect, test } from 'vitest';
import type { AnswerOf } from '#client/client.ts';
import { escalationContracts } from '#functions/escalations/contracts.ts';
import { agreedSection } from '#functions/workbench/screens/alliance/agreed-view.ts';

const escalation = escalationContracts.readEscalation.example.answer as AnswerOf<'readEscalation'>;
const here = (below?: string): string => `/werkbank/p/wij/${below ?? ''}`;
const obligation = {
  obligationId: 'escalation-1.4.dispensation-condition-1',
  what: 'dispensation-condition' as const,
  text: 'De regiegroep krijgt elke maand de cijfers.',
  dueOn: '2028-09-01',
  binds: true,
  status: 'in-progress' as const,
  asked: 1,
  followUps: [],
};
const agreed = [{ ...escalation, obligations: [obligation] }];

test('an alliance shows its measures and conditions with their day, their state and their escalation', () => {
  const shown = String(agreedSection(agreed, { here }, false));
  for (const words of [obligation.text, 'voorwaarde', '1 september 2028', 'loopt nog', escalation.title])
    expect(shown).toContain(words);
  expect(shown).toContain(`href="${here(`escalaties/${escalation.escalationId}`)}"`);
});

test('only whoever may say what became of them is sent to the form, and of what lapsed nobody', () => {
  const form = here(`escalaties/${escalation.escalationId}/afspraken/${obligation.obligationId}`);
  expect(String(agreedSection(agreed, { here }, true))).toContain(`href="${form}"`);
  expect(String(agreedSection(agreed, { here }, false))).not.toContain(form);
  const lapsed = [{ ...escalation, obligations: [{ ...obligation, status: 'lapsed' as const }] }];
  expect(String(agreedSection(lapsed, { here }, true))).not.toContain(form);
});

test('nothing is shown where nothing was agreed', () => {
  expect(agreedSection([{ ...escalation, obligations: [] }], { here }, true)).toBeUndefined();
});
