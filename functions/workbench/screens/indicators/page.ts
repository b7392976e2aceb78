import { ApiProblem } from '#client/client.ts';
import { isoDay } from '#shared/words/typed-day.ts';
import { namesOf } from '../../words/names.ts';
import type { Screen, Visit } from '../screen.ts';
import { indicatorsView } from './view.ts';

const readOn = ({ api, programmeId }: Visit, asOf?: string) =>
  api.call('readIndicators', { path: { programmeId }, ...(asOf === undefined ? {} : { query: { asOf } }) });

/** How the indicators of the framework stand, today or as of a day. */
export const indicators: Screen = {
  path: 'indicatoren',
  who: 'everybody',
  nav: 'Indicatoren',
  show: async (visit) => {
    const typed = visit.query.get('op')?.trim() || undefined;
    const asOf = typed === undefined ? undefined : isoDay(typed);
    const names = namesOf(visit);
    const fault =
      typed !== undefined && asOf === undefined
        ? 'Vul een datum in met dag, maand en jaar. Bijvoorbeeld 31-12-2028.'
        : undefined;
    try {
      const found = await readOn(visit, asOf);
      const main = indicatorsView({ found, names: await names, fault, typed }, visit);
      return { title: 'Indicatoren', main, ...(fault ? { status: 422, faulty: true } : {}) };
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.status !== 400 || asOf === undefined) throw error;
      const later = 'Vul een dag in tot en met vandaag.';
      const main = indicatorsView({ found: await readOn(visit), names: await names, fault: later, typed }, visit);
      return { title: 'Indicatoren', main, status: 422, faulty: true };
    }
  },
};
