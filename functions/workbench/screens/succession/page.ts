import { createHash } from 'node:crypto';
import { ApiProblem } from '#client/client.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { another, rowCounts, rowsOf, trying } from '../../forms/form-view.ts';
import { inRow, rowAt } from '../../forms/rows.ts';
import { readerOf, type Values, valuesOf } from '../../forms/typed.ts';
import { refusalWords } from '../../pages/refusal.ts';
import { withDone } from '../../words/done-words.ts';
import type { SuccessionKind } from '../../words/succession-words.ts';
import type { Screen, Shown, Visit } from '../screen.ts';
import { aboutSuccession, type SuccessionAbout, toDivide } from './about.ts';
import { type Body, pathOf, shareField, successorFields, toField, wholeField } from './fields.ts';
import { readDivisions, readSuccession, type ToDivide } from './form.ts';
import type { Preview } from './preview-view.ts';
import { givenNames, rowsOfKind, type SuccessionPage, successionView, titles } from './view.ts';

const refusals: Readonly<Record<string, string>> = {
  'succession-exists':
    'Er is al een herindeling vastgelegd van deze gemeenten op deze dag, met andere gegevens. Die wordt niet overschreven.',
  'succession-too-large': 'Er gaan te veel gegevens tegelijk mee. Beëindig eerst rollen die niet meer nodig zijn.',
};

const shown = (visit: Visit, page: SuccessionPage, status = page.faults.length > 0 ? 422 : 200): Shown => ({
  title: titles[page.about.kind],
  main: successionView(page, visit),
  status,
  faulty: status >= 400,
});

/** A succession of one kind in steps: what happens, then everything that moves and who takes over what, then its recording (rule 18). */
const successionScreen = (kind: SuccessionKind): Screen => ({
  path: `herindelingen/${pathOf[kind]}`,
  who: 'bureau',
  show: async (visit) => shown(visit, { about: await aboutSuccession(visit, kind), values: {}, faults: [] }),
  send: async (visit, sent) => {
    const about = await aboutSuccession(visit, kind);
    const values = valuesOf(sent);
    if (sent.has(another)) return shown(visit, { about, values: withRow(about, values), faults: [] });
    const reader = readerOf(values);
    const given = readSuccession(reader, about.programme, kind);
    if (reader.faults.length > 0) return shown(visit, { about, values, faults: reader.faults });
    try {
      return await previewedOrRecorded(visit, { about, values, given, tries: sent.has(trying) });
    } catch (error) {
      return refusedPage(visit, about, values, error);
    }
  },
});

interface Sent {
  readonly about: SuccessionAbout;
  readonly values: Values;
  readonly given: Body;
  /** Whether it is only shown again. */
  readonly tries: boolean;
}

/** Only what somebody has seen is recorded: what differs, or is not divided yet, is shown first. */
const previewedOrRecorded = async (visit: Visit, { about, values, given, tries }: Sent) => {
  const { api, programmeId, here } = visit;
  const path = { programmeId };
  const begun = await api.call('previewSuccession', { path, body: given });
  const divide = await toDivide(visit, about, begun);
  const reader = readerOf(values);
  const successors = (given.successors ?? []).map(({ partnerId }) => partnerId);
  const divisions = readDivisions(reader, divide, successors, givenNames(about, given));
  const body: Body = Object.keys(divisions).length > 0 ? { ...given, divisions } : given;
  const faults = [...reader.faults];
  const preview = body === given || faults.length > 0 ? begun : await api.call('previewSuccession', { path, body });
  const isAnswer = (values['gezien'] ?? '') !== '';
  if (isAnswer && faults.length === 0) faults.push(...stillOpen(preview, divide, given));
  const digest = digestOf(body, preview);
  if (tries || faults.length > 0 || values['gezien'] !== digest)
    return shown(visit, { about, values, faults, seen: { body, preview, divide, digest } });
  await api.call('recordSuccession', { path, body });
  return { goTo: withDone(here('herindelingen'), 'herindeling') };
};

/** What people still divide, at its field. */
const stillOpen = ({ undivided }: Preview, { contributions }: ToDivide, { successors = [] }: Body): PageFault[] =>
  undivided.flatMap(({ what, id }): PageFault[] => {
    if (what === 'seat') return [{ field: toField('zetel', id), message: 'Kies wie deze zetel krijgt.' }];
    if (what === 'lead') return [{ field: toField('trekker', id), message: 'Kies wie de trekker wordt.' }];
    if (what === 'representation')
      return [{ field: toField('vertegenwoordiging', id), message: 'Kies wie de vertegenwoordiging voortzet.' }];
    const found = contributions.find((one) => `${one.allianceId}/${one.contributionId}` === id);
    const [first] = found?.years ?? [];
    if (!found || !first) return [];
    const { allianceId, contributionId, unit } = found;
    const field =
      unit === 'items'
        ? wholeField(allianceId, contributionId, first.year)
        : shareField(allianceId, contributionId, first.year, successors[0]?.partnerId ?? '');
    return [{ field, message: `Verdeel de bijdrage aan ${found.title}.` }];
  });

/** What somebody saw, as the form brings it back: the text and everything that it would move. */
const digestOf = (body: Body, preview: Preview): string =>
  createHash('sha256')
    .update(JSON.stringify([body, preview]))
    .digest('base64url');

const withRow = (about: SuccessionAbout, values: Values): Values => {
  const part = values[another] ?? '';
  const counts = rowCounts({ rows: rowsOfKind(about.kind) }, about, values);
  return { ...values, [rowsOf(part)]: String((counts[part] ?? 0) + 1) };
};

const fieldOf = (pointer: string, values: Values): string | undefined => {
  const [, part, at = '0', field = ''] = pointer.split('/');
  if (part === 'predecessors') return inRow('gemeente', rowAt(values, 'gemeente', ['wie'], Number(at)), 'wie');
  if (part === 'successors') {
    const row = rowAt(values, 'opvolger', successorFields, Number(at));
    const isKnown = (values[inRow('opvolger', row, 'bestaand')] ?? '') !== '';
    return inRow('opvolger', row, field === 'contacts' ? 'secretaris' : isKnown ? 'bestaand' : 'naam');
  }
  return { on: 'dag', ground: 'grond', name: 'nieuwe-naam' }[part ?? ''];
};

const wordsAt = (pointer: string): string => {
  if (pointer.endsWith('/contacts')) return 'Noem iemand voor het college en iemand voor de raad.';
  if (pointer.startsWith('/predecessors')) return 'Deze gemeente kan op die dag niet opgaan in een andere.';
  if (pointer.startsWith('/successors')) return 'Deze gemeente kan op die dag niet opvolgen.';
  return pointer === '/on'
    ? 'Kies een dag vanaf vandaag, binnen de looptijd van het programma.'
    : 'Dit past niet bij wat is vastgelegd.';
};

const refusedPage = (visit: Visit, about: SuccessionAbout, values: Values, error: unknown): Shown => {
  if (!(error instanceof ApiProblem) || error.problem.status === 401 || error.problem.status >= 500) throw error;
  const faults = (error.problem.faults ?? []).flatMap(({ pointer }): PageFault[] => {
    const field = fieldOf(pointer, values);
    return field ? [{ field, message: wordsAt(pointer) }] : [];
  });
  const { status, title, sentences } = refusalWords(error, refusals);
  const refused = faults.length > 0 ? undefined : [`${title}.`, ...sentences];
  return shown(visit, { about, values, faults, refused }, status);
};

export const merger = successionScreen('merge');
export const split = successionScreen('split');
export const otherName = successionScreen('rename');
