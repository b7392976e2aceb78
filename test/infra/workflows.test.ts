import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { environmentNames } from '#infra/config/environments.ts';

const folder = '.github/workflows';
interface Job {
  readonly if?: string;
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

  const repository = 'regio/governance';
  const checked = (run: Readonly<Record<string, unknown>>) => ({
    event_name: 'workflow_run',
    ref: 'refs/heads/main',
    repository,
    event: {
      workflow_run: { conclusion: 'success', event: 'push', head_repository: { full_name: repository }, ...run },
    },
  });
  // The branch of a run is that of what was checked: of a pull request from a fork it may be called main as well.
  it.each([
    ['what was pushed to main and passed', checked({}), true],
    ['what failed', checked({ conclusion: 'failure' }), false],
    [
      'a pull request from a branch that a fork calls main',
      checked({ event: 'pull_request', head_repository: { full_name: 'somebody/governance' } }),
      false,
    ],
    ['a pull request of our own', checked({ event: 'pull_request' }), false],
    ['what was pushed to a fork', checked({ head_repository: { full_name: 'somebody/governance' } }), false],
    [
      'main, when somebody asks',
      { event_name: 'workflow_dispatch', ref: 'refs/heads/main', repository, event: {} },
      true,
    ],
    [
      'another branch, when somebody asks',
      { event_name: 'workflow_dispatch', ref: 'refs/heads/proef', repository, event: {} },
      false,
    ],
  ])('deploys or leaves %s', (_, github, deployed) => {
    const conditions = workflows.flatMap(({ jobs }) =>
      Object.values(jobs).flatMap((job) => (job.steps.some(({ run }) => run?.includes('cdk deploy')) ? [job.if] : [])),
    );
    expect(conditions).toHaveLength(1);
    // An expression of the forge, as far as this one goes, is one of JavaScript too.
    for (const condition of conditions) expect(runInNewContext(condition ?? 'true', { github })).toBe(deployed);
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
