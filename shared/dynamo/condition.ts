/** A condition on the current state of an item: an expression with its named values. */
export interface Condition {
  readonly expression: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

export const isThere: Condition = { expression: 'attribute_exists(#pk)' };
export const isNotThere: Condition = { expression: 'attribute_not_exists(#pk)' };

/** The item still has the revision that was read. */
export const isRevision = (revision: number): Condition => ({
  expression: '#revision = :seen',
  values: { seen: revision },
});
