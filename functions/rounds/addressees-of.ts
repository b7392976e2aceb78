import { localDate } from '#shared/runtime/local-date.ts';
import type { RoundDeps } from './round-deps.ts';
import { type Addressee, audienceOf } from './terms/audience.ts';
import type { Round } from './terms/round.ts';
import { isUnreachable, type Task } from './terms/task.ts';
import { taskIdOf } from './terms/task-id.ts';

/** The addressees of a round at a moment: the audience without those whose earlier answer about this text is still valid. */
export const addresseesOf = async (
  roundDeps: RoundDeps,
  round: Pick<Round, 'programmeId' | 'matter' | 'matterId' | 'roundId' | 'kind' | 'subject'>,
  now: string,
): Promise<Addressee[]> => {
  const matter = roundDeps.matters[round.matter];
  const [registry, putTo] = await Promise.all([roundDeps.registry.registry(round.programmeId), matter.putTo(round)]);
  const audience = audienceOf(round.kind, registry, localDate(now), putTo);
  const standing = new Set(await matter.standing(round));
  return audience.filter(({ addresseeId }) => !standing.has(addresseeId));
};

/** A new task of an addressee in a round. */
export const newTask = (
  { programmeId, matter, matterId, roundId, kind, termEnd: dueAt }: Round,
  addressee: Addressee,
): Task => ({
  programmeId,
  matter,
  matterId,
  roundId,
  taskId: taskIdOf(roundId, addressee.addresseeId),
  kind,
  addresseeId: addressee.addresseeId,
  partnerId: addressee.partnerId,
  capacity: addressee.capacity,
  addressee: addressee.name,
  awaited: addressee.awaited,
  status: 'open',
  dueAt,
  ...(addressee.personId ? { personId: addressee.personId } : {}),
  ...(addressee.addressDigest ? { addressDigest: addressee.addressDigest } : {}),
  assignedByHand: false,
  linkVersion: 1,
  remindersSent: 0,
  sendings: 1,
  undeliverable: isUnreachable(addressee),
  codesAsked: 0,
  revision: 1,
});
