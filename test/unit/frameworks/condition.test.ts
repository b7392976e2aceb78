import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Condition, stillBinds } from '#functions/frameworks/domain/condition.ts';
import { followedUp, GivenFollowUp } from '#shared/conditions/condition.ts';
import { hashOf } from '../../support/cycles.ts';
import { eachOf } from '../../support/each-of.ts';
import { now } from '../../support/small-programme.ts';

const fresh: Condition = {
  programmeId: 'proefland',
  cycleId: '1',
  conditionId: 'proefland.1.approval.1.college-beta.1',
  taskId: 'proefland.1.approval.1.college-beta',
  addressee: 'college van Beta',
  text: 'De raad wordt elk kwartaal geïnformeerd.',
  textHash: hashOf('a'),
  status: 'open',
  followUps: [],
  revision: 1,
};
const anyFollowUp = fc.record<GivenFollowUp>({
  status: fc.constantFrom('met', 'not-met', 'in-progress'),
  explanation: fc.string({ minLength: 1 }).map((text) => `w${text}`),
});

test('a condition binds as long as the text is the one that was approved under it (rule 11)', () => {
  expect(stillBinds(fresh, { text: { number: 1, hash: hashOf('a') } })).toBe(true);
  expect(stillBinds(fresh, { text: { number: 2, hash: hashOf('b') } })).toBe(false);
});

test('what became of a condition is added to what was said before; nothing said before changes (rule 5)', () => {
  fc.assert(
    fc.property(fc.array(anyFollowUp, { minLength: 1, maxLength: 20 }), (given) => {
      let condition = fresh;
      for (const [at, one] of eachOf(given.entries())) {
        const before = structuredClone(condition);
        const next = followedUp(condition, one, `bureau-${at}`, now);
        expect(condition).toEqual(before);
        expect(next.followUps.slice(0, at)).toEqual(before.followUps);
        expect(next.followUps.at(at)).toEqual({ ...one, at: now, by: `bureau-${at}` });
        expect(next).toMatchObject({ status: one.status, text: fresh.text, revision: before.revision + 1 });
        condition = next;
      }
      expect(Condition.safeParse(condition).success).toBe(true);
    }),
  );
});

test('a follow-up says why', () => {
  expect(GivenFollowUp.safeParse({ status: 'met', explanation: '  ' }).success).toBe(false);
});
