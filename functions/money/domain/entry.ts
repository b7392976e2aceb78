import * as z from 'zod';
import { orderFaults } from '#shared/calendar/order.ts';
import type { Fault } from '#shared/errors/errors.ts';
import { FundingSource } from '#shared/vocabulary/funding-source.ts';
import { identifier } from '#shared/vocabulary/values.ts';

const words = z.string().trim().min(1).max(5000);
/** Whole euro cents (rule 9); 0 only in a correction of what never took place. */
const cents = z.int().min(0).max(1_000_000_000_000);

/** What a grant demands of the region: a share of the grant (percent, two decimals), or an amount (euro cents). */
export const Cofinancing = z.discriminatedUnion('demands', [
  z.strictObject({ demands: z.literal('share'), percent: z.number().min(0.01).max(1000).multipleOf(0.01) }),
  z.strictObject({ demands: z.literal('amount'), amountCents: cents }),
]);
export type Cofinancing = z.infer<typeof Cofinancing>;

const about = {
  /** Chosen by the client, so that the same entry sent twice is recorded once. */
  entryId: identifier,
  source: FundingSource,
  amountCents: cents,
  /** The day (ISO date) on which it was decided, received or paid. */
  on: z.iso.date(),
  reference: z.string().trim().min(1).max(100),
  /** The entry that was recorded wrongly: this one says what it should have been and counts in its place. Both are kept (rule 5). */
  corrects: identifier.optional(),
  reason: words.optional(),
};

/** A source decided what it gives the programme: how much, over which period, under which conditions, to which municipality as cashier. */
const GivenGrant = z.strictObject({
  kind: z.literal('grant'),
  ...about,
  /** Its first day, and the day after its last one. */
  period: z.strictObject({ from: z.iso.date(), until: z.iso.date() }),
  cashierId: identifier,
  conditions: z.array(words).max(50).default([]),
  cofinancing: Cofinancing.optional(),
});

/** Money of a source that the cashier received. */
const GivenAdvance = z.strictObject({
  kind: z.literal('advance'),
  ...about,
  /** The partner that paid it, where a partner did. */
  partnerId: identifier.optional(),
});

/** Money of a source that the cashier paid for an alliance. */
const GivenPayment = z.strictObject({
  kind: z.literal('payment'),
  ...about,
  allianceId: identifier,
  /** The partner that it was paid to, where it was a partner. */
  partnerId: identifier.optional(),
});

/** What the programmabureau records of the money of the deal. */
export const GivenEntry = z.discriminatedUnion('kind', [GivenGrant, GivenAdvance, GivenPayment]);
export type GivenEntry = z.infer<typeof GivenEntry>;

const recorded = {
  programmeId: z.string(),
  /** Its place among the entries of the programme, from 1, without gaps. */
  sequence: z.int().min(1),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
};

/** An entry as it is kept; insert only (rule 5). A payment has the line of its alliance. */
export const Entry = z.discriminatedUnion('kind', [
  z.strictObject({ ...GivenGrant.shape, ...recorded }),
  z.strictObject({ ...GivenAdvance.shape, ...recorded }),
  z.strictObject({ ...GivenPayment.shape, lineId: identifier, ...recorded }),
]);
export type Entry = z.infer<typeof Entry>;
export type GrantEntry = Extract<Entry, { kind: 'grant' }>;

const kinds = { grant: 'the decision', advance: 'the receipt', payment: 'the payment' } as const;

/**
 * The faults of what an entry says by itself: its day is not in the future, its period goes forward, a correction alone has a reason and may be 0.
 * @param today - ISO date in Europe/Amsterdam.
 */
export const entryFaults = (entry: GivenEntry, today: string): Fault[] => {
  const { kind, on, corrects, reason, amountCents } = entry;
  const faults: Fault[] = [...orderFaults({ pointer: '/on', what: kinds[kind], day: on }, { today })];
  if (corrects !== undefined && reason === undefined)
    faults.push({ pointer: '/reason', message: 'a correction needs a reason', expected: 'a few words' });
  if (corrects === undefined && reason !== undefined)
    faults.push({ pointer: '/reason', message: 'only a correction has a reason', expected: 'no reason' });
  if (corrects === undefined && amountCents === 0)
    faults.push({ pointer: '/amountCents', message: 'only a correction may be 0', expected: '1 or more' });
  if (entry.kind === 'grant' && entry.period.from >= entry.period.until)
    faults.push({ pointer: '/period/until', message: 'the period ends before it begins', expected: 'a later day' });
  return faults;
};
