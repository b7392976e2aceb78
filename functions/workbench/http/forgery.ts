import { sameText } from '../sessions/secrets.ts';
import type { Open } from '../sessions/sessions.ts';
import type { Asked } from './asked.ts';

/** The name of the field of a form that shows that this workbench made it, for this session. */
export const csrfField = 'csrf';

/**
 * Whether a form comes from a page of this session: it has its secret, and the browser says that it comes from this site. Either alone
 * would do; together they hold when one of them fails.
 */
export const isOurs = ({ form, origin }: Asked, { session }: Open, url: string): boolean =>
  origin === new URL(url).origin && sameText(form.get(csrfField) ?? '', session.csrf);
