import { html } from 'hono/html';
import { ApiProblem } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { isoDay } from '#shared/words/typed-day.ts';
import type { Visit } from './screen.ts';

/** The name of the field in which a page is asked for another day. */
export const dayField = 'op';

/** The day that a page shows: today's, or what was known on an earlier one. */
export interface DayShown {
  /** ISO date; absent on today's page. */
  readonly past?: string | undefined;
  /** What was typed, and why it is not shown. */
  readonly typed?: string | undefined;
  readonly fault?: string | undefined;
}

const unreadable = 'Vul een datum in met dag, maand en jaar. Bijvoorbeeld 31-12-2028.';
const toCome = 'Vul een dag in tot en met vandaag.';
const before = 'Van die dag is niets bekend. Vul een latere dag in.';

/**
 * What a page shows of the day that was typed, or of today with the reason why that day is not shown.
 * @param read - reads what the page is made of; its query is empty for today.
 */
export const onAskedDay = async <T>(
  { query, now }: Pick<Visit, 'query' | 'now'>,
  read: (query: { asOf?: string }) => Promise<T>,
): Promise<{ readonly found: T; readonly day: DayShown }> => {
  const typed = query.get(dayField)?.trim() || undefined;
  if (typed === undefined) return { found: await read({}), day: {} };
  const asOf = isoDay(typed);
  if (asOf === undefined) return { found: await read({}), day: { typed, fault: unreadable } };
  const today = localDate(now);
  if (asOf === today) return { found: await read({}), day: { typed } };
  try {
    return { found: await read({ asOf }), day: { typed, past: asOf } };
  } catch (error) {
    // The API says that nothing is known of that day; or what the page is about was not there yet.
    const isOfDay = error instanceof ApiProblem && (error.problem.status === 400 || error.problem.status === 404);
    if (!isOfDay) throw error;
    return { found: await read({}), day: { typed, fault: asOf > today ? toCome : before } };
  }
};

/** What a page with a day that cannot be shown is answered with. */
export const faultyDay = ({ fault }: DayShown): { readonly status: 422; readonly faulty: true } | undefined =>
  fault === undefined ? undefined : { status: 422, faulty: true };

/** Says above a page that it shows what was known on an earlier day, also on paper. */
export const knownOn = ({ past }: DayShown): Html | undefined =>
  past === undefined
    ? undefined
    : html`<p class="nl-paragraph"><strong>Zoals bekend op ${dutchDate(past)}.</strong> Wat daarna is vastgelegd of verbeterd, staat hier niet bij.</p>`;

/** The form that asks for the same page as of another day. @param path - of the page, with what else it was asked for. */
export const dayForm = (path: string, { past, typed, fault }: DayShown, beside: Html | string = ''): Html => html`
<div class="rd-on-screen"><h2 class="nl-heading nl-heading--level-2">Een andere dag</h2>
<form class="rd-form" method="get" action="${path}" novalidate>${beside}
${textField({ name: dayField, label: 'Zoals bekend op', hint: 'Bijvoorbeeld 31-12-2028. Laat het veld leeg voor vandaag.', width: 'short', optional: true, value: typed, fault, autocomplete: 'off' })}
<div class="utrecht-action-group"><button class="nl-button nl-button--secondary" type="submit">Toon die dag</button>${past !== undefined && html` <a class="nl-link" href="${path}">Naar vandaag</a>`}</div>
</form></div>`;

/** The same page of another path as of the day that is shown. */
export const onSameDay = (path: string, { past }: DayShown): string =>
  past === undefined ? path : `${path}?${dayField}=${past}`;
