import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import { accessionIds } from '#shared/vocabulary/accession-id.ts';
import { approvalOf, isOfAccession } from '../domain/acceptance.ts';
import { type AccessionStep, accessionAnswered, accessionConcluded } from '../domain/accession-step.ts';
import { accessionsFollowing } from '../domain/accessions-following.ts';
import { keepConditions } from '../keep-conditions.ts';
import { membersOf } from '../members-of.ts';
import { joiningAcceptance, withConditionsPut } from '../put-joining-conditions.ts';
import type { FrameworksReader } from '../reader.ts';
import { accessionEntity } from '../records.ts';
import { type Accession, accessionRoundId } from '../terms/accession.ts';
import { takeIn } from './conclude-conditions.ts';

export interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly frameworks: FrameworksReader;
  readonly registry: RegistryReader;
  readonly rounds: RoundsReader;
  readonly clock: Clock;
}

/**
 * Asks the college of every municipality that joined since the version in force was approved, or took part again after its college had taken its
 * approval back, and ends the questions to those that left or
 * about a version that was replaced (rule 18). The registry and the record decide, not the event: repeated, late or out of order, each college
 * is asked once, and an approval of the same text stays valid for a municipality that left and joined again (rule 11).
 * @throws {AggregateError} at the end, when some could not be processed.
 */
export const followMembers =
  (deps: Deps) =>
  async (programmeId: string): Promise<void> => {
    const found = await deps.frameworks.inForce(programmeId);
    if (!found) return;
    const { cycle } = found;
    const now = deps.clock();
    const [accessions, members] = await Promise.all([
      deps.frameworks.accessions(programmeId),
      membersOf(deps, cycle, now),
    ]);
    await eachOrThrow(
      accessionsFollowing(cycle, members, accessions, now),
      ({ before, step }) => keepAccession(deps, before, step),
      {
        nameOf: ({ step }) => step.accession.partnerId,
      },
    );
  };

/** Writes a step of an accession with its fact; does nothing when a concurrent invocation wrote it. */
export const keepAccession = async (
  { client, table }: Pick<Deps, 'client' | 'table'>,
  before: Accession | undefined,
  step: AccessionStep | undefined,
): Promise<void> => {
  if (!step) return;
  const { accession, fact } = step;
  const kept = before ? table.replace(accessionEntity, accession) : table.insert(accessionEntity, accession);
  await transact(client, [kept, ...table.record(fact)]).catch(unlessDone);
};

/** The accession that a round is about: the round of the college, or that of the seats about its conditions. */
const joiningIn = ({ programmeId, matter, matterId }: FactOf<'nl.regiodeal.round.closed.v1'>['data']) => {
  if (matter === 'accession') return accessionIds(matterId);
  if (matter !== 'conditions') return undefined;
  const approval = approvalOf(programmeId, matterId);
  const [cycleId = '', , partnerId = ''] = matterId.split('.');
  return isOfAccession(approval) ? { cycleId, partnerId } : undefined;
};

/** Concludes an accession when its round, or the round about its conditions, is closed. Repeated or resumed, it does so once. */
export const concludeAccession =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.round.closed.v1'>): Promise<void> => {
    const ids = joiningIn(data);
    const found = ids && (await deps.frameworks.accession({ programmeId: data.programmeId, ...ids }));
    if (found) await conclude(deps, found);
  };

const conclude = async (deps: Deps, before: Accession): Promise<void> => {
  if (before.status === 'approved-with-conditions') return takeInAnswer(deps, before);
  const roundId = accessionRoundId(before, before.asked);
  const round = await deps.rounds.round(roundId);
  if (before.status !== 'asked' || round?.outcome === undefined) return;
  await keepConditions(deps, before, roundId);
  await putConditions(deps, before);
  await keepAccession(deps, before, accessionConcluded(before, round.outcome.verdict, deps.clock()));
};

/** Prepares the question to the seats before the accession says that they are asked, so that none is lost between the two. */
const putConditions = async (deps: Deps, before: Accession): Promise<void> => {
  const acceptance = await joiningAcceptance(deps, before);
  if (acceptance?.status !== 'open' || acceptance.putIn !== undefined) return;
  await transact(deps.client, [withConditionsPut(deps, acceptance)]).catch(unlessDone);
};

/** The regiegroep's answer to the conditions; nothing while the seats vote, and nothing when they did not decide. */
const takeInAnswer = async (deps: Deps, before: Accession): Promise<void> => {
  const acceptance = await joiningAcceptance(deps, before);
  const answered = acceptance && (await takeIn(deps, acceptance));
  if (answered === undefined || answered.status === 'open') return;
  await keepAccession(deps, before, accessionAnswered(before, answered.status, deps.clock()));
};

/**
 * Does the same in every programme, for memberships that begin or end on a day without an event, and for missed events.
 * @throws {AggregateError} at the end, when some could not be processed.
 */
export const followAllMembers = async (deps: Deps): Promise<void> => {
  const inProgramme = async (programmeId: string): Promise<void> => {
    for (const accession of await deps.frameworks.accessions(programmeId)) await conclude(deps, accession);
    await followMembers(deps)(programmeId);
  };
  await inEveryProgramme(deps.registry, inProgramme);
};
