import { beforeEach, describe, expect, test } from 'vitest';
import { seatsOn } from '#functions/bodies/terms/bodies.ts';
import { settingsOn } from '#functions/bodies/terms/rules/settings-on.ts';
import { decisionOfRound } from '#functions/decisions/decisions-of.ts';
import { callReview, listReviews } from '#functions/reviews/operations/review.ts';
import { listRuleChanges } from '#functions/reviews/operations/rule-changes.ts';
import { concludeReview, concludeReviews } from '#functions/reviews/reactions/conclude-review.ts';
import { concludeRuleChange, concludeRuleChanges } from '#functions/reviews/reactions/conclude-rule-change.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { callMissed } from '#functions/rounds/reactions/call-missed.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { fact } from '#shared/events/catalogue.ts';
import { now } from '../support/small-programme.ts';
import { afterTerms, answer, called } from './support/governance.ts';
import { sourcesOf } from './support/register.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const roundId = 'proefland.rules.1';
const rules = { programmeId, matter: 'rules', matterId: '1' } as const;
const composition = { programmeId, matter: 'composition', matterId: '1' } as const;
const closed = fact('nl.regiodeal.round.closed.v1', now, { ...rules, roundId, kind: 'rule-change', status: 'closed' });
const motivation = 'Delta draagt evenveel bij als beta.';

/** The small programme: alfa and beta hold fixed seats, gamma a rotating one; the quorum is 2. */
describe('a review that proposes other rules (rules 2 and 17)', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
    await imported(world);
  });
  const call = (body: object) => called(callReview(world.reviewDeps), { programmeId }, { motivation, ...body });
  const opening = () => ({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } });
  const vote = async (given: string) => {
    const remarks = given === 'against' ? { remarks: 'Liever niet.' } : {};
    for (const seat of ['alfa', 'beta', 'gamma'])
      await answer(world, `${roundId}.seat-${seat}`, { answer: given, ...remarks });
    await closeIfDone(world.roundDeps, roundId, afterTerms);
  };
  const deps = () => ({ ...world.reviewDeps, rounds: world.roundDeps.rounds, clock: () => now });
  const conclude = async () => {
    await concludeReview(deps())(closed);
    await concludeRuleChange(deps())(closed);
  };
  const reviews = async () => (await called(listReviews(world.reviewDeps), { programmeId })).body;
  const changes = async () => (await called(listRuleChanges(world.reviewDeps), { programmeId })).body;

  test('asks the seats once, is in the register, and holds from its day', async () => {
    const fixedSeats = ['alfa', 'beta', 'delta'];
    const changed = { vote: { quorum: 3 }, regiegroep: { turn: 'P2Y' } };
    const { body } = await call({ rules: { from: '2027-06-01', changes: changed, fixedSeats } });
    expect(body).toMatchObject({ number: 1, roundId, ruleChange: 1, status: 'open' });
    await openRound(opening())(composition);
    await openRound(opening())(rules);
    await callMissed(opening())();
    expect(await factsOfType(world, 'rounds', 'round.opened')).toHaveLength(1);
    const round = await world.roundDeps.rounds.round(roundId);
    expect(round?.subject.title).toBe('Herijking 1 van de regiegroep: wijziging 1 van de spelregels');
    const [difference] = ((await world.roundDeps.matters.rules.content(round as never)) as { sections: unknown[] })
      .sections;
    expect(difference).toEqual({
      heading: 'Wat verandert er?',
      rows: [
        ['Vaste zetels', 'nu: Alfa, Beta; wordt: Alfa, Beta, Delta'],
        ['Duur van een roulerende zetel', 'nu: tot de zetel doorgaat; wordt: 2 jaar'],
        ['Quorum: zetels die ten minste meestemmen', 'nu: 2 zetels; wordt: 3 zetels'],
      ],
    });
    await vote('for');
    await conclude();
    await conclude();
    await concludeReviews(deps())();
    await concludeRuleChanges(deps())();
    expect(await reviews()).toMatchObject({ reviews: [{ status: 'adopted', concludedAt: now }] });
    expect(await changes()).toMatchObject({ ruleChanges: [{ review: 1, status: 'adopted', holdsFrom: '2027-06-01' }] });
    const registry = await world.deps.registry.registry(programmeId);
    expect(settingsOn(registry.programme, '2027-05-31').vote.quorum).toBe(2);
    expect(settingsOn(registry.programme, '2027-06-01')).toMatchObject({
      vote: { quorum: 3 },
      regiegroep: { turn: 'P2Y' },
    });
    const fixed = seatsOn(registry, '2027-06-01').filter(({ kind }) => kind === 'fixed');
    expect(fixed.map(({ partnerId }) => partnerId).sort()).toEqual(fixedSeats);
    expect(await factsOfType(world, 'bodies', 'composition.review-concluded')).toHaveLength(1);
    expect(await decisionOfRound(sourcesOf(world), closed)).toMatchObject({ kind: 'rule-change', outcome: 'adopted' });
  });

  test('changes nothing when the seats refuse it, and another review can be called', async () => {
    await call({ rules: { from: '2027-06-01', changes: { regiegroep: { rotating: 2 } } } });
    await openRound(opening())(rules);
    await vote('against');
    await concludeRuleChanges(deps())();
    expect(await reviews()).toMatchObject({ reviews: [{ status: 'not-adopted' }] });
    const { programme } = await world.deps.registry.registry(programmeId);
    expect(programme.ruleVersions).toBeUndefined();
    expect(await call({ keep: true })).toMatchObject({ status: 201, body: { number: 2 } });
  });

  test('is refused with the place of each fault, and while a rule change is open', async () => {
    await expect(call({ rules: { from: '2027-06-01', changes: { vote: { quorum: 9 } } } })).rejects.toMatchObject({
      code: 'invalid-input',
      faults: [expect.objectContaining({ pointer: '/rules/changes/vote/quorum' })],
    });
    const proposal = { rules: { from: '2027-06-01', changes: { vote: { quorum: 3 } } } };
    const both = await Promise.allSettled([call(proposal), call(proposal)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(call(proposal)).rejects.toMatchObject({ code: 'review-open' });
  });
});
