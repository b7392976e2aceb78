import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import * as z from 'zod';
import type { Environment } from '#infra/config/environment.ts';
import { type Owner, owners } from '#shared/runtime/capabilities.ts';
import { ExpectedFailure } from '../programme/failure.ts';
import type { Options } from '../restore.ts';
import type { Choices } from './choices.ts';
import { type Application, applicationOf } from './deployment.ts';
import { assigned, databaseIn, environmentIn, owned, recordIn } from './place.ts';
import { showProgress } from './progress.ts';
import { checkLines, countLines, reportLines } from './report.ts';
import { checkRecord, differencesIn, type RestoreParts, rehearse, restoreRecord } from './restore-record.ts';
import { sayAll, takeAll } from './steps.ts';
import { isStopped, longestRun, type Services, stepsTo, type TargetState } from './stop-application.ts';

const say = (line: string): void => console.log(line);

/** Stops the application of an environment, or says how. */
export const stops = (options: Options): Promise<boolean> => moves(options, 'stopped');
/** Starts it again. */
export const starts = (options: Options): Promise<boolean> => moves(options, 'running');

const moves = async (options: Options, target: TargetState): Promise<boolean> => {
  const { services, application } = await deployedAt(environmentIn(options));
  const steps = stepsTo(services, application, target);
  if (!options.apply) {
    const left = await sayAll(steps, { say });
    say(`This only says so. With --apply ${left} of ${steps.length} are changed.`);
    return true;
  }
  await takeAll(steps, { say });
  if (target === 'stopped')
    say(`What was running may run on for ${longestRun(application)} seconds: wait that long before you go on.`);
  return true;
};

/** Says which table each owner has, and how its restored copy is to be called. */
export const tables = async (options: Options): Promise<boolean> => {
  const record = await recordIn(options);
  for (const owner of owners) say(`${owner} ${record[owner]} ${record[owner]}${options.suffix}`);
  return true;
};

/** Reads the whole record and says what does not hold. */
export const checks = async (options: Options): Promise<boolean> => {
  const check = await checkRecord({ client: databaseIn(options), record: await recordIn(options) });
  for (const [kind, count] of Object.entries(check.counts).sort()) say(`  ${kind}: ${count}`);
  for (const line of checkLines(check)) say(line);
  return check.faults.length === 0;
};

/** Says what a restore would do, and does it where it was asked to. */
export const copies = async (options: Options): Promise<boolean> => {
  const record = await recordIn(options);
  const choices = choicesIn(options);
  const parts: RestoreParts = {
    client: databaseIn(options),
    record,
    copies: copiesIn(options, record),
    choices,
    now: () => new Date(),
    progress: showProgress(process.stderr, Date.now),
  };
  const expected = await rehearse(parts);
  for (const line of reportLines(expected.reports)) say(line);
  say('The record would be:');
  for (const line of [...countLines(expected.reports, expected.check.counts), ...checkLines(expected.check)]) say(line);
  const holds = expected.check.faults.length === 0;
  if (!options.apply) {
    say('This only says so. With --apply it is done.');
    return holds && !expected.undecided;
  }
  if (!holds && !options['despite-faults'])
    throw new ExpectedFailure('Nothing was written: the record would not hold. Choose otherwise, or --despite-faults.');
  await demandStopped(options);
  const done = await restoreRecord(parts, expected);
  say('Written. The record is:');
  for (const line of [...countLines(done.reports, done.check.counts), ...checkLines(done.check)]) say(line);
  const wrong = differencesIn(expected.check.counts, done.check.counts);
  for (const line of wrong) say(`DOES NOT HOLD  ${line} Something else writes.`);
  for (const line of new Set([...expected.reports.flatMap(({ todo }) => todo), ...expected.repeat]))
    say(`TO DO  ${line}`);
  return wrong.length === 0 && done.check.faults.length === 0;
};

const demandStopped = async (options: Options): Promise<void> => {
  if (options.endpoint !== undefined) return;
  const { services, application } = await deployedAt(environmentIn(options));
  if (!(await isStopped(services, application)))
    throw new ExpectedFailure('Nothing was written: the application runs. Stop it first (npm run restore -- stop).');
};

const choicesIn = ({ changed, newer, kinds, also }: Options): Choices => {
  const Asked = z.object({
    changed: z.enum(['keep', 'replace']).optional(),
    newer: z.enum(['keep', 'remove']).optional(),
  });
  const parsed = Asked.safeParse({ changed, newer });
  if (!parsed.success) throw new ExpectedFailure('Choose --changed keep or replace, and --newer keep or remove.');
  return { ...parsed.data, kinds: kinds?.split(','), also: also?.split(',') };
};

/** The copies that were asked: of the owners that are named, or of all. */
const copiesIn = ({ only, suffix, copy }: Options, record: Record<Owner, string>): Partial<Record<Owner, string>> => {
  const named = only === undefined ? owners : only.split(',').map(owned);
  const usual = Object.fromEntries(named.map((owner) => [owner, `${record[owner]}${suffix}`]));
  return { ...usual, ...assigned(copy) };
};

const deployedAt = async (environment: Environment): Promise<{ services: Services; application: Application }> => {
  const { region } = environment;
  return {
    application: await applicationOf(new CloudFormationClient({ region }), environment),
    services: {
      lambda: new LambdaClient({ region }),
      scheduler: new SchedulerClient({ region }),
      gateway: new APIGatewayClient({ region }),
    },
  };
};
