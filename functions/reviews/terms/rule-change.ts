import * as z from 'zod';
import { StoredSettings } from '#functions/bodies/terms/programme-settings.ts';
import { RuleChanges } from '#functions/bodies/terms/rules/rule-version.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import { Ring } from '#shared/vocabulary/membership.ts';
import { day, identifier } from '#shared/vocabulary/values.ts';

const words = z.string().trim().min(1).max(5000);

/** Rules of the game as they are proposed, without the reason for them. */
export const ProposedRules = z.strictObject({
  /** The first day on which it holds; the day of the decision, when that is later. */
  from: day,
  changes: RuleChanges.optional(),
  /** All holders of a fixed seat from that day on; absent when they stay. */
  fixedSeats: z.array(identifier).max(50).optional(),
  /** Holders whose seat ends on that day, each with the ring it goes to; by default the ring before its seat. */
  leaving: z
    .array(z.strictObject({ partnerId: identifier, ring: Ring.optional() }))
    .max(70)
    .optional(),
});
export type ProposedRules = z.infer<typeof ProposedRules>;

/** A proposal to change the rules of the game (rule 17). */
export const GivenRuleChange = z.strictObject({ ...ProposedRules.shape, motivation: words });
export type GivenRuleChange = z.infer<typeof GivenRuleChange>;

/** A change of the rules of the game, put to the seats: one question, one round, one registered decision (rule 17). */
export const RuleChange = z.strictObject({
  programmeId: identifier,
  number: z.int().min(1),
  roundId: z.string(),
  ...ProposedRules.shape,
  motivation: words,
  /** The number of the review of the composition that proposes it; absent when none does. */
  review: z.int().min(1).optional(),
  /** The rules that it would change, as they are on its first day without it. */
  before: z.strictObject({ settings: StoredSettings, fixed: z.array(z.string()) }),
  status: z.enum(['open', 'adopted', 'not-adopted']),
  proposedAt: z.iso.datetime(),
  proposedBy: z.string(),
  concludedAt: z.iso.datetime().optional(),
  /** The first day on which it is in force. */
  holdsFrom: day.optional(),
  /** Why the adopted proposal could not be carried out: the registry changed meanwhile. */
  hindrance: z.string().optional(),
  revision: z.int().min(1),
});
export type RuleChange = z.infer<typeof RuleChange>;

/** Exactly the content of the seats' question: their votes are bound to it (rule 11). */
export const ruleChangeHash = ({ programmeId, number, from, changes, fixedSeats, leaving }: RuleChange): string =>
  hashOf({
    programmeId,
    number,
    from,
    changes: changes ?? {},
    fixedSeats: fixedSeats ?? 'stay',
    leaving: leaving ?? [],
  });

/** A rule change after its round closed. @param end - the day from which it is in force, or why it could not be carried out. */
export const concludedRuleChange = (
  change: RuleChange,
  adopted: boolean,
  now: string,
  end: Pick<RuleChange, 'holdsFrom' | 'hindrance'> = {},
): RuleChange => ({
  ...change,
  status: adopted ? 'adopted' : 'not-adopted',
  concludedAt: now,
  ...end,
  revision: change.revision + 1,
});
