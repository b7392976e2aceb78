import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import type { Deps } from '../deps.ts';
import { byClosingOf } from '../domain/closed-alliance.ts';
import { enterStage, transitionOn } from '../domain/enter-stage.ts';
import { stageWrites } from '../stage-writes.ts';
import type { Escalation } from '../terms/escalation.ts';
import { isEndStage } from '../terms/stages.ts';

interface OfAlliance {
  readonly programmeId: string;
  readonly allianceId: string;
}

const reason =
  'De alliantie is afgesloten. Er komt geen rapportage meer die laat zien of de dreigende afwijking is opgelost.';

/**
 * Ends an escalation that was raised at the very moment at which its alliance was closed: neither transaction could see the other, and no
 * report would ever say that it is solved. Everybody on the rungs below is told, as of each step. Repeated, or for an alliance that is not
 * closed, it changes nothing.
 * @throws {AggregateError} at the end, when some could not be ended.
 */
export const endWithAlliance = async (deps: Deps, { programmeId, allianceId }: OfAlliance, now: string) => {
  const { closed } = await deps.alliances.standing(programmeId, allianceId);
  const open = closed ? await deps.escalations.open(programmeId, allianceId) : [];
  const nameOf = ({ escalationId }: Escalation): string => `${programmeId}.${escalationId}`;
  await eachOrThrow(open, (escalation) => end(deps, escalation, now), { nameOf });
};

/**
 * The same for every escalation on the ladder, for alliances whose closing event was missed.
 * @throws {AggregateError} at the end, when some could not be ended.
 */
export const endLeftBehind = async (deps: Deps, now: string): Promise<void> => {
  const running = await deps.escalations.running();
  const alliances = new Map(running.map((one) => [`${one.programmeId}.${one.allianceId}`, one]));
  const nameOf = ({ programmeId, allianceId }: Escalation): string => `${programmeId}.${allianceId}`;
  await eachOrThrow([...alliances.values()], (one) => endWithAlliance(deps, one, now), { nameOf });
};

const end = async (deps: Deps, escalation: Escalation, now: string): Promise<void> => {
  const { stage, mandate, sounded, allianceId } = escalation;
  if (isEndStage(stage)) return;
  const transition = transitionOn(stage, 'withdraw', { reach: mandate.reach, sounded });
  const step = { by: byClosingOf(allianceId), now, mandate, motivation: reason };
  // It moved at the same moment: the sweep tries again.
  await transact(deps.client, await stageWrites(deps, escalation, enterStage(escalation, transition, step))).catch(
    unlessDone,
  );
};
