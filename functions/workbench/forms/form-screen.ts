import { createHash } from 'node:crypto';
import { ApiProblem } from '#client/client.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { refusalWords } from '../pages/refusal.ts';
import type { Followed, Screen, Shown, Visit } from '../screens/screen.ts';
import { askedAhead } from './about-to-ask.ts';
import type { FormSubject } from './form-subject.ts';
import { another, formView, rowCounts, rowsOf, type State, seenName, trying } from './form-view.ts';
import { type Reader, readerOf, type Values, valuesOf } from './typed.ts';

/** The screen of a form: it shows it, takes it, and shows it again with what was typed when something is wrong with it. */
export const formScreen = <Loaded, Body>(subject: FormSubject<Loaded, Body>): Screen => ({
  path: subject.path,
  who: subject.who,
  ...(subject.nav === undefined ? {} : { nav: subject.nav }),
  show: async (visit) => {
    const about = await subject.load(visit);
    return visit.typedBefore ? ofBefore(subject, about, visit, visit.typedBefore) : page(subject, about, visit);
  },
  send: async (visit, sent) => {
    const about = await subject.load(visit);
    const values = valuesOf(sent);
    const seenVersion = seenVersionIn(subject, about, values);
    if (sent.has(another)) return page(subject, about, visit, { values: withRow(subject, about, values), seenVersion });
    const reader = readerOf(values);
    const body = subject.read(reader, about);
    if (reader.faults.length > 0) return page(subject, about, visit, { values, seenVersion, faults: reader.faults });
    try {
      return await triedOrSent(subject, visit, { about, body, reader, seenVersion, sent });
    } catch (error) {
      return refusedPage(subject, visit, { values, seenVersion }, error);
    }
  },
});

interface Given<Loaded, Body> {
  readonly about: Loaded;
  readonly body: Body;
  readonly reader: Reader;
  readonly seenVersion: Values;
  readonly sent: URLSearchParams;
}

/** Records a form that was read, or shows what would follow: that was asked for, or it differs from what somebody saw. */
const triedOrSent = async <Loaded, Body>(
  subject: FormSubject<Loaded, Body>,
  visit: Visit,
  { about, body, reader, seenVersion, sent }: Given<Loaded, Body>,
): Promise<Followed> => {
  const trial = isTried(subject, sent) ? await subject.tried?.(visit, body, about, reader) : undefined;
  if (!trial) return followed(await subject.send(visit, body, about));
  const { values, faults } = reader;
  const whole = trial.body ?? body;
  const seen = digestOf([whole, trial.seen]);
  const isReady = !sent.has(trying) && values[seenName] === seen && !trial.isOpen && faults.length === 0;
  if (isReady) return followed(await subject.send(visit, whole, about));
  return page(subject, about, visit, { values, seenVersion, trial, seen, ...(faults.length > 0 ? { faults } : {}) });
};

const followed = (to: string | Shown): Followed => (typeof to === 'string' ? { goTo: to } : to);

/** Whether what would follow is worked out: it is asked for, or only what somebody has seen is recorded. */
const isTried = <Loaded, Body>({ seenFirst }: FormSubject<Loaded, Body>, sent: URLSearchParams): boolean =>
  seenFirst === true || sent.has(trying);

const digestOf = (body: unknown): string => createHash('sha256').update(JSON.stringify(body)).digest('base64url');

/** The state on which a form that was sent is based. */
const seenVersionIn = <Loaded>(
  subject: Pick<FormSubject<Loaded, never>, 'seenVersion'>,
  about: Loaded,
  values: Values,
): Values =>
  Object.fromEntries(Object.keys(subject.seenVersion?.(about) ?? {}).map((name) => [name, values[name] ?? '']));

/** The form with what was typed before its session was over. */
const ofBefore = <Loaded, Body>(
  subject: FormSubject<Loaded, Body>,
  about: Loaded,
  visit: Visit,
  sent: URLSearchParams,
): Promise<Shown> => {
  const values = valuesOf(sent);
  const refused = [
    'U was niet meer aangemeld toen u dit formulier verstuurde.',
    'Wat u typte, staat hieronder. Kijk het na en verstuur het opnieuw.',
  ];
  return page(subject, about, visit, { values, seenVersion: seenVersionIn(subject, about, values), refused }, 409);
};

/** What was typed, with one more row in the part that asked for it. */
const withRow = <Loaded>(subject: Pick<FormSubject<Loaded, never>, 'rows'>, about: Loaded, values: Values): Values => {
  const part = values[another] ?? '';
  return { ...values, [rowsOf(part)]: String((rowCounts(subject, about, values)[part] ?? 0) + 1) };
};

/**
 * The form after a refusal. Where somebody else was first, it is based on what there is now, with what was typed: the page says so, and
 * whoever sends it again has seen it.
 */
const refusedPage = async <Loaded, Body>(
  subject: FormSubject<Loaded, Body>,
  visit: Visit,
  { values, seenVersion }: State,
  error: unknown,
): Promise<Shown> => {
  if (!(error instanceof ApiProblem) || error.problem.status === 401 || error.problem.status >= 500) throw error;
  const about = await subject.load(visit);
  const own = subject.faultsOf?.(error, values, about) ?? [];
  const belowRefusal = subject.belowRefusal?.(error, about, visit);
  if (own.length > 0) return page(subject, about, visit, { values, seenVersion, faults: own, belowRefusal });
  const faults = (error.problem.faults ?? []).flatMap(({ pointer, dutch }): PageFault[] => {
    const field = subject.fieldAt?.(pointer, values, about);
    return field ? [{ field, message: dutch ?? 'Dit past niet bij wat is vastgelegd.' }] : [];
  });
  const { status, title, sentences } = refusalWords(error, subject.refusals);
  const now = status === 409 ? (subject.seenVersion?.(about) ?? {}) : seenVersion;
  const refused = [`${title}.`, ...sentences];
  return page(subject, about, visit, { values, seenVersion: now, faults, refused, belowRefusal }, status);
};

const page = async <Loaded, Body>(
  subject: FormSubject<Loaded, Body>,
  about: Loaded,
  visit: Visit,
  state?: State,
  status = state?.faults ? 422 : 200,
): Promise<Shown> => {
  const action = visit.here(subject.path.replace(/\{(\w+)\}/g, (_, name: string) => visit.params[name] ?? ''));
  // Where there is no form, nothing is about to be asked.
  const asks = subject.closed?.(about, visit) === undefined ? (subject.asks?.(about) ?? []) : [];
  const ahead = await askedAhead(visit, asks);
  return {
    title: subject.title(about),
    main: formView(subject, about, { ...visit, action, ahead }, state),
    status,
    faulty: status >= 400,
  };
};
