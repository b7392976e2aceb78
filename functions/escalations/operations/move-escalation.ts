import { mayClose } from '#functions/rounds/terms/conclude.ts';
import { asConflict, transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { escalationContracts } from '../contracts.ts';
import { type Deps, dossierNow, mandateNow } from '../deps.ts';
import { sizeAtStake } from '../domain/dispensation.ts';
import { enterStage } from '../domain/enter-stage.ts';
import { transitionOf } from '../domain/move.ts';
import { happened, type Sources } from '../reactions/awaited.ts';
import { stageWrites } from '../stage-writes.ts';
import type { Escalation } from '../terms/escalation.ts';
import { isOwnMandate } from '../terms/mandate.ts';
import { escalationView } from '../views.ts';

/** A click does not undo what the asked body has settled, while its round must still be closed or its conclusion drawn (rule 8). */
const demandUndecided = async (sources: Sources, escalation: Escalation): Promise<void> => {
  const round = escalation.roundId === undefined ? undefined : await sources.rounds.round(escalation.roundId);
  const settled = round?.status === 'open' && round.issued && mayClose(round, sources.clock());
  if (!settled && (await happened(sources, escalation)) === undefined) return;
  throw new Conflict('stale-move', 'The escalation no longer waits for this move. Read it again.');
};

/**
 * The alliance withdraws its escalation, with a reason, from any stage. It may not withdraw one beyond the regiegroep's own mandate (rule 16).
 */
export const moveEscalation = (deps: Deps & Omit<Sources, 'clock'>) =>
  operation('moveEscalation', {
    contract: escalationContracts.moveEscalation,
    act: 'withdraw an escalation',
    facts: async ({ params: { programmeId, escalationId } }) => {
      const escalation = await deps.escalations.escalation(programmeId, escalationId);
      const [{ partners }, dossier] = await Promise.all([
        deps.alliances.standing(programmeId, escalation.allianceId),
        dossierNow(deps, escalation),
      ]);
      const mandate = await mandateNow(deps, programmeId, { ...dossier, size: sizeAtStake(dossier) });
      return { alliancePartners: partners, withinOwnMandate: isOwnMandate(mandate), escalation };
    },
    answer: async ({ body: move, caller, now }, { escalation }) => {
      await demandUndecided({ ...deps, clock: () => now }, escalation);
      const { mandate } = escalation;
      const step = { by: caller.by, now, mandate, motivation: move.motivation };
      const entered = enterStage(escalation, transitionOf(escalation, move), step);
      await transact(deps.client, await stageWrites(deps, escalation, entered)).catch(
        asConflict('stale-move', 'The escalation moved on at the same moment. Read it again.'),
      );
      return { status: 200, body: escalationView(entered.escalation, [entered.visit]) };
    },
  });
