import { Conflict } from '#shared/errors/errors.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import type { Dossier, Escalation, StageVisit } from '../terms/escalation.ts';
import type { Mandate } from '../terms/mandate.ts';
import {
  isEndStage,
  isRoundStage,
  type Origin,
  type Stage,
  start,
  type Transition,
  transitions,
} from '../terms/stages.ts';

/** The actor or event that moves an escalation, when and why, and what the framework in force says about the breach then. */
export interface Step {
  readonly by: string;
  readonly now: string;
  readonly mandate: Mandate;
  readonly motivation?: string | undefined;
  /** The dossier for the next stage, when the step changed it. */
  readonly dossier?: Dossier | undefined;
  /** The end of the watch, when the step leads to watching. */
  readonly watchedUntil?: string | undefined;
}

export interface Entered {
  readonly escalation: Escalation;
  readonly visit: StageVisit;
  readonly fact: FactOf<'nl.regiodeal.escalation.stage-entered.v1'>;
}

/** The values that choose between the rows of the table for the same trigger. */
export interface Standing {
  readonly reach: Mandate['reach'];
  readonly sounded: boolean;
  /** Whether the solution needs money of another line; absent: it does not. */
  readonly pays?: boolean;
}

/**
 * The transition for a trigger from a stage.
 * @throws {Conflict} when the table of transitions has none: the record contradicts itself.
 */
export const transitionOn = (from: Origin, trigger: string, { reach, sounded, pays = false }: Standing): Transition => {
  const found = transitions.find(
    (transition) =>
      transition.from === from &&
      transition.on === trigger &&
      (transition.reach === undefined || transition.reach.includes(reach)) &&
      (transition.sounded === undefined || transition.sounded === sounded) &&
      (transition.pays === undefined || transition.pays === pays),
  );
  if (found) return found;
  throw new Conflict('no-transition', `An escalation in ${from} has no transition for "${trigger}".`);
};

/** A new escalation: its first stage, the first line of its history, and its event. */
export const begin = (
  escalation: Omit<Escalation, 'stage' | 'visit' | 'mandate' | 'sounded' | 'roundsHeld' | 'rounds' | 'revision'>,
  { to, on }: Pick<Transition, 'to' | 'on'>,
  step: Step,
): Entered => {
  const { mandate } = step;
  const fresh = { ...escalation, mandate, sounded: false, roundsHeld: {}, rounds: [], visit: 1, revision: 1 };
  return entered({ ...fresh, stage: to }, start, on, step);
};

/** Makes a transition: the escalation in its next stage, the visit for its history, and the event. */
export const enterStage = (before: Escalation, { to, on }: Pick<Transition, 'to' | 'on'>, step: Step): Entered => {
  const { roundId: outOf, watchedSince: _since, watchedUntil: _until, ...rest } = before;
  const moved: Escalation = {
    ...rest,
    dossier: step.dossier ?? before.dossier,
    mandate: step.mandate,
    sounded: soundedAfter(before, to),
    stage: to,
    visit: before.visit + 1,
    revision: before.revision + 1,
  };
  return entered(moved, before.stage, on, step, outOf);
};

/** A sounding remains valid while the escalation climbs; when a report brings it back, it must be sounded again. */
const soundedAfter = ({ sounded, stage }: Escalation, to: Stage): boolean => {
  if (stage === 'sounding') return to !== 'withdrawn';
  return stage === 'watched' && to === 'solution' ? false : sounded;
};

const entered = (escalation: Escalation, from: Origin, trigger: string, step: Step, outOf?: string): Entered => {
  const next = arrived(escalation, step);
  const { programmeId, escalationId, visit, stage, roundId, mandate, dossier, watchedUntil } = next;
  const { by, now, motivation } = step;
  return {
    escalation: next,
    visit: {
      programmeId,
      escalationId,
      visit,
      stage,
      from,
      enteredAt: now,
      trigger,
      by,
      mandate,
      dossier,
      ...(motivation === undefined ? {} : { motivation }),
      ...(roundId === undefined ? {} : { roundId }),
      ...(outOf === undefined ? {} : { outOf }),
      ...(watchedUntil === undefined ? {} : { watchedUntil }),
    },
    fact: fact('nl.regiodeal.escalation.stage-entered.v1', now, { programmeId, escalationId, stage, visit }),
  };
};

const arrived = (escalation: Escalation, { now, watchedUntil }: Step): Escalation => {
  const { stage, programmeId, escalationId, roundsHeld, rounds } = escalation;
  if (isEndStage(stage)) return { ...escalation, endedAt: now };
  if (stage === 'watched') {
    return { ...escalation, watchedSince: now, ...(watchedUntil === undefined ? {} : { watchedUntil }) };
  }
  if (!isRoundStage(stage)) return escalation;
  const number = (roundsHeld[stage] ?? 0) + 1;
  const roundId = `${programmeId}.${escalationId}.${stage}.${number}`;
  return { ...escalation, roundId, roundsHeld: { ...roundsHeld, [stage]: number }, rounds: [...rounds, roundId] };
};
