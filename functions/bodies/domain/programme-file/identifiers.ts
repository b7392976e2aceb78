/**
 * The identifier of a person in a role. It is derived from the file alone, so the same file gives the same people. The identifier
 * of a successor contains its first day; the predecessor keeps its identifier.
 */
export const personIdOf = (
  owner: string,
  { role, id, from }: { readonly role: string; readonly id?: string | undefined; readonly from?: string | undefined },
): string => [owner, id ?? role, ...(from ? [from] : [])].join('-');
