import { describe, expect, test } from 'vitest';
import { recordPayment } from '#functions/alliances/operations/record-payment.ts';
import { importProgramme } from '#functions/bodies/import-programme.ts';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { withdrawRound } from '#functions/rounds/close-round.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { planContent } from '../../support/plans.ts';
import { now, smallRegistry } from '../../support/small-programme.ts';
import {
  allianceNow,
  as,
  committed,
  decide,
  decisionOf,
  formed,
  money,
  moveOf,
  promise,
  submit,
  withAlliance,
} from '../support/alliances.ts';
import { answer, called } from '../support/governance.ts';
import { emptyWorld, factsOfType, importer, type World } from '../support/world.ts';

/** Attacks on money and on the registry by what several do at the same moment. */

const given = 425_000_000;
const outcomes = (ends: readonly PromiseSettledResult<unknown>[]) =>
  ends.filter(({ status }) => status === 'fulfilled').length;

describe('the budget of a line', () => {
  test('of which four alliances each want three quarters at once goes to one of them, ten times', async () => {
    const world = await emptyWorld();
    const all = [];
    for (const name of ['een', 'twee', 'drie', 'vier']) all.push(await formed(world, name));
    for (let time = 0; time < 10; time += 1) {
      const based = await Promise.all(
        all.map(async (ids) => (await allianceNow(world, ids)).plans['2027']?.version ?? 0),
      );
      const ends = await Promise.allSettled(
        all.map((ids, at) => submit(world, ids, 'alfa', planContent((given / 4) * 3 + time), based[at])),
      );
      expect(outcomes(ends)).toBe(1);
      // Whoever won gives it back for the next time.
      const winner = ends.findIndex(({ status }) => status === 'fulfilled');
      const ids = all[winner];
      if (ids) await submit(world, ids, 'alfa', planContent(time), (based[winner] ?? 0) + 1);
    }
  });
});

describe('a contribution of 60.000 cents', () => {
  test('is never paid beyond what was decided: twelve payments of 20.000 at once', async () => {
    const world = await emptyWorld();
    const ids = await formed(world);
    const pay = (paymentId: string) =>
      called(
        recordPayment(world.allianceDeps),
        { ...ids, contributionId: 'bijdrage-alfa' },
        {
          paymentId,
          year: 2027,
          amount: 20_000,
          paidOn: '2027-03-01',
          reference: 'F',
        },
      );
    for (let round = 0; round < 3; round += 1)
      await Promise.allSettled(Array.from({ length: 4 }, (_, at) => pay(`betaling-${round}-${at}`)));
    expect(await world.allianceDeps.alliances.contribution(ids, 'bijdrage-alfa')).toMatchObject({
      paid: { '2027': 60_000 },
    });
    expect(await factsOfType(world, 'alliances', 'contribution.paid')).toHaveLength(3);
  });

  test('that its council commits and its partner withdraws at once is one of both, and covers accordingly', async () => {
    for (let time = 0; time < 5; time += 1) {
      const world = await emptyWorld();
      const ids = await withAlliance(world);
      await promise(world, ids, 'alfa', 'geld', money(60_000));
      await moveOf(world, ids, 'alfa', 'geld', { change: 1, move: 'put' });
      await Promise.allSettled([
        decide(world, ids, 'geld', decisionOf()),
        moveOf(world, ids, 'alfa', 'geld', { change: 2, move: 'withdraw', reason: 'Toch niet.' }),
      ]);
      const { status } = await world.allianceDeps.alliances.contribution(ids, 'geld');
      // A decision that was taken stands, whatever is clicked (rule 8).
      expect(status).toBe('committed');
      expect((await allianceNow(world, ids)).members).toEqual(['alfa']);
    }
  });

  test('that was withdrawn takes no answer of its council, and that was changed none about what it was', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    await promise(world, ids, 'alfa', 'geld', money(60_000));
    await moveOf(world, ids, 'alfa', 'geld', { change: 1, move: 'put' });
    const { putIn = '' } = await world.allianceDeps.alliances.contribution(ids, 'geld');
    const roundDeps = { ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } };
    const matter = {
      programmeId: ids.programmeId,
      matter: 'contribution',
      matterId: `${ids.allianceId}.geld`,
    } as const;
    await openRound(roundDeps)(matter);
    const [task] = await world.roundDeps.rounds.tasks(putIn);
    await expect(promise(world, ids, 'alfa', 'geld', money(1))).rejects.toMatchObject({ code: 'contribution-exists' });
    await moveOf(world, ids, 'alfa', 'geld', { change: 2, move: 'withdraw', reason: 'Toch niet.' });
    const decision = { decidedOn: '2027-03-01', reference: 'R', onBehalfOf: 'de raad', conditions: [] };
    await expect(answer(world, task?.taskId ?? '', { answer: 'committed', decision })).rejects.toMatchObject({
      code: 'task-withdrawn',
    });
    await withdrawRound(world.roundDeps, putIn, now);
    expect(await world.roundDeps.rounds.round(putIn)).toMatchObject({ status: 'withdrawn', answers: 0 });
  });

  test('committed by somebody of another programme is not there', async () => {
    const world = await emptyWorld();
    const ids = await formed(world);
    await formed(world, 'samen-eten', 'elders');
    const elsewhere = { programmeId: 'elders', allianceId: ids.allianceId };
    await expect(committed(world, elsewhere, 'alfa', money(5))).rejects.toMatchObject({ code: 'not-found' });
    expect(as('alfa', elsewhere)).toBe('alfa-elders');
  });
});

describe('a programme that two import at once', () => {
  const seatsOf = async ({ tables }: World) => (await new RegistryReader(tables.bodies).registry('proefland')).seats;
  const file = (rotating: string) => {
    const registry = smallRegistry();
    return {
      ...registry,
      seats: registry.seats.map((seat) =>
        seat.kind === 'rotating' ? { ...seat, partnerId: rotating, seatId: `zetel-${rotating}` } : seat,
      ),
    };
  };
  const imports = (world: World, registry: ReturnType<typeof file>) =>
    importProgramme({ client: world.client, table: world.tables.bodies }, registry, localDate(now), now, importer);

  test('is what one of them says, never a mix, for the first time and for a change', async () => {
    for (let time = 0; time < 4; time += 1) {
      const world = await emptyWorld();
      await Promise.allSettled([imports(world, file('gamma')), imports(world, file('delta'))]);
      const first = (await seatsOf(world)).filter(({ until }) => until === undefined).map(({ partnerId }) => partnerId);
      expect(first.filter((partnerId) => ['gamma', 'delta'].includes(partnerId))).toHaveLength(1);
      await Promise.allSettled([
        imports(world, file('gamma')),
        imports(world, file('delta')),
        imports(world, file('gamma')),
      ]);
      const holders = (await seatsOf(world)).filter(({ until }) => until === undefined || until > localDate(now));
      expect(holders.filter(({ kind }) => kind === 'rotating')).toHaveLength(1);
    }
  });
});
