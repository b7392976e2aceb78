import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Workflow } from './staged-workflow.ts';
import type { WorkflowName } from './workflows.ts';

const folder = fileURLToPath(new URL('./released', import.meta.url));

/**
 * The definitions of a workflow that were deployed, oldest first and the present one last. Functions go by their short names
 * in them. An execution keeps the definition that it began on (docs/adr/deployments.md).
 */
export const released = (name: WorkflowName): Workflow[] =>
  readdirSync(folder)
    .flatMap((file) => new RegExp(`^${name}\\.(\\d+)\\.json$`).exec(file)?.slice(1) ?? [])
    .map(Number)
    .sort((one, other) => one - other)
    .map((number) => JSON.parse(readFileSync(`${folder}/${name}.${number}.json`, 'utf8')) as Workflow);
