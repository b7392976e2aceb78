/**
 * What fields mean, by name: `name` wherever it stands, `parent.name` or more of its path where it means something else
 * there. A path begins with the schema or the operation; `*` is any value of a record, and the items of a list have no step
 * of their own.
 */
export type FieldWords = Readonly<Record<string, string>>;
