import { type Check, type Looked, unless } from './check.ts';
import type { Whole } from './whole.ts';

type Glimpse = Whole['glimpses'][number];

const eachGlimpse =
  (which: Glimpse['of']) =>
  ({ glimpses }: Whole): Looked[] =>
    glimpses
      .filter((one) => one.of === which)
      .map(({ subject, readerId, saw }) => [subject, saw === undefined ? undefined : `${readerId} saw ${saw}`]);

/** The rounds about a version of the framework in which somebody is asked what it thinks or decides of the text. */
const ofFramework: ReadonlySet<string> = new Set(['input', 'sounding', 'consultation', 'vote', 'approval']);

/** The results of earlier rounds about the same version stand with the question, each by the moment at which it closed. */
const earlierRounds = ({ rounds, tasksAsRead }: Whole): Looked[] => {
  const byId = new Map(rounds.map((round) => [round.roundId, round]));
  return tasksAsRead
    .filter(({ matter, kind }) => matter === 'framework-cycle' && ofFramework.has(kind))
    .map(({ taskId, roundId, matterId, briefing }): Looked => {
      const { openedAt = '' } = byId.get(roundId) ?? {};
      const before = rounds.filter(
        (one) =>
          one.matter === 'framework-cycle' &&
          one.matterId === matterId &&
          one.status === 'closed' &&
          (one.closedAt ?? '') <= openedAt,
      );
      const told = new Set(briefing?.earlier.map(({ closedAt }) => closedAt));
      const missing = before.filter(({ closedAt = '' }) => !told.has(closedAt)).map((one) => one.roundId);
      return [taskId, unless(missing.length === 0, `it says nothing of ${missing.join(', ')}`)];
    });
};

/** Where something is put to an addressee, its facts stand with the question: a text, and for whom it is. */
const factsWithIt = ({ tasksAsRead }: Whole): Looked[] =>
  tasksAsRead
    .filter(({ status, kind }) => status !== 'withdrawn' && kind !== 'report')
    .map(({ taskId, content, briefing, partnerId }) => [
      taskId,
      content === undefined && briefing === undefined ? `${partnerId} was asked without a text or a fact` : undefined,
    ]);

export const seenChecks: readonly Check[] = [
  { rule: 19, promise: 'an open vote shows no answer to another partner', look: eachGlimpse('an open vote') },
  { rule: 19, promise: 'a draft is not there for a partner until it is submitted', look: eachGlimpse('a draft') },
  { rule: 20, promise: 'every question has its facts', look: factsWithIt },
  { rule: 20, promise: 'a question about a framework tells the results of every earlier round', look: earlierRounds },
];
