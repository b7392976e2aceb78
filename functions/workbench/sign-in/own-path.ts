/** The first part of every address of the workbench. */
export const base = '/werkbank';

const parts = /^\/werkbank(\/[a-z0-9][a-z0-9._-]*)*(\?[\w.~%&=+-]*)?$/;

/** A path of the workbench to go back to; its first page for anything else. Nobody is sent to another site, whatever an address says. */
export const ownPath = (requestedPath: string | null): string =>
  requestedPath !== null && parts.test(requestedPath) ? requestedPath : base;
