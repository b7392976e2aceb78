/** The longest identifier that somebody gives a contribution or a grant of room. */
const longestId = 40;

/** An identifier for what a partner is about to record, so that the same form sent twice is one record. */
export const newIdOf = (partnerId: string): string =>
  `${partnerId.slice(0, longestId - 10).replace(/-+$/, '')}-${crypto.randomUUID().slice(0, 8)}`;
