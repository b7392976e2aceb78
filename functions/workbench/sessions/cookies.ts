import { isRandomValue } from './secrets.ts';

/**
 * The cookies of the workbench. `__Host-` makes a browser refuse them over HTTP, from another host or for a part of the site; `Lax` sends
 * them when somebody comes back from an issuer, and with no form of another site.
 */
export const cookieNames = { session: '__Host-werkbank', browser: '__Host-werkbank-aanmelden' } as const;
export type CookieName = keyof typeof cookieNames;

const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** A cookie that ends with the browser, or after some seconds. */
export const cookie = (name: CookieName, value: string, seconds?: number): string =>
  `${cookieNames[name]}=${value}; ${attributes}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`;

/** Takes a cookie away. */
export const noCookie = (name: CookieName): string => cookie(name, '', 0);

/** The value of a cookie in a `Cookie` header; undefined when it is missing, or no value of ours. */
export const cookieIn = (header: string | undefined, name: CookieName): string | undefined => {
  const found = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${cookieNames[name]}=`));
  const value = found?.slice(cookieNames[name].length + 1);
  return value !== undefined && isRandomValue(value) ? value : undefined;
};
