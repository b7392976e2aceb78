import type { BodyOf } from '#client/client.ts';
import { demanded } from '../../demanded.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { Reader } from '../../forms/typed.ts';
import { withDone } from '../../words/done-words.ts';
import { allianceAt } from '../alliance/page.ts';
import { aroundOf, conditionsOfVersion } from '../conditions/reading.ts';
import { type ConditionRow, rowsOfContribution } from '../conditions/rows.ts';
import { conditionForm, outcomesFor } from './view.ts';

const oneOf = (rows: readonly ConditionRow[], conditionId: string | undefined): ConditionRow => {
  const found = rows.find(({ place }) => place.conditionId === conditionId);
  return demanded(found, 'listConditions', 'There is no such condition.');
};

/** What was typed, as a follow-up. */
export const readFollowUp = (reader: Reader, about: ConditionRow): BodyOf<'followUpCondition'> => ({
  status: reader.choice('stand', outcomesFor(about), 'Kies hoe het ermee staat.'),
  explanation: reader.text('toelichting', 'Geef een toelichting.'),
});

/** Follows up a condition of an approval. */
export const approvalCondition = formScreen({
  ...conditionForm('approval'),
  load: async (visit) => {
    const { api, programmeId, params } = visit;
    const { cycleId = '', conditionId } = params;
    const [cycle, around] = await Promise.all([
      api.call('readCycle', { path: { programmeId, cycleId } }),
      aroundOf(visit),
    ]);
    return oneOf(await conditionsOfVersion(visit, cycle, around), conditionId);
  },
  read: readFollowUp,
  send: async ({ api, programmeId, params, here }, body) => {
    const { cycleId = '', conditionId = '' } = params;
    await api.call('followUpCondition', { path: { programmeId, cycleId, conditionId }, body });
    return withDone(here('voorwaarden'), 'opgevolgd');
  },
});

/** Follows up a condition of a contribution. */
export const contributionCondition = formScreen({
  ...conditionForm('contribution'),
  load: async (visit) => {
    const { api, programmeId, params } = visit;
    const { allianceId = '', contributionId = '', conditionId } = params;
    const [contribution, alliance, around] = await Promise.all([
      api.call('readContribution', { path: { programmeId, allianceId, contributionId } }),
      allianceAt(visit),
      aroundOf(visit),
    ]);
    return oneOf(rowsOfContribution(contribution, alliance, around), conditionId);
  },
  read: readFollowUp,
  send: async ({ api, programmeId, params, here }, body) => {
    const { allianceId = '', contributionId = '', conditionId = '' } = params;
    const path = { programmeId, allianceId, contributionId, conditionId };
    await api.call('followUpContributionCondition', { path, body });
    return withDone(here('voorwaarden'), 'opgevolgd');
  },
});
