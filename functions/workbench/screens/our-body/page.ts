import { everyPart } from '../../every-part.ts';
import { isBefore } from '../frameworks/words.ts';
import type { Screen, Visit } from '../screen.ts';
import type { Ahead, Body, OurBody } from './our-body.ts';
import { ourBodyView, titles } from './view.ts';

/** The versions that the colleges will be asked to approve, with when each could decide if it were asked now. */
const aheadOf = async ({ api, programmeId }: Visit): Promise<Ahead[]> => {
  const path = { programmeId };
  const cycles = await everyPart(api, 'listCycles', { path, query: { status: 'running' } }, (part) => part.cycles);
  return Promise.all(
    cycles
      .filter(({ stage }) => isBefore(stage, 'approval'))
      .map(async (cycle) => {
        const of = { path: { ...path, cycleId: cycle.cycleId }, query: { stage: 'approval' as const } };
        return { cycle, forecast: await api.call('forecastRound', of) };
      }),
  );
};

const read = async (visit: Visit, body: Body): Promise<OurBody> => {
  const { api, programmeId, standing } = visit;
  const path = { programmeId };
  const partnerId = standing.actsFor;
  const [handover, decisions, due, ahead] = await Promise.all([
    api.call('readHandover', { path: { programmeId, partnerId }, query: { body } }),
    everyPart(api, 'listDecisions', { path, query: { partnerId, body, sort: '-sequence' } }, (part) => part.decisions),
    everyPart(api, 'listDue', { path }, (part) => part.due),
    // A council is not asked for its approval.
    body === 'college' ? aheadOf(visit) : [],
  ]);
  return { handover, decisions, due, ahead };
};

const show =
  (body: Body): Screen['show'] =>
  async (visit) => ({ title: titles[body], main: ourBodyView(await read(visit, body), visit) });

/** Everything that concerns one council, for its clerk. */
export const ourCouncil: Screen = { path: 'onze-raad', who: 'council', nav: titles.council, show: show('council') };

/** Everything that concerns one college, for its secretary and the portfolio holder. */
export const ourCollege: Screen = { path: 'ons-college', who: 'college', nav: titles.college, show: show('college') };
