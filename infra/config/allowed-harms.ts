import type { AllowedHarm } from '../validation/harm.ts';

/** Deployments that may delete or replace what holds data, each with its reason and its last day (docs/adr/kept-resources.md). */
export const allowedHarms: readonly AllowedHarm[] = [];
