import type { FaultCause } from '#shared/errors/errors.ts';

/** A place in the file: keys and positions in lists, from the top. */
export type Path = readonly (string | number)[];

/** A fault before its line is known. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  readonly expected: string;
  /** Point to the name of the field, not to its value: the value may be right, or absent. */
  readonly atKey?: true;
  /** The kind of fault, for code that decides by it. */
  readonly cause?: FaultCause;
}
