import type { AnswerOf } from '#client/client.ts';
import { everyPart } from '../../every-part.ts';
import { namesOf } from '../../words/names.ts';
import { allAlliances } from '../alliances/page.ts';
import type { Visit } from '../screen.ts';
import { type Around, type ConditionRow, rowsOfContribution, rowsOfVersion } from './rows.ts';

type Cycle = AnswerOf<'listCycles'>['cycles'][number];

/** What every condition is shown with, for whoever looks. */
export const aroundOf = async (visit: Visit): Promise<Around> => {
  const { api, programmeId, standing } = visit;
  const path = { programmeId };
  const tasks = (query: { mine?: 'yes'; kind?: 'conditions' | 'contribution-conditions' }) =>
    everyPart(api, 'listTasks', { path, query }, (part) => part.tasks);
  const [due, mine, ofApprovals, ofContributions, authority, names] = await Promise.all([
    everyPart(api, 'listDue', { path }, (part) => part.due),
    tasks({ mine: 'yes' }),
    tasks({ kind: 'conditions' }),
    tasks({ kind: 'contribution-conditions' }),
    api.call('explainAuthority', { path }),
    namesOf(visit),
  ]);
  const prepares = authority.acts.some(({ act, allowed }) => act === 'prepare a framework' && allowed);
  const { actsFor, role } = standing;
  return { actsFor, role, prepares, due, mine, acceptanceTasks: [...ofApprovals, ...ofContributions], names };
};

/** The conditions of the approvals of a version. */
export const conditionsOfVersion = async (
  { api, programmeId }: Visit,
  cycle: Pick<Cycle, 'cycleId' | 'title' | 'status' | 'stage'>,
  around: Around,
): Promise<ConditionRow[]> => {
  const path = { programmeId, cycleId: cycle.cycleId };
  return rowsOfVersion(cycle, await everyPart(api, 'listConditions', { path }, (part) => part.conditions), around);
};

const ofVersions = async (visit: Visit, around: Around): Promise<ConditionRow[]> => {
  const { api, programmeId } = visit;
  const cycles = await everyPart(api, 'listCycles', { path: { programmeId } }, (part) => part.cycles);
  const current = cycles.filter(({ status }) => status === 'running' || status === 'in-force');
  return (await Promise.all(current.map((cycle) => conditionsOfVersion(visit, cycle, around)))).flat();
};

const ofContributions = async (visit: Visit, around: Around): Promise<ConditionRow[]> => {
  const { api, programmeId } = visit;
  const path = { programmeId };
  const [conditions, contributions, alliances] = await Promise.all([
    everyPart(api, 'listContributionConditions', { path }, (part) => part.conditions),
    everyPart(api, 'listContributions', { path }, (part) => part.contributions),
    allAlliances(visit),
  ]);
  return contributions.flatMap((contribution) => {
    const { allianceId, contributionId } = contribution;
    const alliance = alliances.find((one) => one.allianceId === allianceId);
    const own = conditions.filter((one) => one.allianceId === allianceId && one.contributionId === contributionId);
    return alliance ? rowsOfContribution({ ...contribution, conditions: own }, alliance, around) : [];
  });
};

/** Every condition of the versions that run or are in force, and of the contributions. Calls that do not need one another are made at once. */
export const allConditions = async (visit: Visit): Promise<ConditionRow[]> => {
  const around = await aroundOf(visit);
  return (await Promise.all([ofVersions(visit, around), ofContributions(visit, around)])).flat();
};
