import type { AppliedDispensation } from '#functions/alliances/terms/dispensation.ts';
import { dutchMeasure, type Measure } from '#shared/vocabulary/measures.ts';
import { capital } from '#shared/words/capital.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { Dossier } from '../terms/escalation.ts';
import type { Mandate } from '../terms/mandate.ts';
import { clauseInWords } from '../terms/mandate.ts';
import { asksOne, type Stage, type StageOfOne, type Trigger } from '../terms/stages.ts';
import { allowedInWords, proposalOf, rulings } from './proposal.ts';

/** The parts of an addressee's answer that become part of a reason. */
export interface Said {
  readonly addressee: string;
  readonly remarks?: string | undefined;
  readonly measures?: readonly Measure[] | undefined;
}

const reasons: Readonly<Partial<Record<Trigger, string>>> = {
  raised: 'De alliantie legt de dreigende afwijking voor aan het programmabureau.',
  'not-raised': 'De alliantie vindt voorleggen aan het programmabureau niet nodig.',
  offered: 'Het programmabureau heeft een oplossing voorgesteld.',
  'no-solution': 'Het programmabureau ziet op trede 1 geen oplossing.',
  sufficient: 'De alliantie vindt de voorgestelde oplossing voldoende.',
  'not-sufficient': 'De alliantie vindt de voorgestelde oplossing niet voldoende.',
  closed: 'De klankbordgroep heeft gezegd wat zij ervan vindt.',
  'handed-back': 'De regiegroep heeft de escalatie teruggelegd bij de alliantie en het programmabureau.',
  'not-decided': 'De regiegroep heeft binnen de termijn geen besluit genomen.',
  'framework-in-force': 'De aangepaste kaders gelden nu.',
  'cycle-withdrawn': 'De aanpassing van de kaders is ingetrokken.',
  confirmed: 'De volgende rapportage bevestigt dat de dreigende afwijking is opgelost.',
  'not-confirmed': 'De volgende rapportage bevestigt de oplossing niet.',
  unreported: 'Binnen de termijn kwam er geen rapportage die laat zien of de dreigende afwijking is opgelost.',
};

const silences: Readonly<Record<StageOfOne, string>> = {
  proposed:
    'De alliantie heeft binnen de termijn niet gezegd of zij de dreigende afwijking voorlegt aan het programmabureau.',
  solution: 'Het programmabureau heeft binnen de termijn geen oplossing voorgesteld.',
  verdict: 'De alliantie heeft binnen de termijn niet gezegd of de oplossing voldoende is.',
};

/** A vote of the seats counts only when their mandate covers it at the moment that the ruling is drawn up (rules 1 and 12). */
const outgrown =
  'De regiegroep heeft gestemd, maar de dreigende afwijking valt niet meer binnen haar mandaat. De uitslag geldt daarom niet.';

/** A vote binds only while the line that the money comes from leaves it (rule 15). */
const unpaid =
  'De regiegroep heeft gestemd, maar de programmalijn waarvan het geld komt, laat dit bedrag niet meer over. De uitslag geldt daarom niet. Het programmabureau en de alliantie zoeken een andere oplossing.';

/** An accepted solution goes up when it needs money, which only a ruling moves (rule 15). */
const needsRuling =
  'De oplossing heeft geld van een andere programmalijn nodig. Dat verhuist alleen als de regiegroep zo besluit.';
const noMoney =
  'Er verhuist geen geld van een andere programmalijn: dat kan alleen de regiegroep besluiten, en zij beslist hier niet over.';

/** What becomes of the money that was asked for, where no ruling was drawn up. */
const moneyOf = (stage: Stage, trigger: string, { transfer }: Dossier, to: Stage): string[] => {
  if (transfer === undefined || (stage === 'ruling' && trigger === 'decided')) return [];
  if (to === 'watched') return [noMoney];
  return trigger === 'sufficient' ? [needsRuling] : [];
};

/** A part of a reason; a quotation also has a form without the words. */
interface Part {
  readonly whole: string;
  readonly short?: string;
}

const quoted = (said: readonly Said[], nameOf: (addressee: string) => string = capital): Part[] =>
  said.flatMap(({ addressee, remarks, measures = [] }) => [
    ...(remarks ? [{ whole: `${nameOf(addressee)}: “${remarks}”`, short: `${nameOf(addressee)}: “[…]”` }] : []),
    ...(measures.length > 0 ? [{ whole: `Maatregelen: ${measures.map(dutchMeasure).join('; ')}.` }] : []),
  ]);
/** The rungs on which one body answers: what it said is the whole outcome of its round. */
const answeredByOne: Readonly<Record<StageOfOne, string>> = {
  proposed: 'Haar reden',
  solution: 'De toelichting',
  verdict: 'Haar toelichting',
};

/** What the only one who was asked said; its name is in the sentence before. */
const quotedOf = (stage: Stage, said: readonly Said[]): Part[] => {
  if (!asksOne(stage)) return quoted(said);
  const what = answeredByOne[stage];
  return quoted(said, () => what);
};

/** Longest reason that is stored; the complete answers are kept with their tasks. */
const longest = 15_000;

