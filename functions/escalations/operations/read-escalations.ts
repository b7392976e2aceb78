import type { DecisionsReader } from '#functions/decisions/reader.ts';
import { PastFrameworks } from '#functions/frameworks/past-reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import { isSubmitted } from '#functions/frameworks/terms/submitted.ts';
import { PastRounds } from '#functions/rounds/past-reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { type Standing, verdictOn } from '#shared/authority/authority.ts';
import { seesMatter } from '#shared/authority/levels.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { numbered } from '../alliances/numbered.ts';
import { bindingIn } from '../binding-in.ts';
import { escalationContracts } from '../contracts.ts';
import type { Deps } from '../deps.ts';
import { obligationViews } from '../obligation-views.ts';
import { PastEscalations } from '../past-reader.ts';
import { isEndStage } from '../terms/stages.ts';
import { dispensationView, escalationSummary, escalationView } from '../views.ts';

/** What the ladder is read from, with the tables that keep what happened. */
type Read = Deps & {
  readonly rounds: RoundsReader;
  readonly history: Readonly<Record<'frameworks' | 'rounds', Table>>;
};

/** The readers of the ladder as it stands, or as it was recorded by the end of a day that was asked about. */
const readersOn = async (
  { table, registry, escalations, frameworks, rounds, history }: Read,
  programmeId: string,
  asOf: string | undefined,
  now: string,
) => {
  const past = await registry.pastDay(programmeId, asOf, now);
  if (past === undefined) return { escalations, frameworks, rounds, past };
  return {
    escalations: new PastEscalations(table, rounds, past),
    frameworks: new PastFrameworks(history.frameworks, rounds, past),
    rounds: new PastRounds(history.rounds, past),
    past,
  };
};

/** The escalations of a programme, or of one alliance, in the order in which they were raised; or the ladder as it was by the end of a day. */
export const listEscalations = (deps: Read) =>
  operation('listEscalations', {
    contract: escalationContracts.listEscalations,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing, now }) => {
      const { allianceId, stage, status } = query;
      const { escalations } = await readersOn(deps, programmeId, query.asOf, now);
      const all = await escalations.escalations(programmeId);
      const matching = all.filter(
        (one) =>
          seesMatter(standing, 'escalation', one.escalationId) &&
          (allianceId === undefined || one.allianceId === allianceId) &&
          (stage === undefined || one.stage === stage) &&
          (status === undefined || isEndStage(one.stage) === (status === 'ended')),
      );
      const { part, next } = partOf(matching, {
        path: `/v1/programmes/${programmeId}/escalations`,
        query,
        orders: { raisedAt: ({ raisedAt }) => raisedAt, escalationId: ({ escalationId }) => escalationId },
        nameOf: ({ escalationId }) => escalationId,
      });
      return { status: 200, body: { escalations: part.map(escalationSummary), ...(next ? { next } : {}) } };
    },
  });

/** One escalation: its stage, its history with reasons, and the framework cycle that it led to. */
export const readEscalation = (deps: Read & { readonly decisions: DecisionsReader }) =>
  operation('readEscalation', {
    contract: escalationContracts.readEscalation,
    act: 'see the programme',
    answer: async ({ params: ids, query, standing, now }) => {
      const { escalations, frameworks, rounds, past } = await readersOn(deps, ids.programmeId, query.asOf, now);
      const escalation = await escalations.escalation(ids.programmeId, ids.escalationId);
      const [history, growths, adjustments, allowed, binding, records, round] = await Promise.all([
        escalations.history(ids),
        escalations.growths(ids),
        frameworks.adjustmentsFor(ids),
        escalations.dispensations(ids.programmeId, escalation.allianceId),
        bindingIn(escalations, ids.programmeId),
        escalations.obligations(ids.programmeId, ids.escalationId),
        escalation.roundId === undefined ? undefined : rounds.round(escalation.roundId),
      ]);
      const own = allowed.filter(({ escalationId }) => escalationId === escalation.escalationId);
      const dispensations = (await numbered(deps.decisions, own)).map(dispensationView);
      const bound = binding.filter(({ escalationId }) => escalationId === escalation.escalationId);
      const obligations = obligationViews(bound, records);
      const seen = await adjustmentsSeenBy({ frameworks }, ids.programmeId, adjustments, standing);
      const cycles = seen.map(({ cycleId, escalationVisit }) => ({ cycleId, visit: escalationVisit }));
      const until = escalation.watchedUntil ?? (round?.status === 'open' ? round.termEnd : undefined);
      const grown = growths.map(({ report, size, from, recordedAt }) => ({ report, size, from, recordedAt }));
      return {
        status: 200,
        body: {
          asOf: past ?? localDate(now),
          ...escalationView(escalation, history),
          ...(past === undefined ? {} : { moves: [] }),
          ...(until === undefined ? {} : { until }),
          growths: grown,
          dispensations,
          obligations,
          adjustments: cycles,
        },
      };
    },
  });

/** The adjustments that a reader sees: a draft exists for the preparers alone (rule 19). */
const adjustmentsSeenBy = async <One extends { readonly cycleId: string }>(
  { frameworks }: { readonly frameworks: Pick<FrameworksReader, 'cycle'> },
  programmeId: string,
  adjustments: readonly One[],
  standing: Standing,
): Promise<One[]> => {
  const seen = adjustments.filter(({ cycleId }) => seesMatter(standing, 'framework-cycle', cycleId));
  if (verdictOn('prepare a framework', standing).allowed) return seen;
  const cycles = await Promise.all(seen.map(({ cycleId }) => frameworks.cycle(programmeId, cycleId)));
  return seen.filter((_, at) => cycles[at] && isSubmitted(cycles[at]));
};
