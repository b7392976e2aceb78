import { expect, test } from 'vitest';
import { beginning, entryEntity, entryHash, headEntity, ranges } from '#functions/decisions/records.ts';
import type { Decision } from '#functions/decisions/terms/decision.ts';
import { decisionOfEscalation } from '#functions/escalations/decisions/decider.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { eachOf } from '../support/each-of.ts';
import { now, smallRegistry } from '../support/small-programme.ts';
import { decided, registered } from './support/copies.ts';
import { laddersOf } from './support/deployed.ts';
import { advanced, afterTerms, answer, broughtTo, collegeDecision, opened } from './support/governance.ts';
import { answered, escalationNow, raise, raised, withMember } from './support/ladder.ts';
import { verified } from './support/verified.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const round = `${programmeId}.1.approval.1`;
const college = (name: string): string => `${round}.college-${name}`;

/** A decision of the college of Beta that looks like any other. */
const made = (parts: Partial<Decision> = {}): Decision => ({
  decisionId: `${college('beta')}.1`,
  programmeId,
  matter: 'framework-cycle',
  matterId: '1',
  kind: 'approval',
  body: 'college',
  partnerId: 'beta',
  outcome: 'approved',
  ground: 'approve an adopted framework',
  textHash: 'a'.repeat(64),
  decidedAt: '2027-03-01',
  roundId: round,
  registration: { at: now, via: 'decision-page', registrarId: 'registrar.1' },
  ...parts,
});

/** Puts a decision behind the register with right hashes, as somebody does who writes to the table. */
const putIn = async ({ client, tables: { decisions } }: World, decision: Decision): Promise<void> => {
  const head = await decisions.get(headEntity, { programmeId });
  const sequence = (head?.sequence ?? 0) + 1;
  const unhashed = { programmeId, sequence, decision, registeredAt: now, previousHash: head?.hash ?? beginning };
  const hash = entryHash(unhashed);
  await transact(client, [
    decisions.insert(entryEntity, { ...unhashed, hash }),
    decisions.put(headEntity, { programmeId, sequence, hash }),
  ]);
};

/** Writes the last entry of the register anew with right hashes, as somebody does who writes to the table. */
const rewritten = async ({ client, tables: { decisions } }: World, decision: Decision): Promise<void> => {
  const [entry, before] = (await decisions.query(entryEntity, ranges.entries(programmeId))).toReversed();
  if (!entry) throw new Error('There is no entry yet');
  const unhashed = { ...entry, decision, previousHash: before?.hash ?? beginning };
  const hash = entryHash(unhashed);
  const { sequence } = entry;
  await transact(client, [
    decisions.put(entryEntity, { ...unhashed, hash }),
    decisions.put(headEntity, { programmeId, sequence, hash }),
  ]);
};

/** The changes to the last entry, by what they change, that verification does not see. */
const unseen = async (
  world: World,
  decision: Decision,
  changes: readonly Partial<Decision>[],
  at: string,
): Promise<string[]> => {
  const found: string[] = [];
  for (const change of eachOf(changes)) {
    await rewritten(world, { ...decision, ...change });
    const { whole, unfounded } = await verified(world, at);
    expect(whole).toBe(true);
    if (unfounded.length === 0) found.push(Object.keys(change).join());
  }
  return found;
};

/** A ruling of the seats on an overrun of eight per cent, in a register of its own. */
const withRuling = async (world: World): Promise<Decision> => {
  await withMember(world, programmeId);
  await raise(world, programmeId, raised('budget-overrun', 8, true));
  const ids = { programmeId, matter: 'escalation', matterId: 'escalation-1' } as const;
  await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(ids);
  await answered(world, await escalationNow(world, programmeId), 'for');
  await laddersOf(world).advance({ ...ids, generation: 1 });
  const { visit } = await escalationNow(world, programmeId);
  const sources = { rounds: world.roundDeps.rounds, escalations: world.ladderDeps.escalations };
  const data = { programmeId, escalationId: ids.matterId, visit };
  const step = { data } as FactOf<'nl.regiodeal.escalation.stage-entered.v1'>;
  const decision = await decisionOfEscalation(sources, step);
  if (!decision) throw new Error('Nothing was decided');
  await registered(world, [decision]);
  return decision;
};

/** An adopted framework that Alfa deferred and approved; Beta did not approve, which never came into the register. */
const withRegister = async (world: World): Promise<Decision> => {
  await imported(world);
  const adoption = await broughtTo(world, programmeId, 'adoption');
  const seats = await world.roundDeps.rounds.tasks(adoption);
  for (const { taskId } of seats) await answer(world, taskId, { answer: 'for' });
  await closeIfDone(world.roundDeps, adoption, now);
  await advanced(world, programmeId, now);
  await opened(world);
  await answer(world, college('alfa'), { ...collegeDecision('deferred'), remarks: 'Later.' });
  await answer(world, college('alfa'), collegeDecision('approved'));
  const entries = await decided(world);
  await answer(world, college('beta'), collegeDecision('not-approved'));
  const approved = entries.at(-1)?.decision;
  if (!approved) throw new Error('Nothing was registered');
  return approved;
};

