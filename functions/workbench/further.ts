/** The field of an address that says from where a list goes on. */
const further = 'verder';

/** The cursor of a list of the API, as the address of a page has it. */
export const cursorIn = (query: URLSearchParams): { readonly cursor?: string } => {
  const cursor = query.get(further);
  return cursor === null ? {} : { cursor };
};

/**
 * The field of the address of the page that goes on with a list; undefined at its end.
 * @param next - the address of the next part, as the API gives it.
 */
export const furtherAt = (next: string | undefined): string | undefined => {
  const cursor = next && new URL(next, 'https://api.invalid').searchParams.get('cursor');
  return cursor ? `${further}=${encodeURIComponent(cursor)}` : undefined;
};
