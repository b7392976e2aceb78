import type { MatterIds } from '#shared/vocabulary/matter.ts';
import type { Driver } from './driver.ts';

/** Where the record of a matter is: what its workflow follows. */
export interface Position {
  readonly stage: string;
  /** How many stages the matter has entered; every entry has its own number. */
  readonly visit: number;
  /** Nothing leads on from here. */
  readonly ended: boolean;
  /** What the present stage waits for has happened, and the next stage is still to be concluded from it. */
  readonly ripe: boolean;
}

/** Reads where a matter is. @throws {NotFound} when there is no such matter. */
export type Locate = (ids: MatterIds) => Promise<Position>;

/** Whether the record has moved beyond what the workflow waits for: then it must be woken, else left alone. */
export const hasMovedOn = ({ visit }: Pick<Driver, 'visit'>, position: Pick<Position, 'visit' | 'ripe'>): boolean =>
  visit !== undefined && (position.visit > visit || position.ripe);
