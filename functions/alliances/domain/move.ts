import * as z from 'zod';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import {
  type Guard,
  guardReasons,
  isEndPhase,
  type Mover,
  moves,
  type Phase,
  type Transition,
  transitions,
} from '../terms/phases.ts';
import type { Alliance, PhaseVisit } from './alliance.ts';
import { type Circumstances, unmet } from './guards.ts';

/** A move of an alliance. It names the visit that it starts from, so that the same move sent twice moves once. */
export const Move = z.strictObject({
  visit: z.int().min(1),
  move: z.enum(moves),
  motivation: z.string().trim().min(1).max(5000).optional(),
});
export type Move = z.infer<typeof Move>;

/** The moves that the table of transitions allows from the current phase. */
export const openMoves = ({ phase }: Pick<Alliance, 'phase'>): Transition[] =>
  transitions.filter(({ from }) => from === phase);

/** Who may make a transition of an alliance: those who may pause it in a phase may also resume it there. */
export const moversOf = ({ on, by }: Transition, { pausedFrom }: Pick<Alliance, 'pausedFrom'>): readonly Mover[] =>
  (on === 'resume' && transitions.find((one) => one.from === pausedFrom && one.on === 'pause')?.by) || by;

/**
 * The transition of a move; `demandReady` checks whether its conditions are met.
 * @throws {Conflict} when the alliance is closed, has moved on, or has no such move in its phase.
 */
export const transitionOf = (alliance: Alliance, { move, visit }: Move): Transition => {
  if (isEndPhase(alliance.phase)) throw new Conflict('alliance-closed', 'This alliance is closed.');
  if (visit !== alliance.visit) {
    throw new Conflict(
      'stale-move',
      `The alliance is at visit ${alliance.visit} (${alliance.phase}); the move names another visit.`,
    );
  }
  const open = openMoves(alliance);
  const found = open.find(({ on }) => on === move);
  if (found) return found;
  const allowed = open.map(({ on }) => on).join(', ');
  throw new Conflict('move-not-allowed', `An alliance in ${alliance.phase} allows only these moves: ${allowed}.`);
};

/**
 * Checks the guards of a transition.
 * @throws {InvalidInput} when the required written reason is missing.
 * @throws {Conflict} naming every guard that does not hold, and its reason.
 */
export const demandReady = (
  alliance: Alliance,
  transition: Transition,
  { motivation }: Move,
  circumstances: Circumstances,
): void => {
  if (transition.motivated && motivation === undefined) {
    const message = `"${transition.on}" needs a written motivation`;
    throw new InvalidInput('The move lacks its motivation.', [
      { pointer: '/motivation', message, expected: 'a few sentences' },
    ]);
  }
  const missing = unmet(transition.guards, alliance, circumstances);
  if (missing.length === 0) return;
  const names = circumstances.named ?? circumstances.escalations;
  const named = (guard: Guard): string =>
    guard === 'nothing-escalated' && names.length > 0 ? `: ${names.join(', ')}` : '';
  const reasons = missing.map((guard) => `${guard} (${guardReasons[guard]}${named(guard)})`).join('; ');
  throw new Conflict('not-ready', `The alliance does not meet these conditions of "${transition.on}": ${reasons}.`);
};

export interface Entered {
  readonly alliance: Alliance;
  readonly visit: PhaseVisit;
  readonly fact: FactOf<'nl.regiodeal.alliance.phase-entered.v1'>;
}

/** Makes a transition: the alliance in its next phase, the visit for its history, and the event. */
export const enterPhase = (
  alliance: Alliance,
  { to, on }: Pick<Transition, 'to' | 'on'>,
  step: { readonly by: string; readonly now: string; readonly motivation?: string | undefined },
): Entered => {
  const { pausedFrom, ...rest } = alliance;
  const phase: Phase = to === 'as-before' ? (pausedFrom ?? 'exploration') : to;
  const next: Alliance = {
    ...rest,
    phase,
    visit: alliance.visit + 1,
    revision: alliance.revision + 1,
    ...(phase === 'paused' ? { pausedFrom: alliance.phase } : {}),
  };
  return { alliance: next, ...traces(next, on, step) };
};

/** The traces of every entry of a phase: a visit in the history and an event. */
export const traces = (
  { programmeId, allianceId, phase, visit }: Alliance,
  trigger: string,
  { by, now, motivation }: { readonly by: string; readonly now: string; readonly motivation?: string | undefined },
): Omit<Entered, 'alliance'> => {
  const ids = { programmeId, allianceId };
  return {
    visit: {
      ...ids,
      visit,
      phase,
      enteredAt: now,
      trigger,
      by,
      ...(motivation === undefined ? {} : { motivation }),
    },
    fact: fact('nl.regiodeal.alliance.phase-entered.v1', now, { ...ids, phase, visit }),
  };
};
