import type { MatterIds } from '#shared/vocabulary/matter.ts';
import type { Driver } from './driver.ts';

/** The position of a matter by its record, which its workflow follows. */
export interface Position {
  readonly stage: string;
  /** The number of stages that the matter has entered; each entry has its own number. */
  readonly visit: number;
  /** The stage has no transitions. */
  readonly ended: boolean;
  /** The event that the current stage waits for has happened, and the stage must still be concluded. */
  readonly ripe: boolean;
}

/** Reads the position of a matter. @throws {NotFound} when there is no such matter. */
export type Locate = (ids: MatterIds) => Promise<Position>;

/** Whether the record has moved beyond the stage in which the workflow waits: then it must be woken. */
export const hasMovedOn = ({ visit }: Pick<Driver, 'visit'>, position: Pick<Position, 'visit' | 'ripe'>): boolean =>
  visit !== undefined && (position.visit > visit || position.ripe);
