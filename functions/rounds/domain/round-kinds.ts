import type { RoundKind } from '#functions/bodies/domain/registry.ts';

/** Which addressees a round asks; `functions/rounds/domain/audience.ts` finds them in the registry. */
export type Audience = 'partners-and-councils' | 'klankbordgroep' | 'rings' | 'regiegroep' | 'colleges';

/** One of the answers that a kind of round allows. */
export interface AnswerOption {
  readonly answer: string;
  /** What the addressee reads beside the choice, in Dutch. */
  readonly label: string;
  /** Whether words must come with it: a negative answer without a reason helps nobody. */
  readonly remarks: 'required' | 'optional' | 'none';
  /** Whether at least one condition must come with it. */
  readonly conditions?: true;
  /** The answer is kept but the addressee is still awaited (a college that puts the matter off). */
  readonly keepsOpen?: true;
}

export interface RoundKindDefinition {
  readonly kind: RoundKind;
  /** Dutch name of the round, as people read it. */
  readonly name: string;
  readonly audience: Audience;
  readonly options: readonly AnswerOption[];
  /**
   * The answer registers a decision that the addressee's body took elsewhere (rule 8): date, reference and on
   * whose behalf are asked too.
   */
  readonly registersDecision: boolean;
  /** Remarks given here are input: each gets an answer before a framework can be adopted (rule 7). */
  readonly remarksNeedAnswer: boolean;
}

/** The five kinds of round: one mechanism, five rows (product.md §2 rule 1 and §3). */
export const roundKinds = {
  input: {
    kind: 'input',
    name: 'inbreng',
    audience: 'partners-and-councils',
    options: [
      { answer: 'input', label: 'Wij geven inbreng', remarks: 'required' },
      { answer: 'no-input', label: 'Wij hebben geen inbreng', remarks: 'none' },
    ],
    registersDecision: false,
    remarksNeedAnswer: true,
  },
  sounding: {
    kind: 'sounding',
    name: 'sondering',
    audience: 'klankbordgroep',
    options: [
      { answer: 'positive', label: 'Positief', remarks: 'optional' },
      { answer: 'neutral', label: 'Neutraal', remarks: 'optional' },
      { answer: 'negative', label: 'Negatief', remarks: 'required' },
    ],
    registersDecision: false,
    remarksNeedAnswer: true,
  },
  consultation: {
    kind: 'consultation',
    name: 'consultatie',
    audience: 'rings',
    options: [
      { answer: 'support', label: 'Wij steunen de kaders', remarks: 'optional' },
      { answer: 'objection', label: 'Wij hebben bezwaar', remarks: 'required' },
      { answer: 'no-opinion', label: 'Geen oordeel', remarks: 'none' },
    ],
    registersDecision: false,
    remarksNeedAnswer: true,
  },
  vote: {
    kind: 'vote',
    name: 'stemming',
    audience: 'regiegroep',
    options: [
      { answer: 'for', label: 'Voor', remarks: 'optional' },
      { answer: 'against', label: 'Tegen', remarks: 'required' },
      { answer: 'abstain', label: 'Onthouding', remarks: 'optional' },
    ],
    registersDecision: false,
    remarksNeedAnswer: false,
  },
  approval: {
    kind: 'approval',
    name: 'instemming',
    audience: 'colleges',
    options: [
      { answer: 'approved', label: 'Het college stemt in', remarks: 'optional' },
      {
        answer: 'approved-with-conditions',
        label: 'Het college stemt in onder voorwaarden',
        remarks: 'optional',
        conditions: true,
      },
      { answer: 'not-approved', label: 'Het college stemt niet in', remarks: 'required' },
      { answer: 'deferred', label: 'Het college houdt het besluit aan', remarks: 'required', keepsOpen: true },
    ],
    registersDecision: true,
    remarksNeedAnswer: false,
  },
} as const satisfies Record<RoundKind, RoundKindDefinition>;

/** The definition of a kind, seen through its interface. */
export const roundKind = (kind: RoundKind): RoundKindDefinition => roundKinds[kind];
