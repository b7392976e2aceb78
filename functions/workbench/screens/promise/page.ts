import type { BodyOf } from '#client/client.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { newIdOf } from '../../forms/new-id.ts';
import { kindOf, offerOf, yearAmount } from '../../forms/offer-fields.ts';
import { filledRows, inRow } from '../../forms/rows.ts';
import type { Reader } from '../../forms/typed.ts';
import { withDone } from '../../words/done-words.ts';
import { allianceAt } from '../alliance/page.ts';
import type { Visit } from '../screen.ts';
import { changeForm, type PromiseAbout, promiseForm, yearRow } from './view.ts';

/** The contribution as it was typed. */
export const readPromise = (reader: Reader): BodyOf<'proposeContribution'> => {
  const kind = kindOf(reader, 'soort');
  const description = reader.text('wat', 'Zeg in woorden wat u bijdraagt.');
  const rows = filledRows(reader.values, 'jaar', yearRow);
  if (rows.length === 0) reader.fault(inRow('jaar', 1, 'jaar'), 'Vul ten minste één jaar in.');
  const years = rows.map((row) => yearAmount(reader, kind, inRow('jaar', row, 'jaar'), inRow('jaar', row, 'bedrag')));
  const twice = rows.find((_, at) => years.findIndex(({ year }) => year === years[at]?.year) < at);
  if (twice !== undefined)
    reader.fault(inRow('jaar', twice, 'jaar'), 'Dit jaar staat er al. Vul elk jaar één keer in.');
  return { contributionId: reader.values['kenmerk'] ?? '', offer: offerOf(kind, description, years) };
};

const send = async (
  { api, programmeId, here }: Visit,
  body: BodyOf<'proposeContribution'>,
  { alliance, replaced }: PromiseAbout,
) => {
  const { allianceId } = alliance;
  const replaces = replaced ? { replaces: replaced.contributionId } : {};
  await api.call('proposeContribution', { path: { programmeId, allianceId }, body: { ...body, ...replaces } });
  return withDone(here(`ons-deel/${allianceId}/${body.contributionId}`), 'toegezegd');
};

const load = async (visit: Visit): Promise<PromiseAbout> => {
  const { actsFor } = visit.standing;
  return { alliance: await allianceAt(visit), partnerId: actsFor, newId: newIdOf(actsFor) };
};

/** A partner promises a contribution to an alliance, called or not. */
export const promise = formScreen({ ...promiseForm, load, read: readPromise, send });

/** A partner promises another contribution in the place of one that is decided. */
export const changedPromise = formScreen({
  ...changeForm,
  load: async (visit: Visit): Promise<PromiseAbout> => {
    const { api, programmeId, params } = visit;
    const { allianceId = '', contributionId = '' } = params;
    const [about, replaced] = await Promise.all([
      load(visit),
      api.call('readContribution', { path: { programmeId, allianceId, contributionId } }),
    ]);
    return { ...about, replaced };
  },
  read: readPromise,
  send,
});
