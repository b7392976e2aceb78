import * as z from 'zod';
import { ContributionShare, Succession } from './succession-schemas.ts';

/** One thing that moves: what, whose it was, and who has it from the day of the succession on; nobody when it ends. */
export const MovedThing = z.strictObject({
  what: z.enum([
    'membership',
    'seat',
    'person',
    'representation',
    'application',
    'host',
    'approval',
    'accession',
    'alliance',
    'lead',
    'task',
    'escalation',
  ]),
  id: z.string(),
  from: z.string(),
  to: z.array(z.string()),
});

/** A contribution with the share of each successor, and of what was paid. */
export const MovedContribution = z.strictObject({
  allianceId: z.string(),
  contributionId: z.string(),
  from: z.string(),
  status: z.string(),
  unit: z.enum(['cents', 'hours', 'items']),
  conditions: z.int(),
  shares: z.array(
    ContributionShare.extend({
      /** Empty when nothing was paid. */
      paid: z.array(z.strictObject({ year: z.int(), amount: z.int().min(0) })),
    }),
  ),
});

/** Something that a succession changes and that people must know, because it asks for a decision of theirs. */
export const SuccessionNotice = z.strictObject({
  code: z.enum([
    'quorum-out-of-reach',
    'seats-coincide',
    'seat-falls-vacant',
    'role-held-twice',
    'representation-ends',
    'meetings-taken-over',
  ]),
  partnerId: z.string().optional(),
  message: z.string(),
});

/** What a succession moves, as it was when it was recorded: the registry has moved on by then, so it cannot be found out later. */
export const KeptMoves = z.strictObject({
  succession: Succession,
  /** Whether the succession was known, and was divided in another way. */
  again: z.boolean(),
  /** The names of the partners as they were then, by identifier. */
  names: z.record(z.string(), z.string()),
  moves: z.array(MovedThing),
  contributions: z.array(MovedContribution),
  notices: z.array(SuccessionNotice),
});
export type KeptMoves = z.infer<typeof KeptMoves>;
