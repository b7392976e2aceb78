import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { environmentNames } from '#infra/config/environments.ts';

const folder = '.github/workflows';
interface Job {
  readonly environment?: string;
  readonly strategy?: { readonly matrix: { readonly environment: string[] } };
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  return { name, text, ...(parse(text) as { permissions: Record<string, string>; jobs: Record<string, Job> }) };
});
const runs = workflows.flatMap(({ jobs }) =>
  Object.values(jobs).flatMap(({ steps }) => steps.map(({ run = '' }) => run)),
);

describe('the pipeline', () => {
  it('lints, types, tests, synthesizes, compares, audits, lists what is in it and deploys', () => {
    for (const command of [
      'npm run lint',
      'npm run typecheck',
      'vitest run',
      'cdk synth',
      'cdk diff',
      'npm audit',
      'sbom',
      'cdk deploy',
    ]) {
      expect(runs.filter((run) => run.includes(command)).length, command).toBeGreaterThan(0);
    }
  });

  it('runs only scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const asked = runs.flatMap((run) =>
      [...run.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name),
    );
    expect(asked.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('goes through every environment that there is, in their order', () => {
    const matrices = workflows.flatMap(({ jobs }) => Object.values(jobs).flatMap(({ strategy }) => strategy ?? []));
    expect(matrices.length).toBe(2);
    for (const { matrix } of matrices) expect(matrix.environment).toEqual(environmentNames);
  });

  it('holds no key: it takes a role through OIDC, behind an environment that the forge guards', () => {
    for (const { name, text, permissions, jobs } of workflows) {
      expect(text, name).not.toMatch(/secrets\.|AKIA|aws-access-key/i);
      const deploys = Object.values(jobs).filter(({ steps }) => steps.some(({ run }) => run?.includes('cdk deploy')));
      expect(permissions['id-token'] === 'write', name).toBe(deploys.length > 0);
      for (const job of deploys) expect(job.environment).toMatch(/^\$\{\{ matrix\.environment \}\}$/);
    }
  });
});
