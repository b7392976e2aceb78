import { isDeepStrictEqual } from 'node:util';
import { operation } from '#shared/http/operation.ts';
import { inOrder } from '#shared/runtime/in-order.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { AlreadyOpen, beginEscalation } from '../begin-escalation.ts';
import { escalationContracts } from '../contracts.ts';
import { type Deps, frameworkInForce, newestOn, withSize } from '../deps.ts';
import { asking, notAsking } from '../domain/dispensation.ts';
import type { Step } from '../domain/enter-stage.ts';
import {
  demandBreach,
  demandReason,
  demandSense,
  demandWork,
  dossierOf,
  isLeftLying,
  titleOf,
  whyRaised,
} from '../domain/raise.ts';
import type { PlanGoalName } from '../terms/alliance-facts.ts';
import type { About, Dossier, Escalation, GivenAbout, Raised } from '../terms/escalation.ts';
import { type Mandate, mandateFor } from '../terms/mandate.ts';
import { escalationView } from '../views.ts';

/**
 * An alliance raises a threatened breach, or the programmabureau does where the alliance leaves it lying (rule 16). A breach that it may decide on itself is refused with the clause quoted; an urgent one goes to
 * the second rung at once. The same account sent twice creates one escalation.
 */
export const raiseEscalation = (deps: Deps) =>
  operation('raiseEscalation', {
    contract: escalationContracts.raiseEscalation,
    act: 'raise an escalation',
    facts: async ({ params: { programmeId, allianceId }, body }) => {
      const alliance = await deps.alliances.standing(programmeId, allianceId);
      const all = await deps.escalations.escalations(programmeId);
      const own = all.filter((one) => one.allianceId === allianceId);
      return { alliancePartners: alliance.partners, leftLying: isLeftLying(own, body), alliance };
    },
    answer: async ({ params: { programmeId, allianceId }, body, caller, standing, now }, { alliance }) => {
      demandReason(body, standing.bureau);
      const [framework, programme] = await inOrder([
        frameworkInForce(deps, programmeId),
        deps.registry.programme(programmeId),
      ]);
      demandWork(alliance);
      const planGoal = await planGoalOf(deps, { programmeId, allianceId }, body.about);
      demandSense(body, { ...alliance, planGoal }, framework.content, programme.period);
      const mandate = mandateFor(framework, body);
      demandBreach(body.breach, mandate);
      const about = aboutOf(body.about, planGoal);
      const raised = dossierOf(body, about, Number(localDate(now).slice(0, 4)));
      const account = await withFigures(deps, { programmeId, allianceId, dossier: raised });
      const dossier = isRuledNext(body, mandate) ? asking(account, programme, now) : account;
      const begun = { programmeId, allianceId, title: titleOf(alliance.title, body.breach, about), dossier };
      const trigger = body.urgent ? 'raise-urgently' : 'raise';
      const step = { by: caller.by, now, mandate, motivation: whyRaised(body, mandate) };
      return begunOrOpen(deps, begun, { trigger, step }, account);
    },
  });

type Begun = Parameters<typeof beginEscalation>[1];
interface Start {
  readonly trigger: 'raise' | 'raise-urgently';
  readonly step: Step;
}

/** Puts it on the ladder. @throws {AlreadyOpen} when the same breach is there with another account, or has moved on. */
const begunOrOpen = async (deps: Deps, begun: Begun, { trigger, step }: Start, account: Dossier) => {
  try {
    const escalation = await beginEscalation(deps, begun, trigger, step);
    if (!escalation) throw new Error('What an alliance raises comes from no report');
    return answered(201, escalation);
  } catch (error) {
    if (!(error instanceof AlreadyOpen)) throw error;
    const open = await deps.escalations.escalation(begun.programmeId, error.escalationId);
    if (open.visit > 1 || !isDeepStrictEqual(withoutFigures(open.dossier), withoutFigures(account))) throw error;
    return answered(200, open);
  }
};

/** What the alliance itself said, without the figures: a report may bring others before the alliance says the same again. */
const withoutFigures = (dossier: Dossier): Dossier => {
  const { figures: _figures, ...rest } = notAsking(dossier);
  return rest;
};

/** The figures of the newest report, when it forecasts the size that the alliance raises. */
const withFigures = async (deps: Deps, raised: Parameters<typeof newestOn>[1]): Promise<Dossier> => {
  const newest = await newestOn(deps, raised);
  const { dossier } = raised;
  return newest?.forecast === dossier.size ? withSize(deps, raised, newest.report, dossier.size) : dossier;
};

const aboutOf = (about: GivenAbout, planGoal: PlanGoalName | undefined): About =>
  about.kind === 'goal' && planGoal ? { ...about, planGoal: planGoal.title } : about;

/** An urgent breach within the mandate goes to the second rung at once. */
const isRuledNext = ({ urgent }: Pick<Raised, 'urgent'>, { reach }: Mandate): boolean =>
  urgent !== undefined && reach === 'within';

const planGoalOf = async (
  deps: Deps,
  ids: { readonly programmeId: string; readonly allianceId: string },
  about: GivenAbout,
): Promise<PlanGoalName | undefined> =>
  about.kind === 'goal' && about.planGoalId !== undefined
    ? deps.alliances.planGoal(ids, about.goalId, about.planGoalId)
    : undefined;

const answered = (status: 200 | 201, escalation: Escalation) => ({
  status,
  body: escalationView(escalation, []),
  location: `/v1/programmes/${escalation.programmeId}/escalations/${escalation.escalationId}`,
});
