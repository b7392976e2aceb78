import { seesMatter, withSeenDocument } from '#shared/authority/levels.ts';
import { isOfSeat, type Standing } from '#shared/authority/standing.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { matterInDutch } from '#shared/vocabulary/matter.ts';
import type { RegisterEntry } from './records.ts';
import { bodyWords, outcomeWords } from './register-words.ts';
import { type Decision, decisionKinds } from './terms/decision.ts';

/** A filter of the decisions in the register: all of its criteria must match. Days are those of Europe/Amsterdam. */
export interface DecisionFilter {
  readonly matter?: Decision['matter'] | undefined;
  readonly matterId?: string | undefined;
  readonly kind?: Decision['kind'] | undefined;
  readonly body?: Decision['body'] | undefined;
  readonly partnerId?: string | undefined;
  readonly decidedFrom?: string | undefined;
  readonly decidedUntil?: string | undefined;
  /** Words that the decision has, in any order. */
  readonly words?: string | undefined;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Whether somebody sees an entry of the register: the decisions of a body of its own, and those on matters that it sees (rule 19). */
export const seesEntry = (standing: Standing, { decision }: RegisterEntry): boolean =>
  seesMatter(standing, decision.matter, decision.matterId) || isOfOwnBody(standing, decision);

/** An entry as somebody sees it: without the address of a document that it does not see. Its hash covers that address too (rule 19). */
export const seenEntry = (standing: Standing, entry: RegisterEntry): RegisterEntry & { documentWithheld?: true } => {
  const decision = withSeenDocument(standing, entry.decision, isOfOwnBody(standing, entry.decision));
  return decision === entry.decision ? entry : { ...entry, decision, documentWithheld: true };
};

const isOfOwnBody = (standing: Standing, { partnerId, body }: Pick<Decision, 'partnerId' | 'body'>): boolean =>
  partnerId !== undefined && partnerId === standing.partner?.partnerId && (body !== 'regiegroep' || isOfSeat(standing));

/** A text as it is searched: without capitals and accents. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** What is searched of a decision: its own texts, and the Dutch words of its codes, as people read them in the files. */
const textOf = (decision: Decision): string =>
  [
    matterInDutch(decision),
    decision.matterId,
    decisionKinds[decision.kind],
    bodyWords[decision.body],
    outcomeWords(decision),
    decision.decisionId,
    ...[decision.partnerId, decision.reference, decision.onBehalfOf, decision.motivation, decision.document],
    ...(decision.conditions ?? []),
  ]
    .filter((text) => text !== undefined)
    .join('\n');

const hasWords = (words: string): ((decision: Decision) => boolean) => {
  const searched = plain(words).split(/\s+/).filter(Boolean);
  return (decision) => {
    const text = plain(textOf(decision));
    return searched.every((word) => text.includes(word));
  };
};

/** Whether an entry of the register, as somebody sees it, matches the filter. */
export const matchesFilter = ({
  matter,
  matterId,
  kind,
  body,
  partnerId,
  decidedFrom,
  decidedUntil,
  words,
}: DecisionFilter) => {
  const has = words === undefined ? undefined : hasWords(words);
  return ({ decision }: Pick<RegisterEntry, 'decision'>): boolean => {
    const decidedOn = isDay(decision.decidedAt) ? decision.decidedAt : localDate(decision.decidedAt);
    return (
      (matter === undefined || decision.matter === matter) &&
      (matterId === undefined || decision.matterId === matterId) &&
      (kind === undefined || decision.kind === kind) &&
      (body === undefined || decision.body === body) &&
      (partnerId === undefined || decision.partnerId === partnerId) &&
      (decidedFrom === undefined || decidedOn >= decidedFrom) &&
      (decidedUntil === undefined || decidedOn <= decidedUntil) &&
      (has === undefined || has(decision))
    );
  };
};
