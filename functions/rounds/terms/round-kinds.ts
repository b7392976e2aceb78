import type { Act } from '#shared/authority/authority.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import type { Round, RoundVerdict } from './round.ts';

/** The addressees of a kind of round; `functions/rounds/terms/audience.ts` finds them in the registry. */
export type Audience =
  | 'partners-and-councils'
  | 'klankbordgroep'
  | 'rings'
  | 'regiegroep'
  | 'colleges'
  | 'joining-college' // the college of the municipality that joined
  | 'deciding-body' // the council or the college of the municipality, or the own board of the partner, that decides
  | 'giving-partner' // the partner whose contribution it is
  | 'alliance' // the partners of the alliance
  | 'asking-alliance' // its partners or, while it has none, the programmabureau that called for contributions
  | 'programmabureau';

/** Whether somebody names the partners of an audience: membership alone does not determine it, or it does where nobody is named. */
export const naming: Readonly<Record<Audience, 'must' | 'may' | 'no'>> = {
  'partners-and-councils': 'no',
  klankbordgroep: 'no',
  rings: 'no',
  regiegroep: 'no',
  colleges: 'no',
  'joining-college': 'must',
  'deciding-body': 'must',
  'giving-partner': 'must',
  alliance: 'must',
  'asking-alliance': 'may',
  programmabureau: 'no',
};

/** The asker of a round, in Dutch. */
export type Asker = 'regiegroep' | 'programmabureau' | 'alliantie' | 'college';

/** One of the answers that a kind of round allows. */
export interface AnswerOption {
  readonly answer: string;
  /** The label of the choice, in Dutch. */
  readonly label: string;
  /**
   * Whether remarks are required, because a negative answer without a reason helps nobody, or refused: who says that it has no input or no
   * opinion gives none that would need an answer (rule 7), and a report is its form.
   */
  readonly remarks: 'required' | 'optional' | 'none';
  /** Whether at least one condition is required. */
  readonly conditions?: true;
  /** The answer is recorded but the addressee is still awaited (a college that defers). */
  readonly keepsOpen?: true;
  /** It needs the attention of the asker. */
  readonly negative?: true;
  /** Who does what by when is required: the answer binds its addressee to it (rules 15 and 16). */
  readonly measures?: true;
  /** The answer may draft what the regiegroep would be asked to allow. */
  readonly drafts?: true;
  /** What the addressee must be entitled to for this answer, when it is not the act of the round. */
  readonly act?: Act;
  /** In a round with a single answer: the verdict that follows from it. */
  readonly settles?: RoundVerdict;
  /** The answer in a count of answers, in Dutch, when its label is a sentence. */
  readonly tallied?: string;
  /** The answer in the third person, in Dutch, for an outcome that one answer settles. */
  readonly inThirdPerson?: InThirdPerson;
}

/** An answer as its outcome reports it: who (its addressee, when absent), what, and what its remarks are. */
interface InThirdPerson {
  readonly by?: string;
  readonly what: string;
  readonly remarks: string;
}

export interface RoundKindDefinition {
  readonly kind: RoundKind;
  /** Dutch name of the round. */
  readonly name: string;
  /** The article of the name. */
  readonly article: 'de' | 'het';
  /** What is asked for, in Dutch, as subjects of mails begin: "uw stem". */
  readonly asks: string;
  /** Its answers decide on one text: when that changes, the question is asked again (rule 11). */
  readonly asksAgain?: true;
  /** The asker, unless the matter names another. */
  readonly askedBy: Asker;
  /** What whoever answers must be entitled to when it answers (rule 12). */
  readonly act: Act;
  readonly audience: Audience;
  readonly options: readonly AnswerOption[];
  /**
   * How the answers become an outcome: it only gathers; the majority of the seats; every college; or the single answer, where silence is
   * `unanswered` (rule 4).
   */
  readonly concludes: 'gathering' | 'majority' | 'ruling' | 'every-college' | 'single-answer';
  /** For a majority: what it comes to when it carries and when it does not; `adopted` and `not-adopted` without it. */
  readonly verdicts?: { readonly carried: RoundVerdict; readonly lost: RoundVerdict };
  /** What silence leads to, in Dutch, where more follows than that it is recorded. */
  readonly afterSilence?: string;
  /**
   * The answer registers a decision that the addressee's body took elsewhere (rule 8): date, reference and on whose behalf are required
   * too.
   */
  readonly registersDecision: boolean;
  /** Remarks given here are input: each gets an answer before a framework can be adopted (rule 7). */
  readonly remarksNeedAnswer: boolean;
}

