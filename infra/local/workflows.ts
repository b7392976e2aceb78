import * as z from 'zod';
import type { Model } from './assembly/model.ts';
import type { WorkflowEngine } from './workflow/index.ts';

const Properties = z.object({
  DefinitionString: z.string().optional(),
  Definition: z.record(z.string(), z.unknown()).optional(),
  StateMachineType: z.literal('STANDARD', 'only standard workflows are emulated').optional(),
});

/**
 * Gives the engine every state machine of the application.
 * @throws {Error} naming the state machine that cannot be honoured.
 */
export const defineWorkflows = (engine: Pick<WorkflowEngine, 'defineStateMachine'>, model: Model): string[] =>
  model.of('AWS::StepFunctions::StateMachine').map(({ ref, attributes, logicalId, properties }) => {
    const parsed = Properties.safeParse(properties);
    if (!parsed.success) throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
    const definition = parsed.data.DefinitionString ?? parsed.data.Definition;
    if (definition === undefined) throw new Error(`${logicalId} has no definition`);
    const name = attributes['Name'] ?? '';
    engine.defineStateMachine({ name, arn: ref, definition });
    return name;
  });
