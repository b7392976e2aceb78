import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { logMetrics } from '#infra/constructs/log-metrics.ts';
import { indexes } from '#infra/constructs/owner-table.ts';
import { workflowNames } from '#infra/state-machines/workflows.ts';
import { stackNames } from '#infra/synthesize.ts';
import { logCodes } from '#shared/observability/log.ts';
import { capabilities } from '#shared/runtime/capabilities.ts';
import { eachOf } from '../../support/each-of.ts';
import { ofType, type Synthesized, type Template } from '../support/templates.ts';

const pages = globSync('docs/runbooks/*.md').map((path) => ({
  page: basename(path),
  text: readFileSync(path, 'utf8'),
}));

/** What a resource is called where it is deployed, for the types whose names a person is told. */
const named: Readonly<Record<string, string>> = {
  'AWS::ApiGateway::RestApi': 'Name',
  'AWS::Backup::BackupVault': 'BackupVaultName',
  'AWS::CloudWatch::Dashboard': 'DashboardName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::Scheduler::ScheduleGroup': 'Name',
  'AWS::StepFunctions::StateMachine': 'StateMachineName',
};

/** Words of AWS and of its answers in the runbooks: what they say about a deployment is not in a template. */
const wordsOfAws = [
  'AccessDenied CreateGrant EnforcementStatus ExecutionDoesNotExist GetSecretValue PutEvents SendQuota MaxSendRate',
  'TooManyRequestsException AdministratorAccess SentLast24Hours SendingEnabled ProductionAccessEnabled',
].flatMap((line) => line.split(' '));

/** The failures that code throws by name. */
const failures = globSync(['functions/**/*.ts', 'shared/**/*.ts']).flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/class (\w+) extends/g)].map(([, name = '']) => name),
);

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, one = '']) => one);

