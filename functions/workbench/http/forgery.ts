import { sameText } from '../sessions/secrets.ts';
import type { Open } from '../sessions/sessions.ts';
import type { WorkbenchRequest } from './request.ts';

/** The name of the field of a form that shows that this workbench made it, for this session. */
export const csrfField = 'csrf';

/** The name of the field that tells two times the same form from two forms. */
export const formKeyField = 'formulier';

/**
 * The name under which a form sends its requests: the same for a form that is sent twice, by a double click say, so that the API carries it
 * out once. Undefined for a form without one.
 */
export const formKeyIn = (form: URLSearchParams): string | undefined => {
  const key = form.get(formKeyField) ?? '';
  return /^[0-9a-f-]{36}$/.test(key) ? key : undefined;
};

/**
 * Whether a form comes from a page of this session: it has its secret, and the browser says that it comes from this site. Either alone
 * would do; together they hold when one of them fails.
 */
export const isOurs = ({ form, origin }: WorkbenchRequest, { session }: Open, url: string): boolean =>
  origin === new URL(url).origin && sameText(form.get(csrfField) ?? '', session.csrf);
