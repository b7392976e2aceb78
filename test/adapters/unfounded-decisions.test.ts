import { expect, test } from 'vitest';
import type { Decision } from '#functions/decisions/domain/decision.ts';
import { entryEntity, entryHash, headEntity } from '#functions/decisions/records.ts';
import { closeIfDone } from '#functions/rounds/round-office.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { now } from '../support/small-programme.ts';
import { decided, registered } from './support/copies.ts';
import { advanced, afterTerms, answer, broughtTo, collegeDecision, opened } from './support/governance.ts';
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
  if (!head) throw new Error('There is no register yet');
  const sequence = head.sequence + 1;
  const unhashed = { programmeId, sequence, decision, registeredAt: now, previousHash: head.hash };
  const hash = entryHash(unhashed);
  await transact(client, [
    decisions.insert(entryEntity, { ...unhashed, hash }),
    decisions.put(headEntity, { programmeId, sequence, hash }),
  ]);
};

/** An adopted framework that Alfa deferred and approved; Beta did not approve, which never came into the register. */
const withRegister = async (world: World): Promise<Decision> => {
  await imported(world);
  const adoption = await broughtTo(world, programmeId, 'adoption');
  const seats = await world.office.rounds.tasks(adoption);
  for (const { taskId } of seats) await answer(world, taskId, { answer: 'for' });
  await closeIfDone(world.office, adoption, now);
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

test('a decision that somebody put behind the register with right hashes is named, though the chain is whole', async () => {
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
    // Another programme's.
    { ...approved, programmeId: 'elders' },
  ];
  for (const decision of forged) await putIn(world, decision);
  const { whole, unfounded, unfoundedCount } = await verified(world, afterTerms);
  expect(whole).toBe(true);
  expect(unfounded).toEqual(forged.map(({ decisionId }, at) => ({ sequence: 7 + at, decisionId })));
  expect(unfoundedCount).toBe(forged.length);
});

test('the first hundred are named, and how many there are', async () => {
  const world = await emptyWorld();
  await imported(world);
  const many = Array.from({ length: 101 }, (_, at) => made({ decisionId: `${college(`verzonnen-${at}`)}.1` }));
  await registered(world, many);
  const { unfounded, unfoundedCount } = await verified(world, now);
  expect([unfounded.length, unfoundedCount]).toEqual([100, 101]);
});
