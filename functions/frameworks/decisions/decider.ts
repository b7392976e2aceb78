import type { DecidedRecord, Decider, DecisionInRecord, DecisionsOfOwner } from '#functions/decisions/terms/decider.ts';
import type { Decision } from '#functions/decisions/terms/decision.ts';
import { NotFound } from '#shared/errors/errors.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import type { FrameworksReader } from '../reader.ts';
import { isSubmitted } from '../terms/submitted.ts';
import { fromStage } from './from-stage.ts';

interface Deps {
  readonly frameworks: FrameworksReader;
}

/** The decisions on a framework version: seats adopt it, colleges approve it, and its cycle ends in force or withdrawn. */
export const frameworkDecider = (deps: Deps): Decider => ({
  rounds: { vote: { together: { kind: 'adoption', act: 'adopt a framework' } }, approval: {} },
  reported: {
    'nl.regiodeal.cycle.stage-entered.v1': async (fact) => {
      const decision = await decisionOfStage(deps, fact);
      return decision ? [decision] : [];
    },
  },
});

/**
 * The decision that ends a cycle: entry into force, or withdrawal. The withdrawal of a draft that nobody was asked about is no decision for the
 * register: the draft exists for its preparers alone (rule 19).
 */
export const decisionOfStage = async (
  { frameworks }: Deps,
  { data: { programmeId, cycleId, stage, visit } }: FactOf<'nl.regiodeal.cycle.stage-entered.v1'>,
): Promise<Decision | undefined> => {
  if (stage !== 'in-force' && stage !== 'withdrawn') return undefined;
  const [cycle, entered] = await Promise.all([
    frameworks.cycle(programmeId, cycleId),
    frameworks.visit(programmeId, cycleId, visit),
  ]);
  return entered && isSubmitted(cycle) ? fromStage(cycle, entered) : undefined;
};

/** The decisions that the records of frameworks hold. */
export const frameworkDecisions = (deps: Deps): DecidedRecord => ({
  decisionsIn: (programmeId) => heldIn(deps, programmeId),
  founding: (entry) => foundingOf(deps, entry),
});

/** The entries into force and withdrawals, and the rounds of all cycles. */
const heldIn = async ({ frameworks }: Deps, programmeId: string): Promise<DecisionsOfOwner> => {
  const cycles = await frameworks.cycles(programmeId);
  const visits = await Promise.all(cycles.map(({ cycleId, visit }) => frameworks.visit(programmeId, cycleId, visit)));
  const ownDecisions = cycles.flatMap((cycle, at): DecisionInRecord[] => {
    const entered = visits[at];
    const decision = entered && isSubmitted(cycle) ? fromStage(cycle, entered) : undefined;
    return entered && decision ? [{ decisionId: decision.decisionId, since: entered.enteredAt, decision }] : [];
  });
  return { rounds: cycles.flatMap(({ rounds }) => rounds), ownDecisions };
};

/** The decision that ended the cycle that an entry names; an earlier release registered the withdrawals of drafts too. */
const foundingOf = async (
  { frameworks }: Deps,
  { programmeId, matterId, registration }: Decision,
): Promise<Decision | undefined> => {
  if (registration.via !== 'cycle') return undefined;
  const cycle = await frameworks.cycle(programmeId, matterId).catch((error: unknown) => {
    if (!(error instanceof NotFound)) throw error;
    return undefined;
  });
  const entered = cycle && (await frameworks.visit(programmeId, matterId, cycle.visit));
  return entered && fromStage(cycle, entered);
};

/** The decisions on the conditions of approvals: the seats accept them together, or do not. */
export const conditionsDecider: Decider = {
  rounds: { conditions: { together: { kind: 'conditions', act: 'accept conditions' } } },
};

/** The decisions that the acceptances hold: the rounds in which conditions were put to the seats. */
export const conditionsDecisions = ({ frameworks }: Deps): DecidedRecord => ({
  decisionsIn: async (programmeId) => {
    const cycles = await frameworks.cycles(programmeId);
    const acceptances = await Promise.all(cycles.map((cycle) => frameworks.acceptances(cycle)));
    return { rounds: acceptances.flat().flatMap(({ rounds }) => rounds), ownDecisions: [] };
  },
});
