import * as z from 'zod';
import { day, identifier, name } from '#shared/vocabulary/values.ts';

/** How municipalities follow one another: several become one, one is divided over several, or one changes its name (rule 18). */
export const SuccessionKind = z.enum(['merge', 'split', 'rename']);

/** The law or the decision on which a succession is based. */
export const SuccessionGround = z.strictObject({
  reference: z.string().trim().min(1).max(200),
  document: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
});

const to = identifier;

/** The part of a contribution that one successor takes over, by year, in the unit of the contribution: euro cents, hours, or 1 for the whole. */
export const ContributionShare = z.strictObject({
  partnerId: identifier,
  years: z
    .array(z.strictObject({ year: z.int().min(2000).max(2100), amount: z.int().min(1).max(1_000_000_000_000) }))
    .min(1)
    .max(30),
});
export type ContributionShare = z.infer<typeof ContributionShare>;

/** What people must divide when a municipality is split: nobody else knows which successor takes over what. */
export const Divisions = z.strictObject({
  /** Which successor takes over a seat. */
  seats: z
    .array(z.strictObject({ seatId: identifier, to }))
    .max(20)
    .optional(),
  /** In which successor a person goes on in its role. */
  people: z
    .array(z.strictObject({ personId: identifier, to }))
    .max(100)
    .optional(),
  /** Which successor goes on representing another partner. */
  representations: z
    .array(z.strictObject({ representationId: z.string().min(1).max(200), to }))
    .max(50)
    .optional(),
  /** Which successor leads an alliance. */
  leads: z
    .array(z.strictObject({ allianceId: identifier, to }))
    .max(200)
    .optional(),
  /** Who takes over how much of a contribution; the shares of each year add up to it exactly. */
  contributions: z
    .array(
      z.strictObject({
        allianceId: identifier,
        contributionId: identifier,
        shares: z.array(ContributionShare).min(1).max(20),
      }),
    )
    .max(200)
    .optional(),
});
export type Divisions = z.infer<typeof Divisions>;

/** A partner that follows others up. `founded`: the succession founds it, so it has no answers and obligations of its own from before. */
export const Successor = z.strictObject({ partnerId: identifier, founded: z.boolean() });
export type Successor = z.infer<typeof Successor>;

/**
 * A dated fact: on a day the predecessors end and their successors follow them up, or a municipality has another name (rule 18,
 * *herindeling*). The past keeps the old names.
 */
export const Succession = z.strictObject({
  programmeId: identifier,
  successionId: identifier,
  kind: SuccessionKind,
  /** The first day on which it holds. */
  on: day,
  ground: SuccessionGround,
  predecessors: z.array(identifier).min(1),
  successors: z.array(Successor).min(1),
  /** For a rename: the name from that day on. */
  name: name.optional(),
  divisions: Divisions,
  /** When everything recorded until its day had moved; absent until then. */
  tookEffectAt: z.iso.datetime().optional(),
});
export type Succession = z.infer<typeof Succession>;
