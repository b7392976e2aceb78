import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Workflow } from './staged-workflow.ts';

const folder = fileURLToPath(new URL('./released', import.meta.url));
const file = /^framework-cycle\.(\d+)\.json$/;

/**
 * The definitions of the framework cycle that were deployed, oldest first and the present one last. Functions go by their
 * short names in them. An execution keeps the definition that it began on (docs/adr/deployments.md).
 */
export const releasedCycles = (): Workflow[] =>
  readdirSync(folder)
    .flatMap((name) => file.exec(name)?.slice(1) ?? [])
    .map(Number)
    .sort((one, other) => one - other)
    .map((number) => JSON.parse(readFileSync(`${folder}/framework-cycle.${number}.json`, 'utf8')) as Workflow);
