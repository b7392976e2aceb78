import { dayOf } from '#shared/calendar/days.ts';
import type { Dossier, Escalation, Growth, StageVisit } from '../terms/escalation.ts';
import { isEndStage, isRoundStage } from '../terms/stages.ts';

/** An escalation with everything that was recorded of it, in order. */
export interface EscalationHistory {
  readonly escalation: Escalation;
  readonly visits: readonly StageVisit[];
  readonly growths: readonly Growth[];
}

/**
 * An escalation as it was recorded by the end of a day: the rung on which it lay, with the dossier and the clause of that day. Undefined when it
 * was not on the ladder yet.
 * @param day - ISO date in Europe/Amsterdam.
 */
export const escalationOn = (
  { escalation, visits, growths }: EscalationHistory,
  day: string,
): Escalation | undefined => {
  const known = visits.filter(({ enteredAt }) => dayOf(enteredAt) <= day);
  const last = known.at(-1);
  if (!last) return undefined;
  const grown = growths.filter(({ recordedAt }) => dayOf(recordedAt) <= day);
  if (known.length === visits.length && grown.length === growths.length) return escalation;
  const growth = grown.findLast(({ recordedAt }) => recordedAt >= last.enteredAt);
  const next = visits[known.length]?.dossier ?? escalation.dossier;
  const { programmeId, escalationId, allianceId, title, report, raisedAt, raisedBy, revision } = escalation;
  const { stage, visit, enteredAt, roundId, watchedUntil } = last;
  return {
    programmeId,
    escalationId,
    allianceId,
    title,
    ...(report === undefined ? {} : { report }),
    raisedAt,
    raisedBy,
    revision,
    stage,
    visit,
    dossier: growth ? grownDossier(last.dossier, growth, next) : last.dossier,
    mandate: growth?.mandate ?? last.mandate,
    sounded: wasSounded(known),
    ...(roundId === undefined ? {} : { roundId }),
    ...roundsIn(known),
    ...(stage === 'watched' ? { watchedSince: enteredAt } : {}),
    ...(watchedUntil === undefined ? {} : { watchedUntil }),
    ...(isEndStage(stage) ? { endedAt: enteredAt } : {}),
  };
};

/** The dossier with the larger size that a report forecast. Its figures are kept with the growth, or are those of the next step on the same size. */
const grownDossier = ({ figures: _before, ...dossier }: Dossier, { size, figures }: Growth, next: Dossier): Dossier => {
  const shown = figures ?? (next.size === size ? next.figures : undefined);
  return { ...dossier, size, ...(shown ? { figures: shown } : {}) };
};

/** A sounding counts while the escalation climbs; a report that brings it back ends that. */
const wasSounded = (visits: readonly StageVisit[]): boolean =>
  visits.reduce((sounded, { from, stage }) => {
    if (from === 'sounding') return stage !== 'withdrawn';
    return from === 'watched' && stage === 'solution' ? false : sounded;
  }, false);

const roundsIn = (visits: readonly StageVisit[]): Pick<Escalation, 'rounds' | 'roundsHeld'> => {
  const roundsHeld: Escalation['roundsHeld'] = {};
  for (const { stage } of visits) if (isRoundStage(stage)) roundsHeld[stage] = (roundsHeld[stage] ?? 0) + 1;
  return { roundsHeld, rounds: visits.flatMap(({ roundId }) => (roundId === undefined ? [] : [roundId])) };
};