const votes = [
  { answer: 'for', label: 'Voor', remarks: 'optional' },
  { answer: 'against', label: 'Tegen', remarks: 'required', negative: true },
  { answer: 'abstain', label: 'Onthouding', remarks: 'optional' },
] as const satisfies readonly AnswerOption[];

/** A vote of the seats, by quorum and majority. */
const voteOfSeats = {
  article: 'de',
  asks: 'uw stem',
  askedBy: 'regiegroep',
  audience: 'regiegroep',
  options: votes,
  concludes: 'majority',
  afterSilence: 'Wie niet stemt, telt niet mee voor het quorum.',
  registersDecision: false,
  remarksNeedAnswer: false,
} as const satisfies Partial<RoundKindDefinition>;

/** The kinds of round: one mechanism, a row for each (rule 1). */
export const roundKinds = {
  input: {
    kind: 'input',
    name: 'inbreng',
    article: 'de',
    asks: 'uw inbreng',
    askedBy: 'regiegroep',
    act: 'give input on a framework',
    audience: 'partners-and-councils',
    options: [
      { answer: 'input', label: 'Wij geven inbreng', remarks: 'required' },
      { answer: 'no-input', label: 'Wij hebben geen inbreng', remarks: 'none' },
    ],
    concludes: 'gathering',
    registersDecision: false,
    remarksNeedAnswer: true,
  },
  sounding: {
    kind: 'sounding',
    name: 'sondering',
    article: 'de',
    asks: 'uw reactie',
    askedBy: 'regiegroep',
    act: 'be sounded',
    audience: 'klankbordgroep',
    options: [
      { answer: 'positive', label: 'Positief', remarks: 'optional' },
      { answer: 'neutral', label: 'Neutraal', remarks: 'optional' },
      { answer: 'negative', label: 'Negatief', remarks: 'required', negative: true },
    ],
    concludes: 'gathering',
    registersDecision: false,
    remarksNeedAnswer: true,
  },
  consultation: {
    kind: 'consultation',
    name: 'consultatie',
    article: 'de',
    asks: 'uw reactie',
    askedBy: 'regiegroep',
    act: 'be consulted on a framework',
    audience: 'rings',
    options: [
      { answer: 'support', label: 'Wij steunen de kaders', remarks: 'optional' },
      { answer: 'objection', label: 'Wij hebben bezwaar', remarks: 'required', negative: true },
      { answer: 'no-opinion', label: 'Geen oordeel', remarks: 'none' },
    ],
    concludes: 'gathering',
    registersDecision: false,
    remarksNeedAnswer: true,
  },
  vote: { ...voteOfSeats, kind: 'vote', name: 'stemming', asksAgain: true, act: 'adopt a framework' },
  approval: {
    kind: 'approval',
    name: 'instemming',
    article: 'de',
    asks: 'het besluit van uw college',
    asksAgain: true,
    askedBy: 'regiegroep',
    act: 'approve an adopted framework',
    audience: 'colleges',
    options: [
      { answer: 'approved', label: 'Het college stemt in', remarks: 'optional' },
      {
        answer: 'approved-with-conditions',
        label: 'Het college stemt in onder voorwaarden',
        remarks: 'optional',
        conditions: true,
      },
      { answer: 'not-approved', label: 'Het college stemt niet in', remarks: 'required', negative: true },
      { answer: 'deferred', label: 'Het college houdt het besluit aan', remarks: 'required', keepsOpen: true },
    ],
    concludes: 'every-college',
    afterSilence: 'Zonder instemming van alle colleges gelden de kaders niet. Zij gaan dan terug naar de regiegroep.',
    registersDecision: true,
    remarksNeedAnswer: false,
  },
  conditions: {
    ...voteOfSeats,
    kind: 'conditions',
    name: 'stemming over voorwaarden',
    act: 'accept conditions',
    options: [
      { answer: 'for', label: 'De voorwaarden aanvaarden', remarks: 'optional' },
      { answer: 'against', label: 'De voorwaarden niet aanvaarden', remarks: 'required', negative: true },
      { answer: 'abstain', label: 'Onthouding', remarks: 'optional' },
    ],
    verdicts: { carried: 'accepted', lost: 'not-accepted' },
    afterSilence: `De instemming telt pas mee als de voorwaarden zijn aanvaard. ${voteOfSeats.afterSilence}`,
  },
  accession: {
    kind: 'accession',
    name: 'instemming met geldende kaders',
    article: 'de',
    asks: 'het besluit van uw college',
    asksAgain: true,
    askedBy: 'regiegroep',
    act: 'approve an adopted framework',
    audience: 'joining-college',
    options: [
      {
        answer: 'approved',
        label: 'Het college stemt in',
        remarks: 'optional',
        settles: 'approved',
        inThirdPerson: { what: 'stemt in', remarks: 'De toelichting' },
      },
      {
        answer: 'approved-with-conditions',
        label: 'Het college stemt in onder voorwaarden',
        remarks: 'optional',
        conditions: true,
        settles: 'approved-with-conditions',
        inThirdPerson: { what: 'stemt in onder voorwaarden', remarks: 'De toelichting' },
      },
      {
        answer: 'not-approved',
        label: 'Het college stemt niet in',
        remarks: 'required',
        negative: true,
        settles: 'not-approved',
        inThirdPerson: { what: 'stemt niet in', remarks: 'De reden' },
      },
      { answer: 'deferred', label: 'Het college houdt het besluit aan', remarks: 'required', keepsOpen: true },
    ],
    concludes: 'single-answer',
    afterSilence: 'Uw gemeente is dan niet gebonden aan de kaders. De regiegroep hoort dat.',
    registersDecision: true,
    remarksNeedAnswer: false,
  },
  composition: {
    ...voteOfSeats,
    kind: 'composition',
    name: 'herijking van de regiegroep',
    act: 'review the composition',
  },
  'rule-change': {
    ...voteOfSeats,
    kind: 'rule-change',
    name: 'stemming over de spelregels',
    asks: 'uw stem over de spelregels',
    act: 'change the rules of the game',
  },
  contribution: {
    kind: 'contribution',
    name: 'besluit over een bijdrage',
    article: 'het',
    asks: 'uw besluit',
    askedBy: 'alliantie',
    act: 'commit a contribution',
    audience: 'deciding-body',
    options: [
      {
        answer: 'committed',
        label: 'Er is besloten bij te dragen',
        remarks: 'optional',
        settles: 'committed',
        inThirdPerson: { what: 'heeft besloten bij te dragen', remarks: 'De toelichting' },
      },
      {
        answer: 'committed-with-conditions',
        label: 'Er is besloten bij te dragen onder voorwaarden',
        remarks: 'optional',
        conditions: true,
        settles: 'committed-with-conditions',
        inThirdPerson: { what: 'heeft besloten bij te dragen onder voorwaarden', remarks: 'De toelichting' },
      },
      {
        answer: 'declined',
        label: 'Er is besloten niet bij te dragen',
        remarks: 'required',
        negative: true,
        settles: 'declined',
        inThirdPerson: { what: 'heeft besloten niet bij te dragen', remarks: 'De reden' },
      },
      { answer: 'deferred', label: 'Het besluit is aangehouden', remarks: 'required', keepsOpen: true },
    ],
    concludes: 'single-answer',
    afterSilence: 'De bijdrage telt dan niet mee.',
    registersDecision: true,
    remarksNeedAnswer: false,
  },
  grant: {
    kind: 'grant',
    name: 'besluit over ruimte voor het college',
    article: 'het',
    asks: 'het besluit van uw raad',
    askedBy: 'college',
    act: 'grant room',
    audience: 'deciding-body',
    options: [
      {
        answer: 'granted',
        label: 'De raad geeft het college deze ruimte',
        remarks: 'optional',
        settles: 'granted',
        inThirdPerson: { what: 'heeft besloten het college deze ruimte te geven', remarks: 'De toelichting' },
      },
      {
        answer: 'declined',
        label: 'De raad geeft het college deze ruimte niet',
        remarks: 'required',
        negative: true,
        settles: 'declined',
        inThirdPerson: { what: 'heeft besloten het college deze ruimte niet te geven', remarks: 'De reden' },
      },
      { answer: 'deferred', label: 'De raad houdt het besluit aan', remarks: 'required', keepsOpen: true },
    ],
    concludes: 'single-answer',
    afterSilence: 'Het college krijgt deze ruimte dan niet. Over iedere bijdrage besluit de raad.',
    registersDecision: true,
    remarksNeedAnswer: false,
  },
  'taking-back': {
    kind: 'taking-back',
    name: 'besluit over intrekking',
    article: 'het',
    asks: 'uw besluit',
    askedBy: 'programmabureau',
    act: 'take a decision back',
    audience: 'deciding-body',
    options: [
      {
        answer: 'taken-back',
        label: 'Het besluit is ingetrokken',
        remarks: 'required',
        negative: true,
        settles: 'taken-back',
        inThirdPerson: { what: 'heeft het eerdere besluit ingetrokken', remarks: 'De reden' },
      },
      {
        answer: 'maintained',
        label: 'Het besluit blijft gelden',
        remarks: 'optional',
        settles: 'maintained',
        inThirdPerson: { what: 'heeft besloten het eerdere besluit te laten gelden', remarks: 'De toelichting' },
      },
      { answer: 'deferred', label: 'Het besluit hierover is aangehouden', remarks: 'required', keepsOpen: true },
    ],
    concludes: 'single-answer',
    afterSilence: 'Het eerdere besluit blijft dan gelden.',
    registersDecision: true,
    remarksNeedAnswer: false,
  },
  consequence: {
    ...voteOfSeats,
    kind: 'consequence',
    name: 'stemming over een ingetrokken instemming',
    act: 'adopt a framework',
    options: [
      { answer: 'for', label: 'Het college opnieuw om instemming vragen', remarks: 'optional' },
      { answer: 'against', label: 'Het college niet opnieuw vragen', remarks: 'required', negative: true },
      { answer: 'abstain', label: 'Onthouding', remarks: 'optional' },
    ],
    verdicts: { carried: 'accepted', lost: 'not-accepted' },
    afterSilence: `Zonder besluit blijft de gemeente ongebonden, en vragen wij het u opnieuw. ${voteOfSeats.afterSilence}`,
  },
  'contribution-conditions': {
    kind: 'contribution-conditions',
    name: 'antwoord op de voorwaarden',
    article: 'het',
    asks: 'uw antwoord',
    askedBy: 'programmabureau',
    act: 'accept conditions',
    audience: 'asking-alliance',
    options: [
      {
        answer: 'accepted',
        label: 'Ja, wij aanvaarden de voorwaarden',
        remarks: 'optional',
        settles: 'accepted',
        inThirdPerson: { what: 'aanvaardt de voorwaarden', remarks: 'De toelichting' },
      },
      {
        answer: 'not-accepted',
        label: 'Nee, wij aanvaarden de voorwaarden niet',
        remarks: 'required',
        negative: true,
        settles: 'not-accepted',
        inThirdPerson: { what: 'aanvaardt de voorwaarden niet', remarks: 'De reden' },
      },
    ],
    concludes: 'single-answer',
    afterSilence: 'De voorwaarden zijn dan niet aanvaard, en de bijdrage telt niet mee.',
    registersDecision: false,
    remarksNeedAnswer: false,
  },
  report: {
    kind: 'report',
    name: 'rapportage',
    article: 'de',
    asks: 'uw rapportage',
    askedBy: 'programmabureau',
    act: 'report on an alliance',
    audience: 'alliance',
    options: [
      {
        answer: 'reported',
        label: 'Dit is onze rapportage',
        remarks: 'none',
        settles: 'reported',
        inThirdPerson: { by: 'de alliantie', what: 'heeft haar rapportage gegeven', remarks: 'De toelichting' },
      },
    ],
    concludes: 'single-answer',
    afterSilence: 'De rapportage is dan te laat. Het programmabureau ziet dat, en wij vragen er opnieuw om.',
    registersDecision: false,
    remarksNeedAnswer: false,
  },
  raising: {
    kind: 'raising',
    name: 'opschaling',
    article: 'de',
    asks: 'uw antwoord',
    askedBy: 'programmabureau',
    act: 'raise an escalation',
    audience: 'alliance',
    options: [
      {
        answer: 'raised',
        label: 'Ja, wij leggen dit voor aan het programmabureau',
        remarks: 'required',
        settles: 'raised',
        inThirdPerson: {
          by: 'de alliantie',
          what: 'legt de dreigende afwijking voor aan het programmabureau',
          remarks: 'Haar reden',
        },
      },
      {
        answer: 'not-raised',
        label: 'Nee, dat is niet nodig',
        remarks: 'required',
        measures: true,
        act: 'keep a breach off the ladder',
        settles: 'not-raised',
        inThirdPerson: {
          by: 'de alliantie',
          what: 'vindt voorleggen aan het programmabureau niet nodig',
          remarks: 'Haar reden',
        },
      },
    ],
    concludes: 'single-answer',
    afterSilence: 'De escalatie gaat dan naar het programmabureau.',
    registersDecision: false,
    remarksNeedAnswer: false,
  },
  solution: {
    kind: 'solution',
    name: 'oplossing op trede 1',
    article: 'de',
    asks: 'uw oplossing',
    askedBy: 'alliantie',
    act: 'offer a solution on the first rung',
    audience: 'programmabureau',
    options: [
      {
        answer: 'solution',
        label: 'Wij stellen een oplossing voor',
        remarks: 'required',
        measures: true,
        drafts: true,
        settles: 'offered',
        inThirdPerson: { by: 'het programmabureau', what: 'stelt een oplossing voor', remarks: 'De oplossing' },
      },
      {
        answer: 'no-solution',
        label: 'Wij zien op deze trede geen oplossing',
        remarks: 'required',
        drafts: true,
        negative: true,
        settles: 'no-solution',
        inThirdPerson: { by: 'het programmabureau', what: 'ziet op deze trede geen oplossing', remarks: 'De reden' },
      },
    ],
    concludes: 'single-answer',
    afterSilence: 'De escalatie gaat dan een trede omhoog.',
    registersDecision: false,
    remarksNeedAnswer: false,
  },
  verdict: {
    kind: 'verdict',
    name: 'oordeel over de oplossing',
    article: 'het',
    asks: 'uw oordeel',
    askedBy: 'programmabureau',
    act: 'judge a solution',
    audience: 'alliance',
    options: [
      {
        answer: 'sufficient',
        label: 'De oplossing is voldoende',
        remarks: 'optional',
        settles: 'sufficient',
        inThirdPerson: { by: 'de alliantie', what: 'vindt de oplossing voldoende', remarks: 'Haar toelichting' },
      },
      {
        answer: 'not-sufficient',
        label: 'De oplossing is niet voldoende',
        remarks: 'required',
        negative: true,
        settles: 'not-sufficient',
        inThirdPerson: { by: 'de alliantie', what: 'vindt de oplossing niet voldoende', remarks: 'Haar reden' },
      },
    ],
    concludes: 'single-answer',
    afterSilence: 'De escalatie gaat dan een trede omhoog.',
    registersDecision: false,
    remarksNeedAnswer: false,
  },
  ruling: {
    kind: 'ruling',
    name: 'besluit op trede 2',
    article: 'het',
    asks: 'uw stem',
    askedBy: 'programmabureau',
    act: 'decide on the second rung',
    audience: 'regiegroep',
    options: [
      { answer: 'for', label: 'Ja, ik stem in met dit voorstel', remarks: 'optional', tallied: 'voor' },
      { answer: 'against', label: 'Nee, ik stem tegen', remarks: 'required', negative: true, tallied: 'tegen' },
      {
        answer: 'hand-back',
        label: 'Terugleggen bij de alliantie en het programmabureau',
        remarks: 'required',
        negative: true,
      },
      { answer: 'abstain', label: 'Onthouding', remarks: 'optional' },
    ],
    concludes: 'ruling',
    afterSilence: 'Komt er geen besluit? Dan gaat de escalatie verder omhoog.',
    registersDecision: false,
    remarksNeedAnswer: false,
  },
  'follow-up': {
    kind: 'follow-up',
    name: 'opvolging',
    article: 'de',
    asks: 'uw antwoord',
    askedBy: 'programmabureau',
    act: 'follow up a condition',
    audience: 'asking-alliance',
    options: [
      {
        answer: 'done',
        label: 'Ja, dit is gedaan',
        remarks: 'optional',
        settles: 'done',
        inThirdPerson: { what: 'heeft dit gedaan', remarks: 'De toelichting' },
      },
      {
        answer: 'in-progress',
        label: 'Nog niet, wij zijn ermee bezig',
        remarks: 'required',
        settles: 'in-progress',
        inThirdPerson: { what: 'is hier nog mee bezig', remarks: 'De toelichting' },
      },
      {
        answer: 'not-done',
        label: 'Nee, dit gaat niet meer lukken',
        remarks: 'required',
        negative: true,
        settles: 'not-done',
        inThirdPerson: { what: 'heeft dit niet gedaan', remarks: 'De reden' },
      },
    ],
    concludes: 'single-answer',
    afterSilence: 'Dan leggen wij vast dat er geen antwoord is. Het programmabureau hoort dat.',
    registersDecision: false,
    remarksNeedAnswer: false,
  },
  payment: {
    kind: 'payment',
    name: 'vraag of een bijdrage is voldaan',
    article: 'de',
    asks: 'uw antwoord',
    askedBy: 'programmabureau',
    act: 'say whether a contribution was paid',
    audience: 'giving-partner',
    options: [
      {
        answer: 'done',
        label: 'Ja, dit is voldaan',
        remarks: 'optional',
        settles: 'done',
        inThirdPerson: { what: 'heeft dit voldaan', remarks: 'De toelichting' },
      },
      {
        answer: 'in-progress',
        label: 'Nog niet, het komt later',
        remarks: 'required',
        settles: 'in-progress',
        inThirdPerson: { what: 'voldoet dit later', remarks: 'De toelichting' },
      },
      {
        answer: 'not-done',
        label: 'Nee, dit komt niet meer',
        remarks: 'required',
        negative: true,
        settles: 'not-done',
        inThirdPerson: { what: 'voldoet dit niet', remarks: 'De reden' },
      },
    ],
    concludes: 'single-answer',
    afterSilence: 'Dan leggen wij vast dat er geen antwoord is. Het programmabureau hoort dat.',
    registersDecision: false,
    remarksNeedAnswer: false,
  },
} as const satisfies Record<RoundKind, RoundKindDefinition>;

/** The askers of a matter's rounds, by kind, when they differ from that of the kind of round. */
export type Askers = Readonly<Partial<Record<RoundKind, Asker>>>;

/** The asker of a round: that of its matter, or else that of its kind. */
export const askerOf = ({ kind }: Pick<Round, 'kind'>, { askedBy }: { readonly askedBy?: Askers | undefined }): Asker =>
  askedBy?.[kind] ?? roundKinds[kind].askedBy;

/** The definition of a kind, seen through its interface. */
export const roundKind = (kind: RoundKind): RoundKindDefinition => roundKinds[kind];
