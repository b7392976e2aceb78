import { dutchDate } from '#shared/words/dutch.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { Reader } from '../../forms/typed.ts';
import { doneOf, withDone } from '../../words/done-words.ts';
import { allAlliances } from '../alliances/page.ts';
import type { Visit } from '../screen.ts';
import { type ClosingAbout, closingForm, closingPreview, type Missing, type Reporting } from './view.ts';

const load = async (visit: Visit): Promise<ClosingAbout> => {
  const { api, programmeId } = visit;
  const [reporting, alliances] = await Promise.all([
    api.call('readReporting', { path: { programmeId } }),
    allAlliances(visit),
  ]);
  const titles = new Map(alliances.map(({ allianceId, title }) => [allianceId, title]));
  return { reporting, titleOf: (id) => titles.get(id) ?? id, done: doneOf(visit) };
};

/** A period that can be closed, or the one up to which was just closed: a form that was sent twice is recorded once. */
const endOf = (reader: Reader, { periods, closedUntil }: Reporting): string => {
  const ends = periods
    .filter(({ standing, period }) => standing === 'over' || period.until === closedUntil)
    .map(({ period }) => period.until);
  return reader.choice('tot', ends, 'Kies tot en met welke periode u afsluit.');
};

const dayIn = (reader: Reader, { closedUntil = '', closableUntil }: Reporting): string => {
  const day = reader.day('tot');
  if (reader.faults.length > 0) return day;
  if (day > closableUntil) reader.fault('tot', `Vul een dag in tot en met vandaag, ${dutchDate(closableUntil)}.`);
  if (day < closedUntil)
    reader.fault('tot', `Wat vóór ${dutchDate(closedUntil)} begon, is al afgesloten. Vul een latere dag in.`);
  return day;
};

/** The reports that a closing names as missing: those that a closing that is already there did name. */
const missingAt = async (
  { api, programmeId }: Visit,
  { closings }: Reporting,
  closedUntil: string,
): Promise<readonly Missing[]> => {
  const made = closings.find((one) => one.closedUntil === closedUntil);
  if (made) return made.missing ?? [];
  return (await api.call('readReporting', { path: { programmeId }, query: { closedUntil } })).missing;
};

/** The programmabureau closes reporting periods (rule 22): what is missing is shown first. */
export const periodClosing = formScreen({
  ...closingForm,
  load,
  read: (reader, { reporting }) => ({
    closedUntil: reporting.periods.length > 0 ? endOf(reader, reporting) : dayIn(reader, reporting),
  }),
  tried: async (visit, body, about) => {
    const missing = await missingAt(visit, about.reporting, body.closedUntil);
    return { shown: closingPreview(about, body, missing, visit), seen: missing };
  },
  send: async ({ api, programmeId, here }, body) => {
    await api.call('closePeriods', { path: { programmeId }, body });
    return withDone(here('rapportageperioden'), 'afgesloten');
  },
});
