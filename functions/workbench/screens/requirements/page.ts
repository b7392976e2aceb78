import { faultyDay, onAskedDay } from '../past-day.ts';
import type { Screen } from '../screen.ts';
import { requirementsView } from './view.ts';

/** The design requirements of the governance model as practice meets them. */
export const requirements: Screen = {
  path: 'ontwerpeisen',
  who: 'everybody',
  nav: 'Ontwerpeisen',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const { found, day } = await onAskedDay(visit, (query) =>
      api.call('readRequirements', { path: { programmeId }, query }),
    );
    return {
      title: 'De elf ontwerpeisen',
      main: requirementsView(found.requirements, visit, day),
      ...faultyDay(day),
    };
  },
};
