import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { GivenRuleChange, RuleChange } from '../terms/rule-change.ts';

const RuleChangeView = RuleChange.omit({ programmeId: true, revision: true, before: true })
  .extend({
    difference: z.array(
      z.strictObject({
        name: z.string(),
        english: z.string(),
        dutch: z.string(),
        was: z.string(),
        becomes: z.string(),
      }),
    ),
  })
  .meta({ id: 'RuleChange' });

const given = {
  from: '2028-01-01',
  changes: { vote: { quorum: 4 } },
  motivation: 'Met vier zetels beslissen wij samen.',
};

const change = {
  number: 1,
  roundId: 'zuid-limburg.rules.1',
  ...given,
  difference: [
    {
      name: 'vote.quorum',
      english: 'the quorum of a vote',
      dutch: 'Quorum: zetels die ten minste meestemmen',
      was: '3 zetels',
      becomes: '4 zetels',
    },
  ],
  status: 'open',
  proposedAt: '2027-11-01T09:00:00.000Z',
  proposedBy: 'programmabureau-zuid-limburg',
};

/** The API contracts of changes of the rules of the game. */
export const ruleChangeContracts = {
  proposeRuleChange: contract({
    summary: 'Propose a change of the rules of the game',
    description:
      'Seats, quorum, majority, the approval rule, the answers that ask a code, and the terms of deciding bodies. The seats vote on it, by the rules in force; it holds from the day that it names and never before the decision.',
    body: GivenRuleChange,
    answers: { 201: RuleChangeView },
    conflicts: { 'rule-change-open': 'The seats are already deciding on another change.' },
    example: { body: given, answer: change },
  }),
  listRuleChanges: contract({
    summary: 'List the changes of the rules of the game',
    description: 'Every change that was put to the seats, oldest first, with its difference and what came of it.',
    query: z.strictObject(listed('number')),
    answers: {
      200: z.strictObject({ ruleChanges: z.array(RuleChangeView), next }).meta({ id: 'RuleChanges' }),
    },
    example: { answer: { ruleChanges: [change] } },
  }),
};
