import { setTimeout as pause } from 'node:timers/promises';
import type { Open, Sessions } from '../sessions/sessions.ts';
import type { FindIssuer } from './issuers.ts';
import { askAgain } from './sign-in.ts';

/** How often, and after how many milliseconds each time, a request looks whether another one renewed the token. */
const looks = 20;
const between = 250;

/**
 * A session with an access token that lasts, renewed at the issuer when it nears its end. Of several requests at once one renews it.
 * @returns undefined when the issuer gives none any more; the session is then over.
 */
export const fresh = async (
  { sessions, find }: { readonly sessions: Sessions; readonly find: FindIssuer },
  open: Open,
  now: string,
): Promise<Open | undefined> => {
  if (now < open.given.renewAt) return open;
  if (!(await sessions.claimRenewal(open, now))) return renewedByAnother(sessions, open, now);
  const known = await find(open.session.issuer);
  const given = known && (await askAgain(known, open.given, now));
  if (given) return sessions.renewed(open, given);
  await sessions.lapse(open, now);
  return undefined;
};

const renewedByAnother = async (sessions: Sessions, { value }: Open, now: string): Promise<Open | undefined> => {
  for (let look = 1; look <= looks; look += 1) {
    await pause(between);
    const found = await sessions.find(value, now);
    if (!found || now < found.given.renewAt) return found;
  }
  return undefined;
};
