import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalStack } from 'local-aws/local-stack.ts';
import { operator } from '#infra/start/clients.ts';
import { launch } from '#infra/start/launch.ts';
import { Api } from './api.ts';
import { type Mail, Mailbox, questionsOf } from './mailbox.ts';
import { bureauApp, programmeId } from './programme.ts';

/** Everything the story is played on. */
export interface Stage {
  readonly stack: LocalStack;
  readonly apiUrl: string;
  /** The API as the programmabureau's application calls it, and as the operator does. */
  readonly bureau: Api;
  readonly operator: Api;
  /** The API as another application calls it, by the name under which the programme knows it. */
  readonly as: (app: string) => Promise<Api>;
  readonly mailbox: Mailbox;
  readonly folder: string;
}

interface Options {
  /** A folder of its own, empty. */
  readonly folder: string;
  readonly onStep?: (step: string) => void;
}

/** A function may take this many times as long as deployed, so that the story does not stop on a laptop that does other work too. */
const busyMachine = 4;

/** A folder for the data of one showing. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'regio-deal-demo-'));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });
/** What the functions of a stack wrote. */
export const logsIn = (folder: string): string => join(folder, 'logs');

/** Starts a stack on free ports, with everything that the story needs of it. */
export const setStage = async ({ folder, onStep }: Options): Promise<Stage> => {
  const { stack, apiUrl } = await launch({
    dataFolder: folder,
    tablesInMemory: true,
    patience: busyMachine,
    log: (line) => appendFileSync(join(folder, 'stack.log'), `${line}\n`),
    ...(onStep ? { onStep } : {}),
  });
  const api = async (client: string) => new Api({ url: apiUrl, token: await stack.token(client), programmeId });
  return {
    stack,
    apiUrl,
    bureau: await api(bureauApp),
    operator: await api(operator),
    as: api,
    mailbox: new Mailbox(deliveredBy(stack)),
    folder,
  };
};

/** Gives the delivered mails, by bare address. Each mail is read once: there are hundreds, and many people look for theirs. */
export const deliveredBy = (stack: Pick<LocalStack, 'mails'>): (() => Promise<readonly Mail[]>) => {
  const known: Mail[] = [];
  let read = 0;
  return async () => {
    const mails = (await stack.mails()).slice(read);
    read += mails.length;
    for (const { to, subject, text } of mails)
      known.push(...questionsOf({ to: /<([^>]+)>/.exec(to[0] ?? '')?.[1] ?? to[0] ?? '', subject, text: text ?? '' }));
    return known;
  };
};
