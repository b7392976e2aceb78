import type { BodyOf } from '#client/client.ts';
import { everyPart } from '../../every-part.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { Reader } from '../../forms/typed.ts';
import { withDone } from '../../words/done-words.ts';
import { alliancesOf, lessonAt, recordsLessons } from '../lesson/page.ts';
import { type EndingAbout, endingForm } from './view.ts';

const read = (reader: Reader, { versions, plans }: EndingAbout): BodyOf<'endLesson'> => {
  const change = Number(reader.values['stand']);
  const as = reader.choice('hoe', ['framework', 'plan', 'parked'], 'Kies wat ermee is gedaan.');
  const why = reader.text('waarom', 'Zeg waarom, of waar het staat.');
  if (as === 'framework') {
    const ids = versions.map(({ cycleId }) => cycleId);
    return { change, as, cycleId: reader.choice('versie', ids, 'Kies de versie van de kaders.'), why };
  }
  if (as === 'parked') return { change, as, until: reader.day('tot'), why };
  const values = plans.map(({ value }) => value);
  const [allianceId = '', year = '', version = ''] = reader.choice('plan', values, 'Kies het jaarplan.').split('/');
  return { change, as, allianceId, year: Number(year), version: Number(version), why };
};

/** A lesson ends, or is parked. */
export const lessonEnding = formScreen({
  ...endingForm,
  load: async (visit): Promise<EndingAbout> => {
    const { api, programmeId, standing } = visit;
    const [lesson, alliances, cycles] = await Promise.all([
      lessonAt(visit),
      alliancesOf(visit),
      everyPart(api, 'listCycles', { path: { programmeId }, query: { limit: 100 } }, (part) => part.cycles),
    ]);
    const plans = alliances.flatMap(({ allianceId, title, plans: ofYears }) =>
      Object.entries(ofYears).flatMap(([year, { fitting }]) =>
        fitting === undefined
          ? []
          : [{ value: `${allianceId}/${year}/${fitting}`, label: `${title}, ${year}, versie ${fitting}` }],
      ),
    );
    // A version that was never in force changed nothing, and is not seen by everybody who reads the lesson.
    const versions = cycles.filter(({ status }) => status === 'in-force' || status === 'superseded');
    return { lesson, mayEnd: recordsLessons(standing, alliances), versions, plans };
  },
  read,
  send: async ({ api, programmeId, params: { lessonId = '' }, here }, body) => {
    await api.call('endLesson', { path: { programmeId, lessonId }, body });
    return withDone(here(`lessen/${lessonId}`), 'lesafgerond');
  },
});
