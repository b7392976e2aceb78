import type { Escalation } from '#functions/escalations/terms/escalation.ts';
import { isEndStage } from '#functions/escalations/terms/stages.ts';
import type { LadderPart, OnLadder } from '../domain/parts.ts';
import type { Sources } from './sources.ts';

type Read = Pick<Sources, 'escalations'>;

/** What is on the ladder: the reads grow with what is open, never with what ended. */
export const ladderPart = async ({ escalations }: Read, programmeId: string): Promise<LadderPart> => {
  const open = await escalations.open(programmeId);
  // One breach is on the ladder once, but an escalation about a whole goal covers several.
  const byId = new Map(open.filter(({ stage }) => !isEndStage(stage)).map((one) => [one.escalationId, one]));
  const found = await Promise.all([...byId.values()].map((one) => onLadder({ escalations }, one)));
  return { escalations: found.toSorted((one, other) => numberOf(one) - numberOf(other)) };
};

const numberOf = ({ escalationId }: OnLadder): number => Number(escalationId.replace(/\D/g, ''));

const onLadder = async ({ escalations }: Read, escalation: Escalation): Promise<OnLadder> => {
  const { escalationId, allianceId, title, dossier, stage, raisedAt, roundId, watchedUntil } = escalation;
  const visit = await escalations.visit(escalation, escalation.visit);
  return {
    escalationId,
    allianceId,
    title,
    breach: dossier.breach,
    size: dossier.size,
    unit: dossier.unit,
    stage,
    since: visit?.enteredAt ?? raisedAt,
    raisedAt,
    ...(roundId ? { roundId } : {}),
    ...(stage === 'watched' && watchedUntil ? { watchedUntil } : {}),
  };
};