/** Every name in a runbook leads somewhere: whoever follows one at night copies it into a command. */
export const runbookRules = (made: Synthesized): void => {
  const { environment, data, front, refusals, application, watch, copies } = made;
  const templates: readonly Template[] = [data, front, refusals, application, watch, ...(copies ? [copies] : [])];
  const general = (name: string): string =>
    name.replace(`-${environment.name}`, '-<env>').replace(`/${environment.name}/`, '/<env>/');
  const names = templates.flatMap(({ Resources }) =>
    Object.values(Resources).flatMap(({ Type, Properties = {} }) => {
      const name = Properties[named[Type] ?? ''];
      return typeof name === 'string' ? [general(name)] : [];
    }),
  );
  const stacks = Object.values(stackNames(environment)).map(general);
  const everyName = [...names, ...stacks];
  const ids = templates.flatMap(({ Resources }) => Object.keys(Resources));
  const machines = JSON.stringify(ofType(application, 'AWS::StepFunctions::StateMachine')).replaceAll('\\', '');
  const outputs = templates.flatMap(({ Outputs = {} }) => Object.keys(Outputs));

  it('names resources that there are', () => {
    const unknown = pages.flatMap(({ page, text }) =>
      found(text, /((?:\/regio-deal-governance\/<env>\/|regio-deal-governance-<env>)[a-z/-]*)/g)
        .filter((name) => !everyName.some((one) => one === name || (/[-/]$/.test(name) && one.startsWith(name))))
        .map((name) => `${page}: ${name}`),
    );
    expect(unknown).toEqual([]);
    expect(names.length).toBeGreaterThan(Object.keys(capabilities).length);
  });

  it('looks for resources of types that the stack holds', () => {
    const namedResources = pages.flatMap(({ page, text }) =>
      [...text.matchAll(/--stack-name (\S+)[^`]*?ResourceType=='([\w:]+)'/g)].map(([, stack = '', type = '']) => ({
        page,
        stack,
        type,
      })),
    );
    expect(namedResources.length).toBeGreaterThan(3);
    const byName = { '-data': data, '-front': front, '': application };
    for (const { page, stack, type } of eachOf(namedResources)) {
      const suffix = stack.replace('regio-deal-governance-<env>', '') as keyof typeof byName;
      expect(ofType(byName[suffix], type).length, `${page}: ${type} in ${stack}`).toBeGreaterThan(0);
    }
    // What tells of all resources at once tells of a hundred; the application has more.
    expect(
      pages.filter(({ text }) => /describe-stack-resources --stack-name regio-deal-governance-<env> /.test(text)),
    ).toEqual([]);
  });

  it('names logs of API Gateway, of stages that there are', () => {
    const logs = pages.flatMap(({ text }) => found(text, /API-Gateway-Execution-Logs_<id of \w+>\/(\w+)/g));
    const stages = ofType(front, 'AWS::ApiGateway::Stage').map(({ properties }) => properties['StageName']);
    expect([...new Set(logs)].sort()).toEqual(stages.sort());
  });

  it('names alarms, metrics and outputs that there are', () => {
    const unknown = pages.flatMap(({ page, text }) =>
      found(text, /`(…?[A-Z][a-z]+(?:[A-Z][a-z0-9]+)+\d?)`/g)
        .map((word) => word.replace('…', ''))
        .filter(
          (word) =>
            !(word in logMetrics) &&
            !outputs.includes(word) &&
            !ids.some((id) => id.includes(word)) &&
            !failures.includes(word) &&
            !machines.includes(`"${word}`) &&
            !wordsOfAws.includes(word),
        )
        .map((word) => `${page}: ${word}`),
    );
    expect(unknown).toEqual([]);
  });

  it('sends whoever reads the list of alarms to the page that the alarm names', () => {
    const rows = (pages.find(({ page }) => page === 'README.md')?.text ?? '').split('\n').flatMap((line) => {
      const [, names = '', page] = /^\| (`[^|]+) \| \[[\w-]+\]\(([\w-]+\.md)\)/.exec(line) ?? [];
      return page === undefined ? [] : found(names, /`([^`]+)`/g).map((name) => ({ name, page }));
    });
    const alarms = templates.flatMap(({ Resources }) =>
      Object.entries(Resources).flatMap(([id, { Type, Properties = {} }]) => {
        const [, page] = /docs\/runbooks\/([\w-]+\.md)$/.exec(String(Properties['AlarmDescription'])) ?? [];
        return Type === 'AWS::CloudWatch::Alarm' && page !== undefined ? [{ id, page }] : [];
      }),
    );
    for (const { id, page } of eachOf(alarms)) {
      const matching = rows.filter(({ name }) => id.includes(name.replace('…', '')));
      const exact = matching.filter(({ name }) => !name.startsWith('…'));
      const read = (exact.length > 0 ? exact : matching).map((row) => row.page);
      expect([...new Set(read)], id).toEqual([page]);
    }
  });

  it('names graphs that the dashboard shows', () => {
    const body = JSON.stringify(ofType(watch, 'AWS::CloudWatch::Dashboard')[0]?.properties['DashboardBody']);
    const graphs = pages.flatMap(({ text }) => found(text, /dashboard's \*([^*]+)\*/g));
    expect(graphs.filter((title) => !body.includes(title))).toEqual([]);
    expect(graphs.length).toBeGreaterThan(0);
  });

  it('names codes, indexes and workflows that there are', () => {
    const codes = pages.flatMap(({ text }) => found(text, /message\.code = "([a-z-]+\*?)"/g));
    const known = Object.keys(logCodes);
    expect(
      codes.filter((code) => !known.some((one) => one === code || one.startsWith(code.replace(/\*$/, ' ').trim()))),
    ).toEqual([]);
    const indexed = pages.flatMap(({ text }) => found(text, /--index-name ([\w-]+)/g));
    const every = Object.values(indexes).flatMap((list) => list.map(({ name }) => name));
    expect(indexed.filter((name) => !every.includes(name))).toEqual([]);
    const workflows = pages.flatMap(({ text }) => found(text, /`<workflow>` is `([a-z-]+)`/g));
    expect(workflows.filter((name) => !(workflowNames as readonly string[]).includes(name))).toEqual([]);
  });

  it('speaks of the end of the runtime that functions have', () => {
    const [runtime, ...others] = new Set(
      ofType(application, 'AWS::Lambda::Function').map(({ properties }) => String(properties['Runtime'])),
    );
    expect(others).toEqual([]);
    const [, major = ''] = /^nodejs(\d+)\.x$/.exec(runtime ?? '') ?? [];
    const page = pages.find(({ page: name }) => name === 'node-runtime.md')?.text ?? '';
    expect(page).toContain(`# The end of Node ${major}`);
    expect(page).toContain(`\`${runtime}\``);
    // One version everywhere: what is tested is what runs.
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Readonly<Record<string, { readonly version: string } | undefined>>;
    };
    const installed = ['node', '@types/node'].map(
      (name) => lock.packages[`node_modules/${name}`]?.version.split('.')[0],
    );
    expect(installed).toEqual([major, major]);
    expect(readFileSync('infra/bundling/bundle.ts', 'utf8')).toContain(`target: 'node${major}'`);
    const workflows = globSync('.github/workflows/*.yaml')
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    expect([...new Set(found(workflows, /node-version: (\d+)/g))]).toEqual([major]);
  });
};
