import type { RequestOf } from '#client/client.ts';
import { everyPart } from '../../every-part.ts';
import type { Entry } from '../../words/decision-words.ts';
import { partnerNames } from '../../words/partner-names.ts';
import type { Screen, Visit } from '../screen.ts';
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
    const [related, takingsBack] = await Promise.all([
      decisionsLike(visit, { matter, matterId }),
      takingsBackOf(visit, entry),
    ]);
    const main = decisionView({ entry, related, takingsBack, names, visit: { here } });
    return { title: `Besluit ${entry.sequence}`, main };
  },
};

const decisionsLike = (
  { api, programmeId }: Visit,
  filter: NonNullable<RequestOf<'listDecisions'>['query']>,
): Promise<Entry[]> => {
  const query = { ...filter, limit: 500 };
  return everyPart(api, 'listDecisions', { path: { programmeId }, query }, (part) => part.decisions);
};

/**
 * The decisions about taking decisions back, when this one can be: that of an approval is on a matter of its own, and after a merger the
 * body of another partner takes it. The votes of seats are not taken back.
 */
const takingsBackOf = async (visit: Visit, { decision: { kind, partnerId } }: Entry): Promise<Entry[]> =>
  partnerId === undefined || kind === 'vote' ? [] : decisionsLike(visit, { kind: 'taking-back' });
