import type { Decision } from '#functions/decisions/terms/decision.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { ruleOf } from '#shared/authority/authority.ts';
import type { DispensationTerms } from '#shared/vocabulary/dispensation.ts';
import type { StageVisit } from '../terms/escalation.ts';
import { clauseInWords } from '../terms/mandate.ts';
import { rulingIdOf } from './ruling-id.ts';

/** The ruling from a closed round, under the mandate of the moment at which it was drawn up. */
export const fromRuling = (
  entered: StageVisit,
  round: Round,
  outcome: NonNullable<Round['outcome']>,
  { conditions = [] }: Partial<DispensationTerms> = entered.dossier.dispensation ?? {},
): Decision => ({
  decisionId: rulingIdOf(round.roundId),
  programmeId: round.programmeId,
  matter: round.matter,
  matterId: round.matterId,
  kind: 'ruling',
  body: 'regiegroep',
  // A vote that the mandate no longer covers when the ruling is drawn up is not a decision (rule 12).
  outcome: outcome.verdict === 'decided' && entered.stage !== 'watched' ? 'not-decided' : outcome.verdict,
  ground: ruleOf('decide on the second rung'),
  mandate: clauseInWords(entered.dossier.breach, entered.mandate),
  textHash: round.subject.hash,
  decidedAt: round.closedAt ?? round.termEnd,
  ...(entered.stage === 'watched' && conditions.length > 0 ? { conditions } : {}),
  ...(entered.motivation ? { motivation: entered.motivation } : {}),
  roundId: round.roundId,
  silent: outcome.silent,
  registration: { at: entered.enteredAt, via: 'escalation', registrarId: entered.by },
});
