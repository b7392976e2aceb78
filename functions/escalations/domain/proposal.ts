import { dutchLimits } from '#shared/vocabulary/dispensation.ts';
import { dutchTransfer } from '#shared/vocabulary/money-transfer.ts';
import type { Dossier } from '../terms/escalation.ts';

/**
 * What the seats are asked to decide on the second rung: a solution that the alliance accepted and that needs money; otherwise the advice of
 * the alliance; without advice, the solution that the programmabureau
 * offered; without either, whether the deviation is allowed.
 */
export type Proposal = 'advice' | 'solution' | 'deviation';

export const proposalOf = ({
  account,
  solution,
  accepted,
}: Pick<Dossier, 'account' | 'solution' | 'accepted'>): Proposal => {
  if (accepted && solution !== undefined) return 'solution';
  if (account?.recommendation !== undefined) return 'advice';
  return solution === undefined ? 'deviation' : 'solution';
};

const rulingQuestions: Readonly<Record<Proposal, string>> = {
  advice: 'Besluit u zoals de alliantie adviseert',
  solution: 'Besluit u de oplossing te laten uitvoeren die het programmabureau voorstelt',
  deviation: 'Besluit u deze dreigende afwijking toe te staan',
};

/** The question to the seats, in Dutch, with the size and the day up to which they would allow the deviation. */
export const rulingQuestionOf = (
  dossier: Pick<Dossier, 'account' | 'solution' | 'accepted' | 'dispensation' | 'transfer' | 'unit'>,
): string => {
  const proposal = proposalOf(dossier);
  const { dispensation, transfer, unit } = dossier;
  const money = transfer === undefined ? '' : `, en hevelt u daarvoor over: ${dutchTransfer(transfer)}`;
  if (dispensation === undefined) return `${rulingQuestions[proposal]}${money}?`;
  const also = proposal === 'deviation' ? '' : ', en staat u de afwijking toe';
  return `${rulingQuestions[proposal]}${also} ${dutchLimits(dispensation, unit)}${money}?`;
};

/** What a ruling allows, in a Dutch sentence with its conditions; empty when it allows nothing. */
export const allowedInWords = ({
  dispensation,
  transfer,
  unit,
}: Pick<Dossier, 'dispensation' | 'transfer' | 'unit'>): string => {
  if (dispensation === undefined) return '';
  const { conditions } = dispensation;
  const under = conditions.length > 0 ? ` Voorwaarden: ${conditions.join('; ')}.` : '';
  const money = transfer === undefined ? '' : ` Overgeheveld: ${dutchTransfer(transfer)}.`;
  return `Toegestaan ${dutchLimits(dispensation, unit)}.${under}${money}`;
};

/** The decision of the seats, in Dutch. */
export const rulings: Readonly<Record<'decided' | 'decided-against', Readonly<Record<Proposal, string>>>> = {
  decided: {
    advice: 'De regiegroep heeft besloten zoals geadviseerd.',
    solution: 'De regiegroep heeft besloten de voorgestelde oplossing te laten uitvoeren.',
    deviation: 'De regiegroep heeft besloten de afwijking toe te staan.',
  },
  'decided-against': {
    advice: 'De regiegroep heeft besloten het advies niet te volgen; er is een andere oplossing nodig.',
    solution: 'De regiegroep heeft besloten de voorgestelde oplossing niet te laten uitvoeren; er is een andere nodig.',
    deviation: 'De regiegroep heeft besloten de afwijking niet toe te staan; er is een oplossing nodig.',
  },
};
