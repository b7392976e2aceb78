import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { environmentNames } from '#infra/config/environments.ts';
import { eachOf } from '../support/each-of.ts';

const folder = '.github/workflows';
interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly environment?: string;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly strategy?: { readonly matrix: { readonly environment?: string[]; readonly part?: string[] } };
  /** Another workflow that is the whole of the job, and what it is given. */
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly steps?: readonly { readonly uses?: string; readonly run?: string }[];
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  return { name, text, ...(parse(text) as Workflow) };
});
const runs = workflows.flatMap(({ jobs }) =>
  Object.values(jobs).flatMap(({ steps = [] }) => steps.map(({ run = '' }) => run)),
);

/** The jobs that deploy an environment, in their order: each is the whole of a workflow of its own. */
const deploying = workflows.flatMap(({ jobs }) =>
  Object.entries(jobs).flatMap(([name, job]) =>
    job.uses === './.github/workflows/deploy-environment.yaml' ? [{ name, ...job }] : [],
  ),
);
/** Where people must approve (docs/runbooks/first-deployment.md, step 9). */
const approved = ['acc', 'prod'];

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
    const scriptNames = runs.flatMap((run) =>
      [...run.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name),
    );
    expect(scriptNames.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('checks and deploys every environment that there is, in their order', () => {
    const matrices = workflows.flatMap(({ jobs }) => Object.values(jobs).flatMap(({ strategy }) => strategy ?? []));
    expect(matrices.flatMap(({ matrix }) => (matrix.environment ? [matrix.environment] : []))).toEqual([
      environmentNames,
    ]);
    expect(deploying.map(({ name }) => name)).toEqual(environmentNames);
    expect(deploying.map((job) => job.with?.['environment'])).toEqual(environmentNames);
  });

  it('lets no environment wait for the approval of another, of this commit or of a later one', () => {
    const waitsFor = (name: string): string[] => {
      const before = deploying.find((job) => job.name === name)?.needs;
      return before === undefined ? [] : [before, ...waitsFor(before)];
    };
    for (const { name, concurrency } of eachOf(deploying)) {
      expect(waitsFor(name).filter((before) => approved.includes(before))).toEqual([]);
      // A job that waits for an approval holds its place among those of its group.
      expect(concurrency).toEqual({ group: `deploy-${name}`, 'cancel-in-progress': false });
    }
    expect(waitsFor('prod')).toEqual(['test', 'dev']);
    const whole = workflows.filter(({ name }) => name.startsWith('deploy')).map(({ concurrency }) => concurrency);
    expect(whole).toEqual([undefined, undefined]);
  });

  // A tag is moved by whoever has the action's repository; a commit is what it is.
  it('uses no action but by its commit, with the version that it is', () => {
    const used = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (\S+)(.*)$/gm)]);
    const foreign = used.filter(([, action = '']) => !action.startsWith('./'));
    expect(foreign.length).toBeGreaterThan(10);
    for (const [line, action = '', version = ''] of eachOf(foreign)) {
      expect(action, line).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      expect(version, line).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
    // One version of each: what was looked at is what runs everywhere.
    const versions = new Set(foreign.map(([, action, version]) => `${action}${version}`));
    const actions = new Set(foreign.map(([, action = '']) => action.split('@')[0]));
    expect(versions.size).toBe(actions.size);
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
    // What needs a job that was left out is left out too, so the first decides for all.
    const conditions = deploying.filter(({ needs }) => needs === undefined).map((job) => job.if);
    expect(conditions).toHaveLength(1);
    expect(deploying.filter((job) => job.needs !== undefined && job.if !== undefined)).toEqual([]);
    // An expression of the forge, as far as this one goes, is one of JavaScript too.
    for (const condition of eachOf(conditions)) expect(runInNewContext(condition ?? 'true', { github })).toBe(deployed);
  });

  it('holds no key: it takes a role through OIDC, behind an environment that the forge guards', () => {
    for (const { name, text, permissions, jobs } of eachOf(workflows)) {
      expect(text, name).not.toMatch(/secrets\.|AKIA|aws-access-key/i);
      const deploys = Object.values(jobs).filter(({ steps = [] }) =>
        steps.some(({ run }) => run?.includes('cdk deploy')),
      );
      const calls = Object.values(jobs).filter(({ uses }) => uses !== undefined);
      // Who is called has no more rights than who calls.
      expect(permissions['id-token'] === 'write', name).toBe(deploys.length + calls.length > 0);
      const unguarded = deploys.filter(({ environment }) => environment !== `\${{ inputs.environment }}`);
      expect(unguarded, name).toEqual([]);
    }
  });
});