/**
 * The parts as one text. When it is too long, the last quotations leave whole: the words in a quotation that was cut are not found when
 * they are taken out of the answer (rule 19).
 */
const joined = (parts: readonly Part[]): string => {
  const text = parts.map(({ whole }) => whole).join(' ');
  const last = parts.findLastIndex(({ short }) => short !== undefined);
  if (text.length <= longest || last === -1) return text.slice(0, longest);
  return joined(parts.map((part, at) => (at === last ? { whole: part.short ?? part.whole } : part)));
};

interface Reason {
  readonly stage: Stage;
  readonly trigger: string;
  /** The outcome of the round in one sentence, including who did not answer. */
  readonly sentence?: string | undefined;
  readonly said: readonly Said[];
  /** The dossier as the round presented it. */
  readonly dossier: Dossier;
  readonly mandate: Mandate;
  readonly to: Stage;
  /** The ruling that the next report was compared with. */
  readonly ruling?: AppliedDispensation | undefined;
  /** The condition of the ruling that was not met. */
  readonly unmet?: string | undefined;
  /** A vote for a transfer that the line cannot pay any more. */
  readonly unpaid?: boolean | undefined;
}

const reasonOf = ({ stage, trigger, dossier, unmet = '' }: Reason): string | undefined => {
  if (trigger === 'condition-not-met')
    return `De regiegroep stond deze afwijking toe onder een voorwaarde. Daaraan is niet voldaan: “${unmet}”. Wat zij toestond, is daarmee geëindigd.`;
  if (trigger === 'unanswered') return asksOne(stage) ? silences[stage] : undefined;
  if (trigger === 'settled')
    return `Over het budget van ${dossier.year} komt geen rapportage meer. Wat hierover is besloten, staat.`;
  if (trigger === 'decided') return `${rulings.decided[proposalOf(dossier)]} ${allowedInWords(dossier)}`.trim();
  if (trigger === 'decided-against') return rulings[trigger][proposalOf(dossier)];
  return reasons[trigger as Trigger];
};

/** The result of comparing the next report with a ruling, when there was one. */
const underRuling = (trigger: string, { number, standing, until }: AppliedDispensation): string | undefined => {
  const decision = number === undefined ? 'het besluit van de regiegroep' : `besluit ${number} van de regiegroep`;
  if (trigger === 'confirmed' && standing === 'allowed')
    return `De volgende rapportage blijft binnen wat ${decision} toestaat tot en met ${dutchDate(until)}.`;
  if (trigger !== 'not-confirmed') return undefined;
  return standing === 'exceeded'
    ? `De volgende rapportage voorziet een grotere afwijking dan ${decision} toestaat.`
    : `De volgende rapportage voorziet de afwijking nog, na ${dutchDate(until)}: tot en met die dag stond ${decision} haar toe.`;
};

/** What a question shows beside the reason of its stage. */
interface Shown {
  /** The stage before, whose round led here. */
  readonly from: Stage;
  readonly sentence?: string | undefined;
  readonly said: readonly Said[];
  readonly dossier: Dossier;
  readonly mandate: Mandate;
}

/** The reason of an urgent escalation, as the reason of its stage says it. */
export const urgentInWords = (urgent: string): string => `Dit kan niet op trede 1 wachten: “${urgent}”`;

/**
 * The reason of a stage without what its question shows in its own place (rule 20): the clause, what the lower rung said and how its round ended,
 * and why it is urgent. Empty when nothing is left.
 */
export const onlyReason = (motivation: string, { from, sentence, said, dossier, mandate }: Shown): string =>
  [
    clauseInWords(dossier.breach, mandate),
    ...(dossier.urgent === undefined ? [] : [urgentInWords(dossier.urgent)]),
    ...quotedOf(from, said).map(({ whole }) => whole),
    ...(sentence === undefined ? [] : [sentence]),
  ]
    .reduce((rest, shown) => rest.replace(shown, ''), motivation)
    .replace(/\s+/g, ' ')
    .trim();

/** Why an escalation moves, in Dutch: the answers or the silence, and the clause that says who is next (rule 14). */
export const whyOf = (reason: Reason): string => {
  const { stage, trigger, sentence, said, dossier, mandate, to, ruling } = reason;
  // The outcome of the round reports a decision in this case too; it is kept with the round.
  const isOutgrown = trigger === 'decided' && to !== 'watched';
  const isInReason = trigger !== 'unanswered' && asksOne(stage);
  const compared = ruling && underRuling(trigger, ruling);
  const voided = reason.unpaid ? unpaid : isOutgrown ? outgrown : undefined;
  const reasons = voided ? [voided] : [compared ?? reasonOf(reason), ...(isInReason ? [] : [sentence])];
  const climbs = to === 'ruling' || to === 'sounding' || to === 'adjustment';
  const clause =
    climbs || (to === 'watched' && mandate.reach === 'tolerated') ? [clauseInWords(dossier.breach, mandate)] : [];
  const money = moneyOf(stage, trigger, dossier, to);
  const asPart = (whole: string | undefined): Part[] => (whole ? [{ whole }] : []);
  return joined([...reasons.flatMap(asPart), ...quotedOf(stage, said), ...[...money, ...clause].flatMap(asPart)]);
};
