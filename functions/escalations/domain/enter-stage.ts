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

/** Who or what made an escalation move, when and why, and what the framework in force says of it then. */
export interface Step {
  readonly by: string;
  readonly now: string;
  readonly mandate: Mandate;
  readonly motivation?: string | undefined;
  /** The dossier as it is put to whoever comes next, where the step changed it. */
  readonly dossier?: Dossier | undefined;
  /** Where the step leads to watching: until when. */
  readonly watchedUntil?: string | undefined;
}

export interface Entered {
  readonly escalation: Escalation;
  readonly visit: StageVisit;
  readonly fact: FactOf<'nl.regiodeal.escalation.stage-entered.v1'>;
}

/** What decides between the rows of the table for the same trigger. */
export interface Standing {
  readonly reach: Mandate['reach'];
  readonly sounded: boolean;
}

/**
 * The transition that something makes from a stage.
 * @throws {Conflict} when the table of transitions has none: the record contradicts itself.
 */
export const transitionOn = (from: Origin, trigger: string, { reach, sounded }: Standing): Transition => {
  const found = transitions.find(
    (transition) =>
      transition.from === from &&
      transition.on === trigger &&
      (transition.reach === undefined || transition.reach.includes(reach)) &&
      (transition.sounded === undefined || transition.sounded === sounded),
  );
  if (found) return found;
  throw new Conflict('no-transition', `From ${from}, "${trigger}" leads nowhere.`);
};

/** An escalation that begins: its first stage, the first line of its history, and the fact that tells of it. */
export const begin = (
  escalation: Omit<Escalation, 'stage' | 'visit' | 'mandate' | 'sounded' | 'roundsHeld' | 'rounds' | 'revision'>,
  { to, on }: Pick<Transition, 'to' | 'on'>,
  step: Step,
): Entered => {
  const { mandate } = step;
  const fresh = { ...escalation, mandate, sounded: false, roundsHeld: {}, rounds: [], visit: 1, revision: 1 };
  return entered({ ...fresh, stage: to }, start, on, step);
};

/** Makes a transition: the escalation in its next stage, the visit as history, and the fact that tells of it. */
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

/** What was sounded stays so while the matter climbs; what comes back from a report is another matter. */
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
  const held = (roundsHeld[stage] ?? 0) + 1;
  const roundId = `${programmeId}.${escalationId}.${stage}.${held}`;
  return { ...escalation, roundId, roundsHeld: { ...roundsHeld, [stage]: held }, rounds: [...rounds, roundId] };
};
