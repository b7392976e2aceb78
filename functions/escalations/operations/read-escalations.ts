import type { DecisionsReader } from '#functions/decisions/reader.ts';
import { isSubmitted } from '#functions/frameworks/terms/submitted.ts';
import { type Standing, verdictOn } from '#shared/authority/authority.ts';
import { seesMatter } from '#shared/authority/levels.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { numbered } from '../alliances/numbered.ts';
import { bindingIn } from '../binding-in.ts';
import { escalationContracts } from '../contracts.ts';
import type { Deps } from '../deps.ts';
import { obligationViews } from '../obligation-views.ts';
import { isEndStage } from '../terms/stages.ts';
import { dispensationView, escalationSummary, escalationView } from '../views.ts';

/** The escalations of a programme, or of one alliance, in the order in which they were raised. */
export const listEscalations = (deps: Deps) =>
  operation('listEscalations', {
    contract: escalationContracts.listEscalations,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing }) => {
      const { allianceId, stage, status } = query;
      const all = await deps.escalations.escalations(programmeId);
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
export const readEscalation = (deps: Deps & { readonly decisions: DecisionsReader }) =>
  operation('readEscalation', {
    contract: escalationContracts.readEscalation,
    act: 'see the programme',
    answer: async ({ params: ids, standing }) => {
      const escalation = await deps.escalations.escalation(ids.programmeId, ids.escalationId);
      const [history, growths, adjustments, allowed, binding, records] = await Promise.all([
        deps.escalations.history(ids),
        deps.escalations.growths(ids),
        deps.frameworks.adjustmentsFor(ids),
        deps.escalations.dispensations(ids.programmeId, escalation.allianceId),
        bindingIn(deps.escalations, ids.programmeId),
        deps.escalations.obligations(ids.programmeId, ids.escalationId),
      ]);
      const own = allowed.filter(({ escalationId }) => escalationId === escalation.escalationId);
      const dispensations = (await numbered(deps.decisions, own)).map(dispensationView);
      const bound = binding.filter(({ escalationId }) => escalationId === escalation.escalationId);
      const obligations = obligationViews(bound, records);
      const seen = await adjustmentsSeenBy(deps, ids.programmeId, adjustments, standing);
      const cycles = seen.map(({ cycleId, escalationVisit }) => ({ cycleId, visit: escalationVisit }));
      const grown = growths.map(({ report, size, from, recordedAt }) => ({ report, size, from, recordedAt }));
      return {
        status: 200,
        body: {
          ...escalationView(escalation, history),
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
  { frameworks }: Pick<Deps, 'frameworks'>,
  programmeId: string,
  adjustments: readonly One[],
  standing: Standing,
): Promise<One[]> => {
  const seen = adjustments.filter(({ cycleId }) => seesMatter(standing, 'framework-cycle', cycleId));
  if (verdictOn('prepare a framework', standing).allowed) return seen;
  const cycles = await Promise.all(seen.map(({ cycleId }) => frameworks.cycle(programmeId, cycleId)));
  return seen.filter((_, at) => cycles[at] && isSubmitted(cycles[at]));
};
