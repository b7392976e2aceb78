import { beforeEach, describe, expect, test } from 'vitest';
import { seatsOn } from '#functions/bodies/terms/bodies.ts';
import { settingsOn } from '#functions/bodies/terms/rules/settings-on.ts';
import { decisionOfRound } from '#functions/decisions/decisions-of.ts';
import { callReview } from '#functions/reviews/operations/review.ts';
import { listRuleChanges, proposeRuleChange } from '#functions/reviews/operations/rule-changes.ts';
import { concludeRuleChange, concludeRuleChanges } from '#functions/reviews/reactions/conclude-rule-change.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import { fact } from '#shared/events/catalogue.ts';
import { eachOf } from '../support/each-of.ts';
import { now } from '../support/small-programme.ts';
import { afterTerms, answer, called } from './support/governance.ts';
import { everyLetterFor, mailDeps } from './support/mail-deps.ts';
import { sourcesOf } from './support/register.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const roundId = 'proefland.rules.1';
const ids = { programmeId, matter: 'rules', matterId: '1' } as const;
const closed = fact('nl.regiodeal.round.closed.v1', now, { ...ids, roundId, kind: 'rule-change', status: 'closed' });
const motivation = 'Zo beslissen wij samen.';

/** The small programme: alfa and beta hold fixed seats, gamma a rotating one; the quorum is 2. */
describe('a change of the rules of the game (rule 17)', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
    await imported(world);
  });
  const propose = (body: object) =>
    called(proposeRuleChange(world.reviewDeps), { programmeId }, { motivation, ...body });
  const open = () =>
    openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(ids);
  const vote = async (votes: Readonly<Record<string, string>>) => {
    for (const [seat, given] of Object.entries(votes)) {
      const remarks = given === 'against' ? { remarks: 'Liever niet.' } : {};
      await answer(world, `${roundId}.seat-${seat}`, { answer: given, ...remarks });
    }
    await closeIfDone(world.roundDeps, roundId, afterTerms);
  };
  const concluding = (at = now) => ({ ...world.reviewDeps, rounds: world.roundDeps.rounds, clock: () => at });
  const conclude = (at = now) => concludeRuleChange(concluding(at))(closed);
  const registry = () => world.deps.registry.registry(programmeId);

  test.each([
    [
      'a term that no programme file may have',
      { approval: { length: 'P1000D', counts: 'calendar-days' } },
      'P2Y or shorter',
    ],
    [
      'a term that is over before a mail arrives',
      { approval: { length: 'PT1S', counts: 'calendar-days' } },
      'P1D or longer',
    ],
  ])('refuses %s: the file follows what the seats decide', async (_, terms, expected) => {
    const faults = [expect.objectContaining({ pointer: '/changes/terms/approval/length', expected })];
    await expect(propose({ from: '2027-06-01', changes: { terms } })).rejects.toMatchObject({ faults });
  });

  test('holds from the day that it names, once the seats adopted it, and the register has the decision', async () => {
    const { status, body } = await propose({ from: '2027-06-01', changes: { vote: { quorum: 3 } } });
    expect(status).toBe(201);
    expect(body).toMatchObject({ difference: [{ name: 'vote.quorum', was: '2 zetels', becomes: '3 zetels' }] });
    await open();
    const content = await world.roundDeps.matters.rules.content({ ...ids, roundId } as never);
    expect(content).toMatchObject({
      sections: [
        {
          heading: 'Wat verandert er?',
          rows: [['Quorum: zetels die ten minste meestemmen', 'nu: 2 zetels; wordt: 3 zetels']],
        },
        {},
        {},
      ],
    });
    await vote({ alfa: 'for', beta: 'for' });
    await conclude();
    await conclude();
    await concludeRuleChanges(concluding())();
    const { programme } = await registry();
    expect(settingsOn(programme, '2027-05-31').vote.quorum).toBe(2);
    expect(settingsOn(programme, '2027-06-01').vote.quorum).toBe(3);
    expect(await factsOfType(world, 'bodies', 'rules.concluded')).toHaveLength(1);
    expect(await decisionOfRound(sourcesOf(world), closed)).toMatchObject({
      kind: 'rule-change',
      body: 'regiegroep',
      outcome: 'adopted',
      ground: 'change the rules of the game: regiegroep seats, by a registered vote',
    });
    const { body: list } = await called(listRuleChanges(world.reviewDeps), { programmeId }, {});
    expect(list).toMatchObject({ ruleChanges: [{ status: 'adopted', holdsFrom: '2027-06-01' }] });
  });

  test('is told to every partner, with what changes, from which day and by which decision', async () => {
    await propose({ from: '2027-06-01', changes: { vote: { quorum: 3 } } });
    await open();
    await vote({ alfa: 'for', beta: 'for' });
    const lettersOfOutcome = async () => {
      const [concluded] = await factsOfType(world, 'bodies', 'rules.concluded');
      const { deps } = mailDeps(world, async () => 'sent', now);
      return concluded ? everyLetterFor(deps, factIn(concluded), now) : [];
    };
    expect(await lettersOfOutcome()).toEqual([]);
    await conclude();
    const letters = await lettersOfOutcome();
    const partners = ['alfa', 'bedrijf', 'beta', 'delta', 'gamma', 'school', 'zorg'];
    expect(letters.map(({ addressee }) => addressee)).toEqual(partners);
    for (const { message } of eachOf(letters)) {
      const text = message.text.replace(/\s+/g, ' ');
      expect(text).toContain('wijziging 1 van de spelregels, van 1 maart 2027');
      expect(text).toContain('1 juni 2027');
      expect(text).toContain('Quorum: zetels die ten minste meestemmen: nu 2 zetels, wordt 3 zetels');
    }
  });

  test('does not count for a vote that is open when it comes into force', async () => {
    const review = { programmeId, matter: 'composition', matterId: '1' } as const;
    await called(callReview(world.reviewDeps), { programmeId }, { keep: true, motivation });
    await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(review);
    await propose({ from: '2027-03-02', changes: { vote: { quorum: 3 } } });
    await open();
    await vote({ alfa: 'for', beta: 'for' });
    await conclude();
    const { programme } = await registry();
    expect(settingsOn(programme, afterTerms.slice(0, 10)).vote.quorum).toBe(3);
    const opened = 'proefland.composition.1';
    for (const seat of ['alfa', 'beta']) await answer(world, `${opened}.seat-${seat}`, { answer: 'for' });
    await closeIfDone(world.roundDeps, opened, afterTerms);
    expect(await world.roundDeps.rounds.round(opened)).toMatchObject({ outcome: { verdict: 'adopted' } });
  });

  test('changes nothing when the seats do not agree, or stay silent (rule 4)', async () => {
    await propose({ from: '2027-06-01', changes: { vote: { quorum: 1 } } });
    await open();
    await vote({ alfa: 'for' });
    await conclude();
    const { programme } = await registry();
    expect(programme.ruleVersions).toBeUndefined();
    expect(await world.reviewDeps.reviews.ruleChange(programmeId, 1)).toMatchObject({ status: 'not-adopted' });
  });

  test('is never in force before the decision', async () => {
    await propose({ from: '2027-03-02', changes: { vote: { quorum: 3 } } });
    await open();
    await vote({ alfa: 'for', beta: 'for' });
    await concludeRuleChanges(concluding('2027-03-20T09:00:00.000Z'))();
    const { programme } = await registry();
    expect(settingsOn(programme, '2027-03-19').vote.quorum).toBe(2);
    expect(settingsOn(programme, '2027-03-20').vote.quorum).toBe(3);
  });

  test('passes fixed seats on, and says to which ring whoever loses one goes (rule 2)', async () => {
    const leaving = [{ partnerId: 'beta', ring: 'outer' }];
    await propose({ from: '2027-06-01', fixedSeats: ['alfa', 'delta'], leaving });
    await open();
    await vote({ alfa: 'for', beta: 'for', gamma: 'for' });
    await conclude();
    const after = await registry();
    const heldOn = (day: string) =>
      seatsOn(after, day)
        .map(({ partnerId, kind }) => `${kind} ${partnerId}`)
        .sort();
    expect(heldOn('2027-05-31')).toEqual(['fixed alfa', 'fixed beta', 'rotating gamma']);
    expect(heldOn('2027-06-01')).toEqual(['fixed alfa', 'fixed delta', 'rotating gamma']);
    const ringsOf = (partnerId: string) => after.partners.find((partner) => partner.partnerId === partnerId)?.rings;
    expect(ringsOf('delta')).toEqual([
      { ring: 'outer', from: '2026-01-01', until: '2027-06-01' },
      { ring: 'inner', from: '2027-06-01' },
    ]);
    expect(ringsOf('beta')).toEqual([
      { ring: 'inner', from: '2026-01-01', until: '2027-06-01' },
      { ring: 'outer', from: '2027-06-01' },
    ]);
  });

  test('is one at a time', async () => {
    const proposal = { from: '2027-06-01', changes: { vote: { quorum: 3 } } };
    const both = await Promise.allSettled([propose(proposal), propose(proposal)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(propose(proposal)).rejects.toMatchObject({ code: 'rule-change-open' });
  });

  test.each([
    ['nothing', { changes: { vote: { quorum: 2 } } }, '/changes'],
    ['a quorum that the seats cannot reach', { changes: { vote: { quorum: 4 } } }, '/changes/vote/quorum'],
    ['a fixed seat for a school', { fixedSeats: ['alfa', 'school'] }, '/fixedSeats/1'],
    ['fewer rotating seats than are held', { changes: { regiegroep: { rotating: 0 } } }, '/leaving'],
    [
      'a holder that leaves without a seat',
      { fixedSeats: ['alfa'], leaving: [{ partnerId: 'delta' }] },
      '/leaving/0/partnerId',
    ],
  ])('is refused where it would change %s', async (_what, body, pointer) => {
    await expect(propose({ from: '2027-06-01', ...body })).rejects.toMatchObject({
      code: 'invalid-input',
      faults: expect.arrayContaining([expect.objectContaining({ pointer })]),
    });
  });
});