test('a decision that did not come from the record is named, though the chain is whole', async () => {
  const world = await emptyWorld();
  const approved = await withRegister(world);
  expect(approved.decisionId).toBe(`${college('alfa')}.2`);
  expect(await verified(world, afterTerms)).toMatchObject({
    whole: true,
    entries: 6,
    unfounded: [],
    unfoundedCount: 0,
  });

  const together = { kind: 'adoption', body: 'regiegroep', outcome: 'adopted' } as const;
  const { partnerId: _, ...ofAll } = made(together);
  const byCycle = { at: now, via: 'cycle', registrarId: 'bureau' };
  const forged: readonly Decision[] = [
    // Nobody answered, nobody was asked, and no such task can be.
    made({ decisionId: `${college('gamma')}.1`, partnerId: 'gamma' }),
    made({ decisionId: `${college('nergens')}.1`, partnerId: 'nergens' }),
    made({ decisionId: 'x' }),
    // Another answer than was given, and one more than was given.
    made({ textHash: approved.textHash, reference: 'B&W 2027-031', conditions: [], onBehalfOf: 'het college' }),
    { ...approved, decisionId: `${college('alfa')}.3` },
    // A second time, the same and with another reference.
    approved,
    { ...approved, reference: 'B&W 2027-999' },
    // Of a round that is open, of no round, of a stage that was not entered, and of no framework.
    { ...ofAll, decisionId: `${round}.outcome` },
    { ...ofAll, decisionId: `${programmeId}.1.adoption.9.outcome` },
    {
      ...ofAll,
      decisionId: `${programmeId}.1.in-force`,
      kind: 'entry-into-force',
      outcome: 'in-force',
      registration: byCycle,
    },
    { ...ofAll, decisionId: `${programmeId}.7.withdrawn`, matterId: '7', registration: byCycle },
    // One that calls itself another programme's, and one by a name that no item can have.
    { ...approved, programmeId: 'elders' },
    made({ decisionId: `${college('x'.repeat(2000))}.1` }),
  ];
  for (const decision of forged) await putIn(world, decision);
  const { whole, unfounded, unfoundedCount } = await verified(world, afterTerms);
  expect(whole).toBe(true);
  expect(unfounded).toEqual(forged.map(({ decisionId }, at) => ({ sequence: 7 + at, decisionId })));
  expect(unfoundedCount).toBe(forged.length);
});

test('a genuine decision of another programme is none of this one', async () => {
  const world = await emptyWorld();
  await imported(world);
  await imported(world, smallRegistry('elders'));
  const theirs = await broughtTo(world, 'elders', 'approval');
  await answer(world, `${theirs}.college-alfa`, collegeDecision('approved'));
  const decisions = (await decided(world)).map(({ decision }) => decision);
  const copied = decisions.find(({ decisionId }) => decisionId === `${theirs}.college-alfa.1`);
  if (!copied) throw new Error('Nothing was registered there');
  expect((await verified(world, afterTerms, 'elders')).unfounded).toEqual([]);
  await putIn(world, copied);
  const { whole, unfounded } = await verified(world, afterTerms);
  expect(whole).toBe(true);
  expect(unfounded).toEqual([{ sequence: 1, decisionId: copied.decisionId }]);
});

test('whatever is changed in the last entry with right hashes is seen', async () => {
  const world = await emptyWorld();
  const approved = await withRegister(world);
  const { registration } = approved;
  const changes: readonly Partial<Decision>[] = [
    { matter: 'composition' },
    { matterId: '2' },
    { kind: 'contribution' },
    { body: 'council' },
    { partnerId: 'gamma' },
    { outcome: 'not-approved' },
    { ground: `${approved.ground}, and nobody else` },
    { mandate: 'Kaders versie 1' },
    { textHash: 'b'.repeat(64) },
    { decidedAt: '2027-02-28' },
    { reference: 'B&W 2027-999' },
    { onBehalfOf: 'de raad' },
    { conditions: ['Als het geld er is.'] },
    { document: 'https://alfa.example/besluit' },
    { motivation: 'Omdat het moest.' },
    { roundId: `${programmeId}.1.approval.2` },
    { silent: ['college van Beta'] },
    { representedBy: 'beta' },
    { registration: { ...registration, at: '2027-03-01T08:00:00.000Z' } },
    { registration: { ...registration, via: 'paper' } },
    { registration: { ...registration, registrarId: 'registrar.2' } },
  ];
  expect(await unseen(world, approved, changes, now)).toEqual([]);
  expect(await unseen(world, approved, [{}], now)).toEqual(['']);
});

test('so is another clause of the mandate, while words that a release chooses may change', async () => {
  const world = await emptyWorld();
  const ruling = await withRuling(world);
  const { mandate = '', ground } = ruling;
  expect(mandate).toContain('tot en met 10 procent besluit de regiegroep');
  const { mandate: _, ...withoutClause } = ruling;
  const changes: readonly Partial<Decision>[] = [
    { mandate: mandate.replace('10 procent', '80 procent') },
    { mandate: mandate.replace('versie 1', 'versie 2') },
    { ground: ground.replace('decide on the second rung', 'adopt a framework') },
    { motivation: 'Anders.' },
    { silent: ['zetel van Alfa'] },
  ];
  expect(await unseen(world, ruling, changes, afterTerms)).toEqual([]);
  expect(await unseen(world, withoutClause, [{}], afterTerms)).toEqual([]);
  const reworded = { mandate: mandate.replaceAll('besluit de', 'beslist de'), ground: `${ground} of that day` };
  expect(await unseen(world, ruling, [reworded], afterTerms)).toEqual(['mandate,ground']);
});

test('the first hundred are named, and how many there are', async () => {
  const world = await emptyWorld();
  await imported(world);
  const many = Array.from({ length: 101 }, (_, at) => made({ decisionId: `${college(`verzonnen-${at}`)}.1` }));
  await registered(world, many);
  const { unfounded, unfoundedCount } = await verified(world, now);
  expect([unfounded.length, unfoundedCount]).toEqual([100, 101]);
});
