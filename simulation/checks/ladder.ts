import { type Check, type Looked, unless } from './check.ts';
import type { Whole } from './whole.ts';

type Escalation = Whole['escalations'][number];
const higher = new Set(['sounding', 'ruling', 'adjustment']);

const raisedAfter = ({ escalations }: Whole, allianceId: string, breach: string): Escalation[] =>
  escalations.filter((one) => one.allianceId === allianceId && one.breach === breach);

export const ladderChecks: readonly Check[] = [
  {
    rule: 14,
    promise: 'every step up the ladder says why the lower rung could not settle it',
    look: ({ escalations }) =>
      escalations.flatMap(({ escalationId, history }) =>
        history
          .filter(({ stage, from }) => higher.has(stage) && !higher.has(from))
          .map(
            ({ visit, motivation }): Looked => [
              `${escalationId}, step ${visit}`,
              unless(motivation !== undefined, 'no reason'),
            ],
          ),
      ),
  },
  {
    rule: 14,
    promise: 'the regiegroep decided alone only on what lies within its mandate',
    look: ({ escalations }) =>
      escalations
        .filter(({ history }) => history.some(({ stage }) => stage === 'ruling'))
        .map(({ escalationId, history, sounded }): Looked => {
          const ruled = history.filter(({ stage }) => stage === 'ruling');
          const right = ruled.every(
            ({ mandate: { reach } }) => reach === 'within' || (reach === 'after-sounding' && sounded),
          );
          return [escalationId, unless(right, 'it ruled beyond its mandate, or the klankbordgroep was not sounded')];
        }),
  },
  {
    rule: 15,
    promise: 'a dispensation has its size, its last day and its decision',
    look: ({ escalations, register }) =>
      escalations.flatMap(({ escalationId, dispensations }) =>
        dispensations.map(
          ({ upTo, until, decisionId }): Looked => [
            escalationId,
            unless(
              upTo > 0 && until !== '' && register.some(({ decision }) => decision.decisionId === decisionId),
              decisionId,
            ),
          ],
        ),
      ),
  },
  {
    rule: 16,
    promise: 'a breach that is not raised has a reason and measures, and lies within the mandate of the regiegroep',
    look: ({ escalations }) =>
      escalations
        .filter(({ stage, history }) => stage === 'dismissed' && history.at(-1)?.trigger === 'not-raised')
        .map(
          ({ escalationId, notNeeded, reach }): Looked => [
            escalationId,
            unless(
              notNeeded !== undefined && notNeeded.measures.length > 0 && reach === 'within',
              `${reach}, ${JSON.stringify(notNeeded)}`,
            ),
          ],
        ),
  },
  {
    rule: 16,
    promise: 'every breach that the last report of an alliance forecasts was put to somebody',
    look: (whole) =>
      whole.alliances.flatMap(({ allianceId }) => {
        const [newest] = (whole.reports.get(allianceId) ?? []).toSorted((one, other) =>
          one.reportedAt < other.reportedAt ? 1 : -1,
        );
        return (newest?.findings ?? [])
          .filter(
            ({ about, level, dispensation }) =>
              about !== 'budget-line' && level !== 'tolerated' && dispensation?.standing !== 'allowed',
          )
          .map(
            ({ breach }): Looked => [
              `${allianceId}, ${breach}`,
              unless(raisedAfter(whole, allianceId, breach).length > 0, 'nobody was asked'),
            ],
          );
      }),
  },
  {
    rule: 14,
    promise: 'every escalation has ended or waits for somebody with a day',
    look: ({ escalations, rounds, cycles, today }) =>
      escalations.map(({ escalationId, endedAt, roundId, stage, visit, watchedUntil, adjustments }): Looked => {
        if (endedAt !== undefined) return [escalationId, undefined];
        const open = rounds.some((round) => round.roundId === roundId && round.status === 'open');
        const watched = stage === 'watched' && (watchedUntil ?? '') >= today;
        // It waits for the cycle that took it up or, while none has, for the end of one that was sounded before it came.
        const [own] = adjustments.filter((one) => one.visit === visit);
        const running = cycles.filter(({ status }) => status === 'running');
        const adjusted =
          stage === 'adjustment' && running.some(({ cycleId }) => own === undefined || cycleId === own.cycleId);
        const waits = stage === 'adjustment' ? `, for ${own ? `cycle ${own.cycleId}` : 'any cycle'}` : '';
        return [escalationId, unless(open || watched || adjusted, `it stands still in ${stage}${waits}`)];
      }),
  },
];
