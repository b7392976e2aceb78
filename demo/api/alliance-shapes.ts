import * as z from 'zod';

/** The answers of the API about alliances, as far as the story needs them. */

const Amount = z.object({ cents: z.number(), hours: z.number(), items: z.number() });
export type Amount = z.output<typeof Amount>;
const Shares = z.record(z.string(), Amount);
const Figures = z.object({ asked: Shares, promised: Shares, decided: Shares, paid: Shares });
export type Figures = z.output<typeof Figures>;

const ReportStanding = z.object({ reportId: z.string(), colour: z.string() });

export const Alliance = z.object({
  allianceId: z.string(),
  title: z.string(),
  phase: z.string(),
  visit: z.number(),
  members: z.array(z.string()),
  report: ReportStanding.optional(),
});

export const AllianceView = Alliance.extend({
  funding: z.array(
    z.object({ year: z.number(), neededCents: z.number(), coveredCents: z.number(), gapCents: z.number() }),
  ),
  partners: z.array(z.object({ partnerId: z.string(), figures: Figures })),
  contributions: z.array(z.object({ contributionId: z.string(), partnerId: z.string(), status: z.string() })),
  helpedBy: z.array(z.object({ helper: z.string(), why: z.string() })),
});
export type AllianceView = z.output<typeof AllianceView>;

export const Contribution = z.object({
  contributionId: z.string(),
  status: z.string(),
  changes: z.number(),
  putIn: z.string().optional(),
});

export const Plan = z.object({
  year: z.number(),
  version: z.number(),
  content: z.object({
    goals: z.array(z.object({ planGoalId: z.string(), title: z.string(), unit: z.string(), target: z.number() })),
  }),
});

export const Report = z.object({
  reportId: z.string(),
  colour: z.string(),
  plan: z.object({ year: z.number(), version: z.number() }),
  goals: z.array(
    z.object({
      planGoalId: z.string(),
      reached: z.number(),
      forecast: z.number(),
      expectedOn: z.string().optional(),
    }),
  ),
  findings: z.array(
    z.object({
      about: z.string(),
      id: z.string().optional(),
      colour: z.enum(['green', 'amber', 'red']),
      level: z.string(),
      reason: z.string(),
    }),
  ),
});
export type Report = z.output<typeof Report>;
