import { hashOfText } from '#shared/vocabulary/hash.ts';

/** Most characters of an identifier. */
const longest = 80;

/**
 * The identifier of a person in the successor of its partner: named after the role that it goes on in. Too long a name is shortened by a
 * digest.
 */
export const movedPersonId = (partnerId: string, before: string): string => {
  const whole = `${partnerId}-${before}`;
  return whole.length <= longest ? whole : `${partnerId}-${hashOfText(before).slice(0, 12)}`;
};
