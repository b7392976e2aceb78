import { beforeEach, describe, expect, test } from 'vitest';
import { followUpContributionCondition } from '#functions/alliances/operations/follow-up-condition.ts';
import { listDue } from '#functions/alliances/operations/list-due.ts';
import { readContribution } from '#functions/alliances/operations/read-contribution.ts';
import { recordPayment } from '#functions/alliances/operations/record-payment.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import { now } from '../support/small-programme.ts';
import {
  acceptConditions,
  as,
  committed,
  decide,
  decisionOf,
  money,
  moveOf,
  promise,
  withAlliance,
} from './support/alliances.ts';
import { called } from './support/governance.ts';
import { everyLetterFor, mailDeps } from './support/mail-deps.ts';
import { dueDeps } from './support/overviews.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const contributionId = 'geld';
const conditions = ['De raad krijgt elk half jaar de cijfers.', 'Er komt een tweede locatie.'];

/** The council of alfa committed under two conditions (rule 8); beta committed without. */
describe('the conditions of a contribution', () => {
  let world: World;
  let ids: Awaited<ReturnType<typeof withAlliance>>;
  beforeEach(async () => {
    world = await emptyWorld();
    ids = await withAlliance(world);
    await committed(world, ids, 'beta', money(1_000));
    await promise(world, ids, 'alfa', contributionId, money(60_000));
    await moveOf(world, ids, 'alfa', contributionId, { change: 1, move: 'put' });
    const decision = decisionOf({ outcome: 'committed-with-conditions', conditions });
    await decide(world, ids, contributionId, decision);
    await decide(world, ids, contributionId, decision);
  });
  const read = async () => {
    const { body } = await called(readContribution(world.allianceDeps), { ...ids, contributionId });
    return body as { decision: object; conditions: { conditionId: string; status: string; followUps: object[] }[] };
  };
  const followUp = (status: string, conditionId = 'taak-1.1.1', clientId = as('beta', ids)) =>
    called(
      followUpContributionCondition(world.allianceDeps),
      { ...ids, contributionId, conditionId },
      { status, explanation: `Nu: ${status}.` },
      clientId,
    );

  test('are kept with the decision, open, each once', async () => {
    expect((await read()).conditions).toEqual(
      conditions.map((text, at) => ({ conditionId: `taak-1.1.${at + 1}`, text, status: 'open', followUps: [] })),
    );
  });

  test('are followed up by the alliance and the programmabureau, each time beside what was said before', async () => {
    const { decision } = await read();
    expect((await followUp('in-progress')).status).toBe(201);
    await followUp('met', 'taak-1.1.1', 'bureau-proefland');
    const after = await read();
    expect(after.conditions.map(({ status }) => status)).toEqual(['met', 'open']);
    expect(after.conditions[0]?.followUps).toMatchObject([
      { status: 'in-progress', explanation: 'Nu: in-progress.', by: 'beta-proefland' },
      { status: 'met', by: 'bureau-proefland' },
    ]);
    expect(after.decision).toEqual(decision);
    const followUpFacts = await factsOfType(world, 'alliances', 'contribution.condition-followed-up');
    expect(followUpFacts.map(({ data }) => data)).toContainEqual({
      ...ids,
      contributionId,
      conditionId: 'taak-1.1.1',
      status: 'met',
      followUp: 2,
    });
  });

  test('are due for a follow-up, beside what each contribution still owes, and are listed with who owes it (rule 22)', async () => {
    await acceptConditions(world, ids, contributionId);
    const listed = async () => {
      const { body } = await called(listDue(dueDeps(world)), ids);
      const { due } = body as { due: { what: string; dueOn: string; owedBy: string; conditionId?: string }[] };
      return due
        .filter(({ what }) => what !== 'composition-review')
        .map(({ what, dueOn, owedBy, conditionId }) => [what, dueOn, owedBy, conditionId]);
    };
    expect(await listed()).toEqual([
      ['contribution-condition', '2027-09-01', 'alfa', 'taak-1.1.1'],
      ['contribution-condition', '2027-09-01', 'alfa', 'taak-1.1.2'],
      ['payment', '2027-12-31', 'beta', undefined],
      ['payment', '2027-12-31', 'alfa', undefined],
    ]);
    await followUp('met');
    expect((await listed()).map(([what]) => what)).toEqual(['contribution-condition', 'payment', 'payment']);
  });

  test('take their cover away when one is not met: the gap shows again, and everybody concerned is told', async () => {
    await acceptConditions(world, ids, contributionId);
    const cover = async () => {
      const [alliance] = await world.allianceDeps.alliances.alliances(ids.programmeId);
      return { members: alliance?.members, cents: alliance?.figures.decided['2027']?.cents };
    };
    expect(await cover()).toEqual({ members: ['alfa', 'beta'], cents: 61_000 });
    const payment = { paymentId: 'een', year: 2027, amount: 20_000, paidOn: '2027-03-01', reference: 'R 1' };
    await called(recordPayment(world.allianceDeps), { ...ids, contributionId }, payment);
    await followUp('not-met');
    // What was paid still counts; the rest covers nothing, and the council may decide again.
    expect(await cover()).toEqual({ members: ['beta'], cents: 21_000 });
    expect(await read()).toMatchObject({
      status: 'ended',
      ended: { on: '2027-03-01', because: 'condition-not-met', paid: { 2027: 20_000 } },
      conditions: [{ status: 'not-met' }, { status: 'open' }],
    });
    const changes = await factsOfType(world, 'alliances', 'contribution.changed');
    const atEnd = changes.find(({ data }) => data['status'] === 'ended');
    const letters = await everyLetterFor(mailDeps(world, async () => '', now).deps, atEnd as Fact, now);
    expect(letters.map(({ addressee }) => addressee).sort()).toEqual(['alfa', 'beta', 'programmabureau']);
    expect(letters[0]?.message.text.replace(/\s+/g, ' ')).toContain(
      'Een van die voorwaarden is niet nagekomen. Daarom telt de bijdrage niet meer mee.',
    );
    await followUp('met');
    expect(await cover()).toEqual({ members: ['beta'], cents: 21_000 });
  });

  test('are not met only once they bind: what the alliance did not accept yet, it can refuse', async () => {
    await expect(followUp('not-met')).rejects.toMatchObject({ code: 'condition-not-accepted' });
    expect((await read()).conditions[0]).toMatchObject({ status: 'open', followUps: [] });
    await acceptConditions(world, ids, contributionId);
    expect(await read()).toMatchObject({ status: 'committed-with-conditions' });
  });

  test('end nothing that was committed anew: those of a decision that the alliance refused bind nobody', async () => {
    await acceptConditions(world, ids, contributionId, 'not-accepted');
    await moveOf(world, ids, 'alfa', contributionId, { change: 4, move: 'put' });
    const anew = ['De raad krijgt elk jaar de cijfers.'];
    const parts = { registrationId: 'taak-2.1', conditions: anew };
    await decide(world, ids, contributionId, decisionOf({ ...parts, outcome: 'committed-with-conditions' }));
    await acceptConditions(world, ids, contributionId);
    await expect(followUp('not-met')).rejects.toMatchObject({ code: 'condition-void' });
    expect(await read()).toMatchObject({ status: 'committed-with-conditions' });
    expect((await followUp('not-met', 'taak-2.1.1')).status).toBe(201);
    expect(await read()).toMatchObject({ status: 'ended' });
  });

  test('are never said to be not met by the partner whose own commitment would end by that', async () => {
    await acceptConditions(world, ids, contributionId);
    const own = as('alfa', ids);
    await expect(followUp('not-met', 'taak-1.1.1', own)).rejects.toMatchObject({ code: 'not-entitled' });
    expect((await followUp('in-progress', 'taak-1.1.1', own)).status).toBe(201);
    expect(await read()).toMatchObject({ status: 'committed-with-conditions' });
    expect((await followUp('not-met', 'taak-1.1.1', 'bureau-proefland')).status).toBe(201);
    expect(await read()).toMatchObject({ status: 'ended' });
  });

  test('are followed up by nobody outside, and where there is none there is none', async () => {
    await expect(followUp('met', 'taak-1.1.1', as('school', ids))).rejects.toMatchObject({ code: 'not-entitled' });
    await expect(followUp('met', 'taak-1.1.3')).rejects.toMatchObject({ code: 'not-found' });
    await acceptConditions(world, ids, contributionId);
    const twice = await Promise.allSettled([followUp('met'), followUp('not-met')]);
    const kept = twice.filter(({ status }) => status === 'fulfilled').length;
    expect((await read()).conditions[0]?.followUps).toHaveLength(kept);
  });
});
