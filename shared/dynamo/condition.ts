/** A condition on an item as it is now: an expression with its named values. */
export interface Condition {
  readonly expression: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

export const isThere: Condition = { expression: 'attribute_exists(#pk)' };
export const isNotThere: Condition = { expression: 'attribute_not_exists(#pk)' };

/** The item is as it was read: of that revision. */
export const isRevision = (revision: number): Condition => ({
  expression: '#revision = :seen',
  values: { seen: revision },
});
