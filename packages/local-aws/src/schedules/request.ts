import * as z from 'zod';

/** A schedule as templates and clients describe it. */
export const Schedule = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.literal('UTC').default('UTC'),
  FlexibleTimeWindow: z.object({ Mode: z.enum(['OFF', 'FLEXIBLE']) }).loose(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  ActionAfterCompletion: z.enum(['NONE', 'DELETE']).default('NONE'),
  Description: z.string().optional(),
  Target: z
    .object({
      Arn: z.string(),
      RoleArn: z.string(),
      Input: z.string().optional(),
      DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
    })
    .loose(),
});
export type Schedule = z.output<typeof Schedule>;

/** What makes a schedule the one it is. */
export interface ScheduleKey {
  readonly groupName: string;
  readonly name: string;
}

/** The names that schedules may have. */
export const ScheduleName = z.string().regex(/^[0-9a-zA-Z-_.]{1,64}$/, 'one to 64 letters, digits, -, _ and .');
