import { expect, it } from 'vitest';
import { allowedHarms } from '#infra/config/allowed-harms.ts';
import kept from '#infra/config/kept.json' with { type: 'json' };
import { advice, harmOf, refusedHarms } from '#infra/validation/harm.ts';
import { type Release, releaseIn, undecidedIn } from '#infra/validation/kept-resources.ts';
import { openRoutes, routes } from '#shared/api/routes.ts';
import { owners } from '#shared/runtime/capabilities.ts';
import type { Synthesized } from '../support/templates.ts';

const today = new Date().toISOString().slice(0, 10);
const deployed = kept as unknown as Readonly<Record<string, Release>>;

/** What the next release of an environment must leave as it is, or must change with care. */
export const keptRules = ({ environment, templates }: Synthesized): void => {
  const { name, alarmAddress } = environment;
  const after = releaseIn(templates);
  const before = deployed[name] ?? {};
  const all = (release: Release) => Object.values(release).flatMap(({ resources }) => Object.entries(resources));

  it('is what was written down: `npm run kept` adds what is new', () => {
    const known = new Set(all(before).map(([id]) => id));
    expect(all(after).filter(([id]) => !known.has(id))).toEqual([]);
  });

  it('has no kind of resource of which nobody decided in `kept-kinds.ts` what is lost with it, or why nothing is', () => {
    expect(Object.values(templates).flatMap(undecidedIn)).toEqual([]);
  });

  it('has every output that the first deployment reads among it', () => {
    const read = ['ApiUrl', 'PagesUrl', 'WorkbenchUrl', 'Dkim1', 'Dkim2', 'Dkim3', 'MailFromMx', 'MailFromSpf'];
    expect(Object.values(before).flatMap(({ outputs }) => outputs)).toEqual(expect.arrayContaining(read));
  });

  it.each([
    ['AWS::ApiGateway::Method', Object.keys({ ...routes, ...openRoutes }).length],
    ['AWS::ApiGateway::RestApi', 3],
    ['AWS::ApiGateway::Stage', 3],
    ['AWS::Lambda::Alias', 5],
    ['AWS::CloudFormation::Stack', 2],
    ['AWS::SNS::Subscription', alarmAddress ? 1 : 0],
    ['AWS::Backup::BackupVault', templates.copies ? 2 : 0],
    ['AWS::DynamoDB::GlobalTable', owners.length],
    ['AWS::SecretsManager::Secret', 1],
    ['AWS::SQS::Queue', 20],
    ['AWS::Events::EventBus', 1],
    ['AWS::StepFunctions::StateMachine', 2],
    ['AWS::Scheduler::ScheduleGroup', 1],
    ['AWS::SES::EmailIdentity', 1],
    ['AWS::IAM::Role', 2],
  ])('has what %s holds among it', (type, atLeast) => {
    const holding = all(before).filter(([, one]) => one.type === type && one.holds);
    expect(holding.length).toBeGreaterThanOrEqual(atLeast);
  });

  it('has every index of every table among it', () => {
    // Sessions are no record: their table has no facts.
    const tables = all(before).filter(
      ([id, { type }]) => type === 'AWS::DynamoDB::GlobalTable' && !/Sessions/.test(id),
    );
    expect(tables.filter(([, { indexes }]) => !indexes?.['unsent'])).toEqual([]);
  });

  it('is harmed by no deployment, and no deployment fails on it, unless somebody allowed it with a reason and an end', () => {
    const harms = refusedHarms(name, harmOf(before, after), allowedHarms, today);
    expect(harms.map(({ resource, what }) => `${resource} (${what}): ${advice[what]}`)).toEqual([]);
  });
};
