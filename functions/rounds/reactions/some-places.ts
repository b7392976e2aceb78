import { portionSize } from '../domain/walk.ts';
import type { RoundDeps } from '../round-deps.ts';
import type { Addressee } from '../terms/audience.ts';
import type { Task } from '../terms/task.ts';
import { taskIdOf } from '../terms/task-id.ts';

/** An addressee of a round with its place in the audience, its task, or both. */
interface Place {
  readonly addresseeId: string;
  readonly place?: Addressee | undefined;
  readonly task?: Task | undefined;
}

/** A portion of the addressees of a round. */
export interface SomePlaces {
  readonly places: readonly Place[];
  /** The last identifier of this portion; undefined when none follows. */
  readonly next: string | undefined;
}

/**
 * A portion of those with a place in an audience or a task in a round, by identifier, after a given one. It costs one query, independent of
 * their number.
 */
export const somePlaces = async (
  { rounds }: RoundDeps,
  roundId: string,
  audience: readonly Addressee[],
  after: string | undefined,
): Promise<SomePlaces> => {
  const tasks = await rounds.tasksAfter(roundId, after && taskIdOf(roundId, after), portionSize);
  const found = new Map<string, Place>();
  for (const place of audience) {
    if (after === undefined || place.addresseeId > after)
      found.set(place.addresseeId, { addresseeId: place.addresseeId, place });
  }
  for (const task of tasks)
    found.set(task.addresseeId, { ...found.get(task.addresseeId), addresseeId: task.addresseeId, task });
  const places = [...found.values()]
    .sort((one, other) => (one.addresseeId < other.addresseeId ? -1 : 1))
    .slice(0, portionSize);
  const isLast = found.size <= portionSize && tasks.length < portionSize;
  return { places, next: isLast ? undefined : places.at(-1)?.addresseeId };
};
