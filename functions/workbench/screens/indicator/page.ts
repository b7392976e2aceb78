import { html } from 'hono/html';
import { everyPart } from '../../every-part.ts';
import { doneOf } from '../../words/done-words.ts';
import type { Indicator } from '../../words/indicator-words.ts';
import { namesOf } from '../../words/names.ts';
import type { Screen, Visit } from '../screen.ts';
import { indicatorView } from './view.ts';

/** The indicator of a path; undefined when the framework in force does not have it. */
export const indicatorAt = async ({ api, programmeId, params }: Visit): Promise<Indicator | undefined> => {
  const { indicators } = await api.call('readIndicators', { path: { programmeId } });
  return indicators.find(({ indicatorId }) => indicatorId === params['indicatorId']);
};

/** Every measurement of an indicator. */
export const measurementsOf = ({ api, programmeId }: Visit, indicatorId: string) =>
  everyPart(
    api,
    'listMeasurements',
    { path: { programmeId, indicatorId }, query: { limit: 100 } },
    (part) => part.measurements,
  );

/** One indicator of the framework. */
export const indicator: Screen = {
  path: 'indicatoren/{indicatorId}',
  who: 'everybody',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const found = await indicatorAt(visit);
    if (!found)
      return {
        title: 'Deze indicator is er niet',
        status: 404,
        faulty: true,
        main: html`<h1 class="nl-heading nl-heading--level-1">Deze indicator is er niet</h1><p class="nl-paragraph">De kaders die gelden hebben deze indicator niet. Ga terug naar alle indicatoren.</p>`,
      };
    const [measurements, names, alliances] = await Promise.all([
      measurementsOf(visit, found.indicatorId),
      namesOf(visit),
      everyPart(api, 'listAlliances', { path: { programmeId }, query: { limit: 100 } }, (part) => part.alliances),
    ]);
    const alliance = (id: string): string => alliances.find(({ allianceId }) => allianceId === id)?.title ?? id;
    const page = { indicator: found, measurements, names, alliance, done: doneOf(visit) };
    return { title: found.name, main: indicatorView(page, visit) };
  },
};
