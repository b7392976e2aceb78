import type * as z from 'zod';

/**
 * What import, change, present, past and difference know of one kind of record. The programme itself is none: there is one
 * of it, it has no end, and it is written with the last of what a file says.
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
  /** Whether registries were stored before there was such a kind: those have none of it, and stay readable. */
  readonly addedLater?: true;
  /** The fields that tell one from another within a programme, in the order in which its identifier and its key name them. */
  readonly identifiedBy: readonly Id[];
  /** The record as it ends on a day (ISO date), because a file drops it; nothing when it ended before. */
  readonly ended: (item: Item, today: string) => Item | undefined;
  /** The day (ISO date) after which the present leaves it out, so that the present does not grow with the years. */
  readonly leavesPresentAfter: (item: Item) => string | undefined;
  /** What a change keeps of it: everything but who people are. */
  readonly kept: {
    readonly list: KeptList;
    readonly schema: z.ZodType<Kept>;
    readonly of: (item: Item) => Kept;
  };
  /** Whether the past tells of it too. */
  readonly inPast: InPast;
  /** What of it a file is compared with when it could be behind what was recorded one by one. */
  readonly compared: (kept: Kept) => unknown;
}

/** A row of the table, with its types inferred. */
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

/** A change keeps the record as it is. */
export const whole = <Item extends object, const List extends string>(list: List, schema: z.ZodType<Item>) => ({
  list,
  schema,
  of: (item: Item): Item => item,
});
/** The whole of it is compared. */
export const all = <Kept>(kept: Kept): Kept => kept;
/** It leaves the present once it ended. */
export const itsEnd = ({ until }: { readonly until?: string | undefined }): string | undefined => until;
/** It stays in the present. */
export const never = (): undefined => undefined;
