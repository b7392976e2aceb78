import * as z from 'zod';
import { gapKinds, hows } from '#functions/alliances/terms/indicators.ts';
import { Report } from '#functions/alliances/terms/report.ts';
import { aims } from '#shared/vocabulary/breach-figures.ts';
import { baselineOf } from '#shared/vocabulary/values.ts';
import { Measurement } from './measurement.ts';

const day = z.iso.date();

/** A goal of a plan that moves an indicator, with what the newest report says of it. */
const Part = z.strictObject({
  allianceId: z.string(),
  planGoalId: z.string(),
  title: z.string(),
  how: z.enum(hows),
  /** Whether its values are in those of the indicator. */
  counts: z.boolean(),
  plan: Report.shape.plan,
  reportId: z.string().optional(),
  reached: z.number().optional(),
  forecast: z.number().optional(),
});

/** How an indicator of a framework stands: its value, what is expected, its target, its colour, and what these are made of. */
export const IndicatorStanding = z.strictObject({
  indicatorId: z.string(),
  goalId: z.string(),
  lineId: z.string(),
  name: z.string(),
  unit: z.string(),
  baseline: baselineOf(z.number()),
  target: z.number(),
  by: day,
  direction: z.enum(aims).optional(),
  value: z.number().optional(),
  /** The day whose value it is. */
  valueOn: day.optional(),
  valueFrom: z.enum(['reports', 'measurement']).optional(),
  forecast: z.number().optional(),
  colour: Report.shape.colour.optional(),
  madeOf: z.array(Part),
  measurement: Measurement.pick({ day: true, number: true, value: true, source: true }).optional(),
  gaps: z.array(z.strictObject({ gap: z.enum(gapKinds), together: z.number().optional() })),
});
export type IndicatorStanding = z.infer<typeof IndicatorStanding>;
