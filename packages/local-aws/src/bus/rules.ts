import * as z from 'zod';
import type { Model } from '../assembly/model.ts';
import { compilePattern, type Matcher } from './pattern.ts';

const Target = z.strictObject({
  Arn: z.string(),
  Id: z.string(),
  DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
});
const Properties = z.object({
  EventBusName: z.string().default('default'),
  EventPattern: z.unknown().optional(),
  ScheduleExpression: z.undefined('use AWS::Scheduler::Schedule').optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(Target).default([]),
});

/** Which events of a bus go where. */
export interface Rule {
  readonly logicalId: string;
  readonly arn: string;
  /** The name of the bus. */
  readonly bus: string;
  readonly matches: Matcher;
  readonly targets: readonly z.output<typeof Target>[];
}

/** @throws {Error} naming the rule that cannot be honoured. */
export const rulesOf = (model: Model): Rule[] =>
  model.of('AWS::Events::Rule').flatMap(({ logicalId, attributes, properties }) => {
    const parsed = Properties.safeParse(properties);
    if (!parsed.success) throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
    const { EventBusName, EventPattern, State, Targets } = parsed.data;
    if (State === 'DISABLED') return [];
    try {
      const matches = compilePattern(EventPattern);
      return [{ logicalId, arn: attributes['Arn'] ?? '', bus: busName(EventBusName), matches, targets: Targets }];
    } catch (error) {
      throw new Error(`${logicalId}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  });

/** A bus may be named by its ARN. */
export const busName = (nameOrArn: string): string => nameOrArn.split(':event-bus/').at(-1) ?? nameOrArn;
