/**
 * The identifier of somebody in a role, from what the file says and nothing else, so that the same file gives the same
 * people. A successor carries its first day, whoever came before stays who it was.
 */
export const personIdOf = (
  owner: string,
  { role, id, from }: { readonly role: string; readonly id?: string | undefined; readonly from?: string | undefined },
): string => [owner, id ?? role, ...(from ? [from] : [])].join('-');
