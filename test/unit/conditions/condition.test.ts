import { expect, test } from 'vitest';
import { contributionConditionEntity } from '#functions/alliances/records.ts';
import { type ConditionOfDecision, conditionsOfDecision, followedUp } from '#shared/conditions/condition.ts';
import { toStored } from '#shared/dynamo/entity.ts';

const at = '2027-03-01T09:00:00.000Z';
/** The longest that may be said, in letters of which each takes the most room. */
const longest = { status: 'in-progress', explanation: '€'.repeat(5000) } as const;
/** DynamoDB's own limit on an item, in bytes. */
const itemLimit = 400 * 1024;

test('a condition that is followed up as often and as lengthily as can be still fits an item', () => {
  const [first] = conditionsOfDecision('proefland', 'taak-1.1', ['€'.repeat(2000)]);
  if (!first) throw new Error('there is one condition');
  let condition: ConditionOfDecision = first;
  const often = () => {
    for (;;) condition = followedUp(condition, longest, 'bureau-proefland', at);
  };
  expect(often).toThrow(/20 follow-ups, which is the maximum/);
  const stored = toStored(contributionConditionEntity, { ...condition, allianceId: 'a', contributionId: 'c' });
  expect(Buffer.byteLength(JSON.stringify(stored))).toBeLessThan(itemLimit);
});
