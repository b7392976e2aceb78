import { demanded } from '../../demanded.ts';
import { everyPart } from '../../every-part.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { accessionAgainForm } from './view.ts';

/** Has a college that joined later asked again, or the seats about its conditions. */
export const accessionAgain = formScreen({
  ...accessionAgainForm,
  load: async (visit) => {
    const { api, programmeId, params } = visit;
    const { partnerId = '' } = params;
    const request = { path: { programmeId }, query: { sort: '-askedAt' } } as const;
    const [all, names] = await Promise.all([
      everyPart(api, 'listAccessions', request, (part) => part.accessions),
      namesOf(visit),
    ]);
    // Of a municipality that was asked about several versions the last one counts.
    const last = all.find((one) => one.partnerId === partnerId);
    const accession = demanded(last, 'listAccessions', 'This partner did not join while a framework was in force.');
    return { accession, name: names.partner(partnerId) };
  },
  read: (reader) => ({ motivation: reader.text('motivering', 'Schrijf een motivering.') }),
  send: async ({ api, programmeId, here }, body, { accession: { partnerId } }) => {
    await api.call('askAccessionAgain', { path: { programmeId, partnerId }, body });
    return withDone(here('toetredingen'), 'opnieuw-gevraagd');
  },
});
