import { type Check, type Looked, unless } from './check.ts';
import type { Whole } from './whole.ts';

type Cycle = Whole['cycles'][number];

const everInForce = ({ cycles }: Whole): Cycle[] =>
  cycles.filter(({ status }) => status === 'in-force' || status === 'superseded');

/** What the colleges decided on the text that came in force, by partner; the last decision of each. */
const approvalsOf = ({ rounds }: Whole, { cycleId, text }: Cycle): Map<string, string> => {
  const found = new Map<string, string>();
  const approvalRounds = rounds
    .filter(({ matter, matterId, kind }) => matter === 'framework-cycle' && matterId === cycleId && kind === 'approval')
    .filter(({ subject }) => subject.hash === text.hash)
    .toSorted((one, other) => (one.openedAt < other.openedAt ? -1 : 1));
  for (const { tasks } of approvalRounds)
    for (const { partnerId, answer, status } of tasks)
      if (status !== 'withdrawn' || answer) found.set(partnerId, answer?.answer ?? found.get(partnerId) ?? 'silent');
  return found;
};

const approves = new Set(['approved', 'approved-with-conditions']);

export const frameworkChecks: readonly Check[] = [
  {
    rule: 8,
    promise: 'every framework that came in force was approved by each college that was bound',
    look: (whole) =>
      everInForce(whole).flatMap((cycle) =>
        [...approvalsOf(whole, cycle)].map(
          ([partnerId, answer]): Looked => [
            `version ${cycle.cycleId}, ${partnerId}`,
            unless(approves.has(answer), `its college said ${answer}`),
          ],
        ),
      ),
  },
  {
    rule: 8,
    promise: 'every framework that came in force asked each municipality of that day',
    look: (whole) =>
      everInForce(whole).flatMap((cycle) => {
        const approvals = approvalsOf(whole, cycle);
        const { adopted } = cycle;
        const on = adopted?.at.slice(0, 10) ?? '';
        return whole.programme.partners
          .filter(
            ({ kind, rings }) =>
              kind === 'municipality' && rings.some((ring) => ring.from <= on && (!ring.until || on < ring.until)),
          )
          .map(
            ({ partnerId }): Looked => [
              `version ${cycle.cycleId}, ${partnerId}`,
              unless(approvals.has(partnerId), 'it was not asked'),
            ],
          );
      }),
  },
  {
    rule: 11,
    promise: 'the text in force is the text that the seats adopted',
    look: (whole) =>
      everInForce(whole).map(
        ({ cycleId, text, adopted }): Looked => [
          `version ${cycleId}`,
          unless(adopted?.hash === text.hash, 'another text was adopted'),
        ],
      ),
  },
  {
    rule: 7,
    promise: 'every input on a framework that was adopted has an answer',
    look: (whole) =>
      everInForce(whole).flatMap(({ cycleId }) =>
        (whole.input.get(cycleId) ?? [])
          .filter(({ remarks }) => remarks !== undefined)
          .map(({ taskId, answer }): Looked => [taskId, unless(answer !== undefined, 'it has no answer')]),
      ),
  },
  {
    rule: 17,
    promise: 'the rules changed only by a vote of the seats that is in the register',
    look: ({ ruleChanges, register }) =>
      ruleChanges
        .filter(({ status }) => status === 'adopted')
        .map(
          ({ number, roundId }): Looked => [
            `rule change ${number}`,
            unless(
              register.some(({ decision }) => decision.roundId === roundId && decision.kind === 'rule-change'),
              'no decision',
            ),
          ],
        ),
  },
  {
    rule: 21,
    promise: 'the term for councils reaches past a meeting that each can have',
    look: (whole) =>
      whole.rounds
        .filter(({ kind, shorterTerm }) => kind === 'input' && shorterTerm === undefined)
        .flatMap(({ roundId, openedAt, termEnd, tasks }) =>
          tasks
            .filter(({ capacity }) => capacity === 'council')
            .map(
              ({ partnerId }): Looked => [
                `${roundId}, the council of ${partnerId}`,
                unless(
                  meetsBetween(whole, partnerId, openedAt.slice(0, 10), termEnd.slice(0, 10)),
                  'it cannot meet in time',
                ),
              ],
            ),
        ),
  },
];

const dayMs = 24 * 60 * 60 * 1000;

/** Whether the council of a partner meets within a term; a council whose days nobody knows cannot be waited for. */
const meetsBetween = ({ programme }: Whole, partnerId: string, from: string, until: string): boolean => {
  const council = programme.partners.find((partner) => partner.partnerId === partnerId)?.meetings?.council;
  if (!council) return true;
  if ('dates' in council) return council.dates.some((date) => date > from && date <= until);
  const step = 7 * (council.everyWeeks ?? 1) * dayMs;
  for (let at = Date.parse(council.from); at <= Date.parse(until); at += step) if (at > Date.parse(from)) return true;
  return false;
};
