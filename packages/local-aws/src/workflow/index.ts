export { type Clock, systemClock } from './clock.ts';
export { DefinitionRejected } from './definition/error.ts';
export { type EngineOptions, openWorkflowEngine, type WorkflowEngine } from './engine.ts';
export type { InvokeFunction, InvokeResult } from './run/world.ts';
export { VirtualClock } from './virtual-clock.ts';
