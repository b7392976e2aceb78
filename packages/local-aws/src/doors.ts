import type { Model } from './assembly/model.ts';
import { DatabaseDoor } from './dynamodb/door.ts';
import type { Database } from './dynamodb/process.ts';
import { AwsEndpoint } from './endpoint/aws-endpoint.ts';
import { listen } from './endpoint/http-server.ts';
import { RestServices } from './endpoint/rest.ts';
import type { ApiConfig } from './gateway/config.ts';
import { Gateway } from './gateway/gateway.ts';
import type { Mailbox } from './mail/mailbox.ts';
import { mailRulesOf } from './mail/rules.ts';
import { sendEmail } from './mail/send.ts';
import { logOf, type StackOptions } from './options.ts';
import type { Addresses, Core } from './parts.ts';
import { queueOperations } from './queues/protocol.ts';
import type { Surroundings } from './rights/service-acts.ts';
import { ScheduleApi } from './schedules/protocol.ts';
import { openSecrets, secretArnIn } from './secrets/secrets.ts';
import type { Store } from './store/database.ts';
import type { Undo } from './undo.ts';
import type { openWorkflowEngine } from './workflow/index.ts';

/** What the parts of a stack have in common while it starts. */
export interface Shared {
  readonly options: StackOptions;
  readonly model: Model;
  readonly store: Store;
  readonly core: Core;
  readonly addresses: Addresses;
  readonly database: Database;
  readonly workflows: ReturnType<typeof openWorkflowEngine>;
  readonly mailbox: Mailbox;
  readonly undo: Undo;
}

/** Lets clients in: those of the application at its public address, and the application itself at that of AWS. */
export const openDoors = async (
  shared: Shared & { readonly onChange: (tableArns: readonly string[]) => void },
  apis: readonly ApiConfig[],
  ports: { http: number; aws: number },
): Promise<void> => {
  const { options, model, store, core, workflows, mailbox, undo, database, onChange } = shared;
  const { host, invocations, buses, queues, scheduler, guard, rights, weather } = core;
  const { account, region } = model;
  const log = logOf(options);
  const groups = model.of('AWS::Scheduler::ScheduleGroup').map(({ ref }) => ref);
  const mailRules = mailRulesOf(model);
  const surroundings: Surroundings = {
    account,
    region,
    identities: mailRules.identities,
    queueArn: (url) => queues.find(url)?.arn,
    secretArn: secretArnIn(model),
    machineOf: (token) => workflows.machineOf(token),
  };
  const tables = `arn:aws:dynamodb:${region}:${account}:table/`;
  const door = new DatabaseDoor({ url: database.url, tables, guard, weather, onChange });
  undo.add(() => door.close());
  const endpoint = new AwsEndpoint({
    operations: { ...buses.operations, ...queueOperations(queues), ...openSecrets(store, model) },
    workflows,
    rest: new RestServices({
      schedules: new ScheduleApi(scheduler, groups, `arn:aws:scheduler:${region}:${account}:schedule/`),
      sendEmail: sendEmail({ rules: mailRules, mailbox, buses, account }),
      host,
      invocations,
      guard,
      surroundings,
    }),
    database: door,
    guard,
    surroundings,
  });
  const gateway = new Gateway({ apis, invoke: host.invoke.bind(host), rights, log });
  const aws = await listen(ports.aws, endpoint.handle.bind(endpoint), log);
  undo.add(() => aws.close());
  const http = await listen(ports.http, gateway.handle.bind(gateway), log);
  undo.add(() => http.close());
};
