import { demanded } from '../../demanded.ts';
import { everyPart } from '../../every-part.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import type { EntryKind, GivenEntry } from '../../words/money-words.ts';
import { namesOf } from '../../words/names.ts';
import { allAlliances } from '../alliances/page.ts';
import type { Screen, Visit } from '../screen.ts';
import { readEntry } from './form.ts';
import { type EntryAbout, entryForm } from './view.ts';

const send = async ({ api, programmeId, here }: Visit, body: GivenEntry): Promise<string> => {
  await api.call('recordMoney', { path: { programmeId }, body });
  return withDone(here('geld'), body.corrects === undefined ? 'geboekt' : 'verbeterd');
};

const around = async (visit: Visit) => {
  const [names, alliances] = await Promise.all([namesOf(visit), allAlliances(visit)]);
  return { names, alliances };
};

const recording = (path: string, kind: EntryKind): Screen =>
  formScreen({
    ...entryForm(path),
    load: async (visit): Promise<EntryAbout> => ({ kind, ...(await around(visit)) }),
    read: readEntry,
    send,
  });

/** The programmabureau records what a source decided to give, what was received of it, and what was paid for an alliance. */
export const grantEntry = recording('geld/beschikking', 'grant');
export const advanceEntry = recording('geld/voorschot', 'advance');
export const paymentEntry = recording('geld/betaling', 'payment');

/** It corrects one of them. */
export const entryCorrection = formScreen({
  ...entryForm('geld/boekingen/{entryId}'),
  load: async (visit: Visit): Promise<EntryAbout> => {
    const { api, programmeId, params } = visit;
    const [entries, others] = await Promise.all([
      everyPart(api, 'listMoney', { path: { programmeId }, query: { limit: 500 } }, ({ entries: part }) => part),
      around(visit),
    ]);
    const wrong = demanded(
      entries.find(({ entryId }) => entryId === params['entryId']),
      'listMoney',
      'There is no such entry.',
    );
    const isCorrected = entries.some(({ corrects }) => corrects === wrong.entryId);
    return { kind: wrong.kind, wrong, isCorrected, ...others };
  },
  read: readEntry,
  send,
});
