import { NotFound } from '#shared/errors/errors.ts';
import { documentId, documentMatter } from '#shared/vocabulary/document-id.ts';
import { type LevelName, matterOfLevel } from '#shared/vocabulary/level.ts';
import type { Standing } from './standing.ts';

/** What somebody may not see appears not to exist: the same words for what is hidden and for what is not there (rule 19). */
export const noSuchMatter = {
  'framework-cycle': 'There is no such framework cycle.',
  escalation: 'There is no such escalation.',
} as const;

/** The level of a matter, as it is recorded. */
export interface Levelled {
  readonly matter: string;
  /** The matter, within its kind; of a document its address. */
  readonly matterId: string;
  readonly level: LevelName;
  /** ISO date: the first day on which a confidential matter is among partners again. */
  readonly until?: string | undefined;
  /** The partners that see it, beside the programmabureau and the seats of the regiegroep. */
  readonly sharedWith: readonly string[];
}

const nameOf = (matter: string, matterId: string): string => `${matter}/${matterId}`;

/** The identifier by which a standing and a fact name what has a level. */
export const idOfLevelled = ({ matter, matterId }: Pick<Levelled, 'matter' | 'matterId'>): string =>
  matter === documentMatter ? documentId(matterId) : matterId;

/** Whether a matter is confidential on a day (ISO date). */
export const isConfidential = ({ level, until }: Levelled, today: string): boolean =>
  level === 'confidential' && (until === undefined || today < until);

/** The matters that appear not to exist for somebody, by the levels of a programme. @param today - ISO date. */
export const hiddenFrom = (
  levels: readonly Levelled[],
  { bureau, seat, partner }: Standing,
  today: string,
): readonly string[] =>
  bureau || seat
    ? []
    : levels
        .filter((one) => isConfidential(one, today) && !(partner && one.sharedWith.includes(partner.partnerId)))
        .map((one) => nameOf(one.matter, idOfLevelled(one)));

/** Whether somebody sees a matter: the one place that decides it (rule 19). */
export const seesMatter = ({ hidden = [] }: Standing, matter: string, matterId: string): boolean => {
  const levelled = matterOfLevel(matter, matterId);
  return !hidden.includes(nameOf(levelled.matter, levelled.matterId));
};

/** Whether somebody sees where a document is; whether it sees what the document belongs to is decided apart (rule 19). */
export const seesDocument = (standing: Standing, address: string): boolean =>
  seesMatter(standing, documentMatter, documentId(address));

/**
 * A decision without the address of its document, for whoever does not see that. A body always sees the document of its own decision.
 * @param own - whether the decision is of the reader's own body.
 */
export const withSeenDocument = <Decided extends { readonly document?: string | undefined }>(
  standing: Standing,
  decided: Decided,
  own: boolean,
): Decided => {
  const { document, ...rest } = decided;
  return document === undefined || own || seesDocument(standing, document) ? decided : (rest as Decided);
};

const hiddenBehind = { cycleId: 'framework-cycle', escalationId: 'escalation' } as const;

/**
 * Demands that the matter in the address of a request exists for the caller.
 * @throws {NotFound} in the words for one that is not there.
 */
export const demandSeen = (standing: Standing, params: Readonly<Record<string, string | undefined>>): void => {
  for (const [parameter, matter] of Object.entries(hiddenBehind)) {
    const matterId = params[parameter];
    if (matterId !== undefined && !seesMatter(standing, matter, matterId)) throw new NotFound(noSuchMatter[matter]);
  }
};

/** Whether somebody sees the matter that a fact is about. */
export const seesFact = (standing: Standing, data: Readonly<Record<string, unknown>>): boolean => {
  const { matter, matterId, cycleId, escalationId } = data;
  return (
    seesMatter(standing, String(matter), String(matterId)) &&
    seesMatter(standing, 'framework-cycle', String(cycleId)) &&
    seesMatter(standing, 'escalation', String(escalationId))
  );
};
