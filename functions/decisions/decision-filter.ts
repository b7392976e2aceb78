import { seesMatter, withSeenDocument } from '#shared/authority/levels.ts';
import { isOfSeat, type Standing } from '#shared/authority/standing.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { RegisterEntry } from './records.ts';
import type { Decision } from './terms/decision.ts';

/** A filter of the decisions in the register: all of its criteria must match. Days are those of Europe/Amsterdam. */
export interface DecisionFilter {
  readonly matter?: Decision['matter'] | undefined;
  readonly matterId?: string | undefined;
  readonly kind?: Decision['kind'] | undefined;
  readonly body?: Decision['body'] | undefined;
  readonly partnerId?: string | undefined;
  readonly decidedFrom?: string | undefined;
  readonly decidedUntil?: string | undefined;
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

/** Whether an entry of the register matches the filter. */
export const matchesFilter =
  ({ matter, matterId, kind, body, partnerId, decidedFrom, decidedUntil }: DecisionFilter) =>
  ({ decision }: RegisterEntry): boolean => {
    const decidedOn = isDay(decision.decidedAt) ? decision.decidedAt : localDate(decision.decidedAt);
    return (
      (matter === undefined || decision.matter === matter) &&
      (matterId === undefined || decision.matterId === matterId) &&
      (kind === undefined || decision.kind === kind) &&
      (body === undefined || decision.body === body) &&
      (partnerId === undefined || decision.partnerId === partnerId) &&
      (decidedFrom === undefined || decidedOn >= decidedFrom) &&
      (decidedUntil === undefined || decidedOn <= decidedUntil)
    );
  };
