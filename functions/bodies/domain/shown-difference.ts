import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Difference } from './file-difference.ts';
import { identifierOf, type KindName, kindNames } from './record-kinds.ts';
import { listedIn, type RecordLists } from './record-lists.ts';

/** One record that a file changes, as people read it. */
export const ShownDifference = z.strictObject({
  what: z.enum(kindNames as [KindName, ...KindName[]]),
  id: z.string(),
  was: z.enum(['created', 'changed', 'ended']),
  name: z.string().optional(),
  partnerId: z.string().optional(),
  fields: z.array(z.string()),
});
export type ShownDifference = z.infer<typeof ShownDifference>;

/** A difference with the fields that change. @param known - the records before. */
export const shownDifference = ({ what, was }: Difference, known: RecordLists): ShownDifference => {
  const [kind] = kindNames.filter((name) => what[name] !== undefined);
  if (!kind) throw new Error('A difference is about a record.');
  return shownOf(kind, what, was, known);
};

const shownOf = <K extends KindName>(
  kind: K,
  what: Difference['what'],
  was: Difference['was'],
  known: RecordLists,
): ShownDifference => {
  const record = what[kind];
  if (!record) throw new Error('A difference is about a record.');
  const id = identifierOf(kind, record);
  const before = listedIn(kind, known).find((one) => identifierOf(kind, one) === id);
  const { name, partnerId } = record as { readonly name?: string; readonly partnerId?: string };
  return {
    what: kind,
    id,
    was,
    ...(name === undefined ? {} : { name }),
    ...(partnerId === undefined ? {} : { partnerId }),
    fields: was === 'changed' && before ? changedFields(before, record) : [],
  };
};

const changedFields = (before: object, after: object): string[] => {
  const [was, is] = [before, after].map((one) => one as Readonly<Record<string, unknown>>);
  const names = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]);
  return [...names].filter((field) => !isDeepStrictEqual(was?.[field], is?.[field])).toSorted();
};
