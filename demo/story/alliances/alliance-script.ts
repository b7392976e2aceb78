import type { Offer } from '#functions/alliances/domain/contribution.ts';
import type { PlanContent } from '#functions/alliances/domain/plan.ts';
import type { GivenReport } from '#functions/alliances/terms/report.ts';

/** What a body decides on a contribution, as its clerk or secretary registers it. */
export interface Decided {
  readonly answer: 'committed' | 'committed-with-conditions' | 'declined';
  readonly reference: string;
  readonly remarks?: string;
  readonly conditions?: readonly string[];
}

/** A contribution: what is asked of a partner, what it promises, what is decided and what is paid. */
export interface Given {
  readonly contributionId: string;
  readonly partnerId: string;
  /** The application through which the partner proposes it. */
  readonly app: string;
  readonly offer: (year: number) => Offer;
  /** Absent where the promise has not been put to the body that decides. */
  readonly decided?: Decided;
  /** Euro cents, hours or shares of it that were paid or delivered. */
  readonly paid?: number;
  /** With what the partner comes back when its own board declined. */
  readonly returns?: Given;
}

/** An alliance on its road, as the people of the story have it. */
export interface AllianceScript {
  readonly allianceId: string;
  readonly title: string;
  readonly summary: string;
  readonly lineId: string;
  readonly goalId: string;
  readonly lead: { readonly partnerId: string; readonly personId: string };
  /** The application of its lead. */
  readonly app: string;
  readonly call: string;
  readonly contributions: readonly Given[];
  readonly plan: PlanContent;
  readonly firstReport: Account;
  readonly nextReport: Account;
}

/** A report without its period. */
export type Account = Pick<GivenReport, 'goals' | 'budget' | 'risks' | 'lessons'>;

export const money =
  (description: string, euros: number) =>
  (year: number): Offer => ({ kind: 'money', description, years: [{ year, amountCents: euros * 100 }] });

export const hours =
  (description: string, number: number) =>
  (year: number): Offer => ({ kind: 'hours', description, years: [{ year, hours: number }] });

export const knowledge =
  (description: string) =>
  (year: number): Offer => ({ kind: 'knowledge', description, years: [{ year }] });
