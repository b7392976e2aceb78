import type { CapabilityName, Right, rightVariables } from '#shared/runtime/capabilities.ts';
import { escalationRoad } from './escalation-ladder.ts';
import { frameworkRoad } from './framework-cycle.ts';
import type { Road } from './staged-workflow.ts';

/** A workflow of the application: the road that it drives a matter along, and the functions that it calls on the way. */
interface WorkflowRow {
  readonly road: Road;
  readonly steps: Readonly<Record<'advance' | 'await' | 'open', CapabilityName>>;
  /** The right to start and wake it, and the variable by which who has that right knows it. */
  readonly right: Right;
  readonly variable: (typeof rightVariables)[Right][number];
}

/** Every workflow, by its name. What they share is shared: a row is what sets one apart from another. */
export const workflows = {
  'framework-cycle': {
    road: frameworkRoad,
    steps: { advance: 'frameworks/advance', await: 'frameworks/await', open: 'rounds/open' },
    right: 'answer-framework-cycle',
    variable: 'FRAMEWORK_CYCLE_ARN',
  },
  'escalation-ladder': {
    road: escalationRoad,
    steps: { advance: 'escalations/advance', await: 'escalations/await', open: 'rounds/open' },
    right: 'answer-escalation-ladder',
    variable: 'ESCALATION_LADDER_ARN',
  },
} as const satisfies Record<string, WorkflowRow>;

export type WorkflowName = keyof typeof workflows;
export const workflowNames = Object.keys(workflows) as WorkflowName[];
