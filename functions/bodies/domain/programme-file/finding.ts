import type { FaultCause } from '#shared/errors/errors.ts';

/** Where something stands in the file: keys and positions in lists, from the top. */
export type Path = readonly (string | number)[];

/** Something wrong, before it is known on which line it stands. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  readonly expected: string;
  /** Point at the field's name, not at its value: the value may be right, or absent. */
  readonly atKey?: true;
  /** What kind of thing is wrong, for whoever decides by it. */
  readonly cause?: FaultCause;
}
