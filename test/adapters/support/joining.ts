import { concludeAccession, followMembers } from '#functions/frameworks/reactions/follow-members.ts';
import type { Accession } from '#functions/frameworks/terms/accession.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import type { GivenAnswer } from '#functions/rounds/domain/answer.ts';
import { openEach } from '#functions/rounds/reactions/call-missed.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { afterTerms, answer } from './governance.ts';
import { walkedOn } from './portions.ts';
import { factsOfType, type World } from './world.ts';

interface Ids {
  readonly programmeId: string;
  readonly partnerId: string;
}

/** A day after `straks` joined the small programme. */
export const joinedAt = '2027-03-02T09:00:00.000Z';
const roundClock = { set: async () => undefined };

/** The accession of a municipality to the first version. */
export const accessionOf = async ({ deps }: World, ids: Ids): Promise<Accession> => {
  const found = await deps.frameworks.accession({ ...ids, cycleId: '1' });
  if (!found) throw new Error(`${ids.partnerId} is not asked`);
  return found;
};

/** The registry is followed, twice, and the college of a municipality that joined is asked. @returns the round. */
export const joiningAsked = async (world: World, ids: Ids, at = joinedAt): Promise<string> => {
  const follow = followMembers({ ...world.deps, clock: () => at });
  await follow(ids.programmeId);
  await follow(ids.programmeId);
  return questionOpened(world, ids, 'accession', at);
};

/** Opens the waiting questions of a kind. @returns the round of the college that joined. */
export const questionOpened = async (
  world: World,
  ids: Ids,
  matter: 'accession' | 'conditions',
  at = joinedAt,
): Promise<string> => {
  await openEach({ ...world.roundDeps, clock: () => at, roundClock }, ids.programmeId, matter);
  await walkedOn(world);
  const { asked: times } = await accessionOf(world, ids);
  const roundId = `${ids.programmeId}.accession.1.${ids.partnerId}.${times}`;
  if (matter === 'accession') return roundId;
  const taskId = `${roundId}.college-${ids.partnerId}`;
  return (await world.deps.frameworks.acceptance({ ...ids, cycleId: '1', taskId }))?.putIn ?? '';
};

/** Whoever is asked in a round answers, or nobody does until its term ends; the outcome is recorded, twice. */
export const joiningConcluded = async (
  world: World,
  ids: Ids,
  roundId: string,
  given?: GivenAnswer,
): Promise<Accession> => {
  if (given)
    for (const { taskId } of await world.roundDeps.rounds.tasks(roundId)) await answer(world, taskId, given, joinedAt);
  await closeIfDone(world.roundDeps, roundId, given ? joinedAt : afterTerms);
  const closedFact = (await factsOfType(world, 'rounds', 'round.closed')).find(
    ({ data }) => data['roundId'] === roundId,
  );
  const conclude = concludeAccession({ ...world.deps, clock: () => joinedAt });
  const fact = closedFact as unknown as FactOf<'nl.regiodeal.round.closed.v1'>;
  await conclude(fact);
  await conclude(fact);
  return accessionOf(world, ids);
};
