import { everyPart } from '../../every-part.ts';
import { partnerNames } from '../../words/partner-names.ts';
import type { Screen } from '../screen.ts';
import { decisionView } from './view.ts';

/** One decision, whole, with the others on the same matter. */
export const decision: Screen = {
  path: 'besluiten/{decisionId}',
  who: 'everybody',
  show: async (visit) => {
    const { api, programmeId, params, here } = visit;
    const { decisionId = '' } = params;
    const [entry, names] = await Promise.all([
      api.call('readDecision', { path: { programmeId, decisionId } }),
      partnerNames(visit),
    ]);
    const { matter, matterId } = entry.decision;
    const query = { matter, matterId, limit: 500 };
    const related = await everyPart(api, 'listDecisions', { path: { programmeId }, query }, (part) => part.decisions);
    return { title: `Besluit ${entry.sequence}`, main: decisionView({ entry, related, names, visit: { here } }) };
  },
};
