import { expect, test } from 'vitest';
import type { AnswerOf } from '#client/client.ts';
import { escalationContracts } from '#functions/escalations/contracts.ts';
import { escalationView } from '#functions/workbench/screens/escalation/view.ts';

type Escalation = AnswerOf<'readEscalation'>;
const example = escalationContracts.readEscalation.example.answer as Escalation;
const measure = { who: 'gemeente Stein', what: 'Een andere aannemer zoeken.', by: '2028-03-01' };
const obligation = {
  obligationId: 'escalation-1.3.measure-1',
  what: 'measure',
  text: measure.what,
  who: measure.who,
  status: 'done',
  asked: 1,
  followUps: [],
} as const;
const offered = 'Wie doet wat, en uiterlijk wanneer';
const shown = async (obligations: Escalation['obligations']): Promise<string> => {
  const escalation = { ...example, stage: 'verdict' as const, measures: [measure], obligations };
  return String(await escalationView({ escalation, isOurs: false } as never, { here: (path) => `/${path}` }));
};

test('a solution shows the measures that it offers, also in the words of what an earlier solution made (rule 15)', async () => {
  expect(await shown([])).toContain(offered);
  expect(await shown([{ ...obligation, binds: false }])).toContain(offered);
  // What binds stands among what was agreed.
  expect(await shown([{ ...obligation, binds: true }])).not.toContain(offered);
});
