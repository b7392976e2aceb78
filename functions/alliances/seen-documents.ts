import { withSeenDocument } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';

interface WithDecision {
  readonly decision?: { readonly document?: string | undefined } | undefined;
}

/**
 * What has a decision of a partner's body, for one reader: without the address of a document that the reader does not see (rule 19).
 * @param partnerId - the partner of that body.
 */
export const withSeenDocumentOf = <One extends WithDecision>(standing: Standing, one: One, partnerId: string): One =>
  one.decision === undefined
    ? one
    : { ...one, decision: withSeenDocument(standing, one.decision, standing.partner?.partnerId === partnerId) };
