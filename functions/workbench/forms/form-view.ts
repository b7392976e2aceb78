import { html } from 'hono/html';
import { errorSummary } from '#shared/pages/error-summary.ts';
import { faultOf } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { type FormButton, form, refusedHere } from '../pages/parts.ts';
import type { Visit } from '../screens/screen.ts';
import { type AskedAhead, askedAheadView } from './about-to-ask.ts';
import type { Around, FormParts, Trial, Typed } from './form-subject.ts';
import type { Values } from './typed.ts';

/** A form with what is in it, as it is shown. */
export interface State {
  readonly values: Values;
  readonly seenVersion: Values;
  readonly faults?: readonly PageFault[];
  readonly refused?: readonly string[];
  /** What stands below the refusal. */
  readonly belowRefusal?: Html | undefined;
  /** What would follow, after a trial. */
  readonly trial?: Pick<Trial<unknown>, 'shown' | 'fields' | 'isOpen'> | undefined;
  /** What was read and shown, as a digest that the form brings back. */
  readonly seen?: string;
}

/** The name of the buttons that ask for another row. */
export const another = 'nog-een';
/** The name of the button that tries the form. */
export const trying = 'probeer';
/** The field that brings back what somebody saw. */
export const seenName = 'gezien';
/** The largest number of rows in a part of a form that names no other. */
const mostRows = 50;
/** The field that keeps how many rows a part shows. */
export const rowsOf = (part: string): string => `rijen-${part}`;

/** How many rows each part of a form shows. */
export const rowCounts = <Loaded>(
  { rows = {} }: Pick<FormParts<Loaded, never>, 'rows'>,
  about: Loaded,
  values: Values,
) =>
  Object.fromEntries(
    Object.entries(rows)
      .filter(([, { shown }]) => shown?.(about) ?? true)
      .map(([part, { first, most = mostRows }]) => [
        part,
        Math.min(most, Math.max(first(about), Number(values[rowsOf(part)]) || 0)),
      ]),
  );

/** What a form shows in its fields. */
export const typedOf = (
  values: Values,
  faults: readonly PageFault[],
  counts: Readonly<Record<string, number>>,
): Typed => ({
  values,
  faults,
  of: (name) => ({ name, value: values[name] ?? '', fault: faultOf(faults, name) }),
  rows: (part) => Array.from({ length: counts[part] ?? 0 }, (_, at) => at + 1),
});

type Seen = Pick<Visit, 'here' | 'csrf' | 'standing'> & {
  readonly action: string;
  /** What the form is about to ask of whom. */
  readonly ahead?: readonly AskedAhead[];
};

/** The form of a subject, in its page. */
export const formView = <Loaded, Body>(
  subject: FormParts<Loaded, Body>,
  about: Loaded,
  visit: Seen,
  state: State = startOf(subject, about),
): Html => {
  const { faults = [], refused, belowRefusal, trial } = state;
  const { here, standing, action, csrf, ahead = [] } = visit;
  const press: Around['press'] = (values, label) =>
    form({ action, csrf, submit: label, values: { ...state.seenVersion, ...values }, fields: html`` });
  const around: Around = { here, standing, press };
  const closed = subject.closed?.(about, around);
  return html`
${refused ? refusedHere('Dit is niet vastgelegd', refused) : errorSummary(faults)}
${belowRefusal}
<h1 class="nl-heading nl-heading--level-1">${subject.title(about)}</h1>
${trial?.shown}
${subject.before?.(about, around)}
${closed === undefined && askedAheadView(ahead)}
${closed === undefined ? openForm(subject, about, visit, state) : inItsPlace(closed)}
${subject.after?.(about, around)}`;
};

const openForm = <Loaded, Body>(
  subject: FormParts<Loaded, Body>,
  about: Loaded,
  { action, csrf }: Seen,
  { values, seenVersion, faults = [], trial, seen }: State,
): Html | undefined => {
  if (subject.submit === undefined) return undefined;
  const counts = rowCounts(subject, about, values);
  const typed = typedOf(values, faults, counts);
  const submit = typeof subject.submit === 'string' ? subject.submit : subject.submit(about);
  const isTrial = subject.seenFirst === true && (seen === undefined || trial?.isOpen === true);
  const kept = Object.entries(counts).map(([part, count]) => [rowsOf(part), String(count)]);
  return form({
    action,
    csrf,
    submit: isTrial ? (subject.trial ?? submit) : submit,
    values: { ...seenVersion, ...Object.fromEntries(kept), ...(seen === undefined ? {} : { [seenName]: seen }) },
    fields: html`${trial?.fields?.(typed)}${subject.fields(about, typed)}`,
    also: [
      ...(subject.trial && !isTrial ? [{ name: trying, value: 'ja', label: subject.trial }] : []),
      ...Object.keys(counts).map(
        (value): FormButton => ({ name: another, value, label: subject.rows?.[value]?.more ?? '' }),
      ),
    ],
  });
};

const inItsPlace = (closed: string | Html): Html =>
  typeof closed === 'string' ? html`<p class="nl-paragraph">${closed}</p>` : closed;

const startOf = <Loaded>(subject: Pick<FormParts<Loaded, never>, 'start' | 'seenVersion'>, about: Loaded): State => ({
  values: subject.start?.(about) ?? {},
  seenVersion: subject.seenVersion?.(about) ?? {},
});
