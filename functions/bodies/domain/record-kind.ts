import type * as z from 'zod';

/**
 * The properties of one kind of record that import, change, present, past and difference need. The programme itself is not a
 * kind: there is only one, it has no end, and it is written with the last records of a file.
 */
export interface RecordKind<
  Item extends object,
  Kept extends object,
  Id extends keyof Item & keyof Kept = keyof Item & keyof Kept,
  List extends string = string,
  KeptList extends string = string,
  InPast extends boolean = boolean,
> {
  /** The list of a registry that holds these records. */
  readonly list: List;
  readonly schema: z.ZodType<Item>;
  /** Whether registries were stored before this kind existed: they have no such list and stay readable. */
  readonly addedLater?: true;
  /** The fields that identify a record within a programme, in the order of its identifier and its key. */
  readonly identifiedBy: readonly Id[];
  /** The record with its end on a day (ISO date), because a file drops it; undefined if it ended before. */
  readonly ended: (item: Item, today: string) => Item | undefined;
  /** The day (ISO date) after which the present leaves it out, so the present does not grow with the years. */
  readonly leavesPresentAfter: (item: Item) => string | undefined;
  /** The part that a change keeps: everything except who people are. */
  readonly kept: {
    readonly list: KeptList;
    readonly schema: z.ZodType<Kept>;
    readonly of: (item: Item) => Kept;
  };
  /** Whether the past contains this kind too. */
  readonly inPast: InPast;
  /** The part that is compared with a file to find whether the file is behind the changes recorded one by one. */
  readonly compared: (kept: Kept) => unknown;
  /** Parts that change apart from it and are compared each for itself, by their names. */
  readonly comparedApart?: (kept: Kept) => Readonly<Record<string, unknown>>;
}

/** A row of the table with inferred types. */
export const kind = <
  Item extends object,
  Kept extends object,
  const Id extends keyof Item & keyof Kept,
  const List extends string,
  const KeptList extends string,
  const InPast extends boolean,
>(
  row: RecordKind<Item, Kept, Id, List, KeptList, InPast>,
): RecordKind<Item, Kept, Id, List, KeptList, InPast> => row;

/** A change keeps the whole record. */
export const whole = <Item extends object, const List extends string>(list: List, schema: z.ZodType<Item>) => ({
  list,
  schema,
  of: (item: Item): Item => item,
});
/** Compares the whole record. */
export const all = <Kept>(kept: Kept): Kept => kept;
/** Leaves the present after its end. */
export const itsEnd = ({ until }: { readonly until?: string | undefined }): string | undefined => until;
/** Stays in the present. */
export const never = (): undefined => undefined;
