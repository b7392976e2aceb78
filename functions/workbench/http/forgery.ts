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
export const isOurs = (request: WorkbenchRequest, { session }: Open, url: string): boolean =>
  isFromHere(request, url) && hasSecret(request, session.csrf);

/**
 * Whether a form is of a session that the same person had before in this browser: it is shown again with what was typed. It is never
 * carried out: whoever reads it sends it anew, with the secret of the session of now.
 */
export const isOfBefore = (request: WorkbenchRequest, { session }: Open, url: string): boolean =>
  isFromHere(request, url) && session.former.some((secret) => hasSecret(request, secret));

/** Whether the browser says that a form comes from this site. */
export const isFromHere = ({ origin }: Pick<WorkbenchRequest, 'origin'>, url: string): boolean =>
  origin === new URL(url).origin;

const hasSecret = ({ form }: WorkbenchRequest, secret: string): boolean =>
  secret !== '' && sameText(form.get(csrfField) ?? '', secret);
