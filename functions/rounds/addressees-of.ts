import type { PresentRegistry } from '#functions/bodies/terms/present.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { RoundDeps } from './round-deps.ts';
import { approvedBefore } from './terms/answered-before.ts';
import { type Addressee, audienceOf } from './terms/audience.ts';
import type { Round } from './terms/round.ts';
import { isUnreachable, type Task } from './terms/task.ts';
import { taskIdOf } from './terms/task-id.ts';

type AskedRound = Pick<Round, 'programmeId' | 'matter' | 'matterId' | 'roundId' | 'kind' | 'subject'>;

/** The addressees of a round at a moment: the audience without those whose earlier answer about this text is still valid. */
export const addresseesOf = async (roundDeps: RoundDeps, round: AskedRound, now: string): Promise<Addressee[]> =>
  (await audienceAt(roundDeps, round, now)).audience;

/** The same, with the addressees whose earlier answer is still valid, and the registry that both follow from. */
export const audienceAt = async (
  roundDeps: RoundDeps,
  round: AskedRound,
  now: string,
): Promise<{
  readonly audience: Addressee[];
  readonly standing: readonly string[];
  readonly registry: PresentRegistry;
}> => {
  const matter = roundDeps.matters[round.matter];
  const [registry, named] = await Promise.all([
    roundDeps.registry.registry(round.programmeId),
    matter.namedPartners(round),
  ]);
  const today = localDate(now);
  const audience = audienceOf(round.kind, registry, today, named);
  const standing = await matter.standing(round);
  const ids = audience.map(({ addresseeId }) => addresseeId);
  const stands = new Set([
    ...standing,
    ...(standing.length > 0 ? approvedBefore(registry, ids, [], standing, today) : []),
  ]);
  return { audience: audience.filter(({ addresseeId }) => !stands.has(addresseeId)), standing, registry };
};

/** A new task of an addressee in a round. */
export const newTask = (
  { programmeId, matter, matterId, roundId, kind, takesBack, termEnd: dueAt }: Round,
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
  ...(takesBack ? { takesBack } : {}),
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
