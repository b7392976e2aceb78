import { everyPart } from '../../every-part.ts';
import { nextStep } from '../framework-start/next-step.ts';
import type { Screen } from '../screen.ts';
import { todayView } from './view.ts';

/** Today, for the programmabureau: what waits on whom, what is late, what did not arrive, and what falls due. */
export const today: Screen = {
  path: 'vandaag',
  who: 'bureau',
  nav: 'Vandaag',
  show: async ({ api, programmeId, here, now, standing }) => {
    const path = { programmeId };
    const [tasks, due, cycles, programme] = await Promise.all([
      everyPart(api, 'listTasks', { path }, (part) => part.tasks),
      everyPart(api, 'listDue', { path }, (part) => part.due),
      everyPart(api, 'listCycles', { path }, (part) => part.cycles),
      api.call('readProgramme', { path }),
    ]);
    const names = new Map(programme.partners.map(({ partnerId, name }) => [partnerId, name]));
    return {
      title: 'Vandaag',
      main: todayView({ tasks, due, names, next: nextStep(cycles, { here, standing }), here, now }),
    };
  },
};
