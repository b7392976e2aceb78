import type { Decision } from '#functions/decisions/terms/decision.ts';
import { ruleOf } from '#shared/authority/authority.ts';
import type { Cycle, StageVisit } from '../terms/cycle.ts';

/** The decision that ended a cycle, when it ended: entry into force, or withdrawal. */
export const fromStage = ({ programmeId, cycleId, rounds }: Cycle, entered: StageVisit): Decision | undefined => {
  if (entered.stage !== 'in-force' && entered.stage !== 'withdrawn') return undefined;
  const inForce = entered.stage === 'in-force';
  return {
    decisionId: `${programmeId}.${cycleId}.${entered.stage}`,
    programmeId,
    matter: 'framework-cycle',
    matterId: cycleId,
    kind: inForce ? 'entry-into-force' : 'withdrawal',
    body: 'regiegroep',
    outcome: entered.stage,
    ground: ruleOf(inForce ? 'approve an adopted framework' : 'prepare a framework'),
    textHash: entered.textHash,
    decidedAt: entered.enteredAt,
    ...(entered.motivation ? { motivation: entered.motivation } : {}),
    ...(rounds.length > 0 ? { roundId: rounds.at(-1) } : {}),
    registration: { at: entered.enteredAt, via: 'cycle', registrarId: entered.by },
  };
};
