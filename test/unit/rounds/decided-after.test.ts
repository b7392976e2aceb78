import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AskedApproval, tookBackOn } from '#functions/frameworks/terms/approval.ts';
import { decidedAfter } from '#functions/rounds/answering/decided-after.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { orderFaults } from '#shared/calendar/order.ts';
import { hashOf } from '../../support/cycles.ts';

const today = '2027-12-31';
const anyDay = fc
  .date({ min: new Date('2027-03-01'), max: new Date('2027-11-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const after = (round: Pick<Round, 'kind'>, tookBack: string | undefined) =>
  decidedAfter(
    { writtenAt: async () => '2027-03-01T09:00:00.000Z', tookBackOn: async () => tookBack },
    round as Round,
    { partnerId: 'stein', status: 'open' },
  );

test('an approval after a taking-back is not older than the decision that took the earlier one back (rule 8)', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Round['kind'][]>('approval', 'accession'),
      fc.option(anyDay, { nil: undefined }),
      anyDay,
      async (kind, tookBack, day) => {
        const given = { pointer: '/decidedOn', what: 'the decision', day };
        const faults = orderFaults(given, { today, after: await after({ kind }, tookBack) });
        const cause = { kind: 'too-early', fact: 'takingBack', on: tookBack };
        expect(faults.map((fault) => fault.cause)).toEqual(tookBack !== undefined && day < tookBack ? [cause] : []);
      },
    ),
  );
});

test('the last decision that took an approval of this text back counts, and none of another text', () => {
  const taken = (decidedOn: string) => ({ taskId: 'task', decidedOn, reference: 'B&W 2', registrationId: 'later' });
  const askedApproval: Pick<AskedApproval, 'text' | 'takenBack'> = {
    text: { number: 1, hash: hashOf('a') },
    takenBack: [taken('2027-04-01'), taken('2027-06-01')],
  };
  expect(tookBackOn(askedApproval, hashOf('a'))).toBe('2027-06-01');
  expect(tookBackOn(askedApproval, hashOf('b'))).toBeUndefined();
  expect(tookBackOn({ ...askedApproval, takenBack: [] }, hashOf('a'))).toBeUndefined();
  expect(tookBackOn(undefined, hashOf('a'))).toBeUndefined();
});
