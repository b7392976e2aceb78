import type { AnswerOf } from '#client/client.ts';
import { bodyWords } from '../../words/alliance-words.ts';
import { type FollowedUp, type Stand, standOfApproval, standOfCommitment } from '../../words/condition-words.ts';
import type { Names } from '../../words/names.ts';
import { followsUp } from '../may-do.ts';
import type { Visit } from '../screen.ts';

type OfApproval = AnswerOf<'listConditions'>['conditions'][number];
type Whole = AnswerOf<'readContribution'>;
type Contribution = Pick<
  Whole,
  'allianceId' | 'contributionId' | 'partnerId' | 'putIn' | 'offer' | 'decision' | 'decidingBody' | 'status'
> & { readonly conditions: readonly Whole['conditions'][number][] };
type Alliance = AnswerOf<'listAlliances'>['alliances'][number];
type Due = AnswerOf<'listDue'>['due'][number];
type Task = AnswerOf<'listTasks'>['tasks'][number];
type Cycle = Pick<AnswerOf<'readCycle'>, 'cycleId' | 'title' | 'status' | 'stage'>;

/** Where the record of a condition is: with the approvals of a version, or with a contribution. */
export type Place =
  | { readonly of: 'approval'; readonly cycleId: string; readonly conditionId: string }
  | {
      readonly of: 'contribution';
      readonly allianceId: string;
      readonly contributionId: string;
      readonly conditionId: string;
    };

/** A condition, as somebody in a role sees it. */
export interface ConditionRow {
  readonly place: Place;
  readonly text: string;
  /** Whose decision it came with. */
  readonly whose: string;
  /** What that decision is about. */
  readonly about: string;
  readonly status: FollowedUp;
  readonly followUps: OfApproval['followUps'];
  readonly stand: Stand;
  /** ISO date: the day on which it is followed up. */
  readonly dueOn?: string | undefined;
  readonly late: boolean;
  /** The round in which it is accepted or refused. */
  readonly putIn?: string | undefined;
  /** The end of the term of that round. */
  readonly answeredBy?: string | undefined;
  /** The task in which whoever looks accepts or refuses it. */
  readonly taskId?: string | undefined;
  readonly isOurs: boolean;
  readonly mayFollowUp: boolean;
  /** The conditions that it excludes, in words. */
  readonly excludes: readonly string[];
}

/** What every condition of a programme is shown with, for whoever looks. */
export interface Around extends Pick<Visit['standing'], 'actsFor' | 'role'> {
  /** Whether whoever looks prepares frameworks: it follows up the conditions of approvals. */
  readonly prepares: boolean;
  readonly due: readonly Due[];
  /** The open tasks in which conditions are accepted or refused. */
  readonly acceptanceTasks: readonly Task[];
  /** The open tasks of whoever looks. */
  readonly mine: readonly Task[];
  readonly names: Pick<Names, 'partner'>;
}

const timeOf = (
  { due, acceptanceTasks, mine }: Around,
  conditionId: string,
  putIn: string | undefined,
  stand: Stand,
) => {
  const owed = due.find((one) => one.conditionId === conditionId);
  const roundId = stand === 'waits' ? putIn : undefined;
  const inRound = (tasks: readonly Task[]) => tasks.find((task) => roundId !== undefined && task.roundId === roundId);
  return {
    dueOn: owed?.dueOn,
    late: owed?.late ?? false,
    putIn: roundId,
    answeredBy: inRound(acceptanceTasks)?.dueAt,
    taskId: inRound(mine)?.taskId,
  };
};

/** The conditions of the approvals of a version. */
export const rowsOfVersion = (cycle: Cycle, conditions: readonly OfApproval[], around: Around): ConditionRow[] =>
  conditions.map((one): ConditionRow => {
    const { conditionId, text, addressee, taskId, status, followUps, excludes = [] } = one;
    const stand = standOfApproval(one, cycle);
    const others = conditions.filter((other) => excludes.includes(other.conditionId));
    return {
      place: { of: 'approval', cycleId: cycle.cycleId, conditionId },
      whose: `het ${addressee}`,
      about: `${cycle.title}, versie ${cycle.cycleId}`,
      ...{ text, status, followUps, stand },
      ...timeOf(around, conditionId, one.putIn, stand),
      isOurs: taskId.endsWith(`.college-${around.actsFor}`),
      mayFollowUp: around.prepares,
      excludes: others.map((other) => `${other.text} (${other.addressee})`),
    };
  });

/** The conditions of a contribution. */
export const rowsOfContribution = (
  contribution: Contribution,
  { title, members }: Pick<Alliance, 'title' | 'members'>,
  around: Around,
): ConditionRow[] =>
  contribution.conditions.map(({ conditionId, text, status, followUps }): ConditionRow => {
    const { allianceId, contributionId, partnerId, putIn, offer, decision, decidingBody } = contribution;
    const stand = standOfCommitment({ conditionId }, contribution);
    const { actsFor, names } = around;
    return {
      place: { of: 'contribution', allianceId, contributionId, conditionId },
      whose: `${bodyWords[decision?.body ?? decidingBody]} van ${names.partner(partnerId)}`,
      about: `${title}: ${offer.description}`,
      ...{ text, status, followUps, stand },
      ...timeOf(around, conditionId, putIn, stand),
      isOurs: partnerId === actsFor,
      mayFollowUp: followsUp(around, { members }),
      excludes: [],
    };
  });

/** Whether something is still to be done about a condition: to accept it, or to say what became of it. */
export const isOpen = ({ stand, status }: Pick<ConditionRow, 'stand' | 'status'>): boolean =>
  stand === 'waits' || (stand === 'binds' && (status === 'open' || status === 'in-progress'));
