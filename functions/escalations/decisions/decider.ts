import type { DecidedRecord, Decider, DecisionInRecord, DecisionsOfOwner } from '#functions/decisions/terms/decider.ts';
import type { Decision } from '#functions/decisions/terms/decision.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import type { EscalationsReader } from '../reader.ts';
import type { StageVisit } from '../terms/escalation.ts';
import { obligationRoundsOf } from '../terms/obligation.ts';
import { fromRuling } from './from-ruling.ts';

interface Deps {
  readonly escalations: EscalationsReader;
  readonly rounds: RoundsReader;
}

/** The decisions on an escalation: the seats vote on the second rung, and the ladder draws up the ruling when it moves on. */
export const escalationDecider = (deps: Deps): Decider => ({
  rounds: { ruling: {} },
  reported: {
    'nl.regiodeal.escalation.stage-entered.v1': async (fact) => {
      const decision = await decisionOfEscalation(deps, fact);
      return decision ? [decision] : [];
    },
  },
});

/** The decision of the regiegroep on the second rung: recorded with the stage that its vote led to, under the mandate of that moment. */
export const decisionOfEscalation = async (
  { escalations, rounds }: Deps,
  { data }: FactOf<'nl.regiodeal.escalation.stage-entered.v1'>,
): Promise<Decision | undefined> => {
  const entered = await escalations.visit(data, data.visit);
  if (!entered || !isOutOfRuling(entered)) return undefined;
  const round = await rounds.round(entered.outOf);
  return round?.outcome && fromRuling(entered, round, round.outcome);
};

/** A visit of a stage that a ruling of the regiegroep led to. */
type OutOfRuling = StageVisit & { readonly outOf: string };
const isOutOfRuling = (visit: StageVisit): visit is OutOfRuling => visit.from === 'ruling' && visit.outOf !== undefined;

/** The decisions that the records of escalations hold. */
export const escalationDecisions = (deps: Deps): DecidedRecord => ({
  decisionsIn: (programmeId) => heldIn(deps, programmeId),
  founding: (entry) => foundingOf(deps, entry),
});

/** The rulings that were drawn up, and the rounds of all escalations. */
const heldIn = async ({ escalations, rounds }: Deps, programmeId: string): Promise<DecisionsOfOwner> => {
  const all = await escalations.escalations(programmeId);
  const histories = await Promise.all(all.map((escalation) => escalations.history(escalation)));
  const ownDecisions = await inParts(
    histories.flat().filter(isOutOfRuling),
    async (entered): Promise<DecisionInRecord[]> => {
      const decision = await rulingIn(rounds, entered);
      return decision ? [{ decisionId: decision.decisionId, since: entered.enteredAt, decision }] : [];
    },
  );
  return { rounds: all.flatMap((escalation) => escalation.rounds), ownDecisions: ownDecisions.flat() };
};

const rulingIn = async (rounds: RoundsReader, entered: OutOfRuling): Promise<Decision | undefined> => {
  const round = await rounds.round(entered.outOf);
  return round?.status === 'closed' && round.outcome ? fromRuling(entered, round, round.outcome) : undefined;
};

/** The ruling that was drawn up from the round that an entry names. */
const foundingOf = async (
  { escalations, rounds }: Deps,
  { programmeId, matterId, roundId, registration }: Decision,
): Promise<Decision | undefined> => {
  if (registration.via !== 'escalation') return undefined;
  const history = await escalations.history({ programmeId, escalationId: matterId });
  const entered = history.filter(isOutOfRuling).find(({ outOf }) => outOf === roundId);
  return entered && rulingIn(rounds, entered);
};

/** What became of a measure or a condition is no decision. */
export const obligationDecider: Decider = { rounds: {} };

/** The rounds in which measures and conditions were asked about: none of them is a decision. */
export const obligationDecisions = ({ escalations }: Pick<Deps, 'escalations'>): DecidedRecord => ({
  decisionsIn: async (programmeId) => {
    const obligations = await escalations.obligations(programmeId);
    return { rounds: obligations.flatMap(obligationRoundsOf), ownDecisions: [] };
  },
});
