import type { Walk, WalkWork } from '../domain/walk.ts';
import { walkEntity } from '../records.ts';
import type { RoundDeps } from '../round-deps.ts';
import { eraseSome } from './erase-contacts.ts';
import { followProgramme, followTasks } from './follow-registry.ts';
import { handOutTasks } from './hand-out-tasks.ts';
import { remindTasks } from './remind-tasks.ts';
import { goOn, type Work } from './walk.ts';
import { withdrawTasks } from './withdraw-tasks.ts';

const works: Readonly<Record<WalkWork, Work>> = {
  'hand-out': handOutTasks,
  withdraw: withdrawTasks,
  remind: remindTasks,
  'follow-round': followTasks,
  'follow-programme': followProgramme,
  erase: eraseSome,
};

/** Takes the portion that an event says is due, unless it was taken already. */
export const takePortion = async (
  roundDeps: RoundDeps,
  { walkId, portion }: Pick<Walk, 'walkId' | 'portion'>,
  now: string,
): Promise<void> => {
  const walk = await roundDeps.table.get(walkEntity, { walkId });
  if (walk) await goOn(roundDeps, works[walk.work], walkId, now, portion);
};
