import { localDate } from '#shared/runtime/local-date.ts';
import { everyPart } from '../../every-part.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { allianceAt } from '../alliance/page.ts';
import { leadChoices, leadForm, leadIn } from './view.ts';

/** Names the partner that leads an alliance, and its person where it has one. */
export const lead = formScreen({
  ...leadForm,
  load: async (visit) => {
    const { api, programmeId, now } = visit;
    const query = { role: 'alliance-lead' } as const;
    const [alliance, names, people] = await Promise.all([
      allianceAt(visit),
      namesOf(visit),
      everyPart(api, 'listPeople', { path: { programmeId }, query }, ({ people: part }) => part),
    ]);
    const today = localDate(now);
    const leads = people.filter(({ from, until }) => from <= today && (until === undefined || today < until));
    return { ...names, alliance, leads };
  },
  read: (reader, about) =>
    leadIn(
      reader.choice(
        'partner',
        leadChoices(about).map(({ value }) => value),
        'Kies wie de alliantie trekt.',
      ),
    ),
  send: async ({ api, programmeId, here }, body, { alliance: { allianceId } }) => {
    await api.call('nameLead', { path: { programmeId, allianceId }, body });
    return withDone(here(`allianties/${allianceId}`), 'trekker');
  },
});
