/** Writes a path, keys and positions in lists from the top, as a JSON Pointer (RFC 6901); the empty path is the whole. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
