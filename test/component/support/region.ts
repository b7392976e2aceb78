import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalStack } from 'local-aws/local-stack.ts';
import type { Cycle, Round } from '#demo/api/answers.ts';
import { Api } from '#demo/api.ts';
import { type Mail, Mailbox } from '#demo/mailbox.ts';
import { type Answer, answerMail, asks } from '#demo/people.ts';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import { operator } from '#infra/start/clients.ts';
import { launch } from '#infra/start/launch.ts';
import { smallFramework, smallRegion } from './small-region.ts';
import { inWeather, weatherSeed } from './weather.ts';

/** The whole application, running, with nothing in it yet. */
export interface Ground {
  readonly stack: LocalStack;
  readonly apiUrl: string;
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'regio-deal-test-'));

/**
 * Starts the application on a folder; a new one that goes away with it, unless one is given.
 * @param patience - how many times as long as the templates say functions may take.
 */
export const startGround = async (folder?: string, patience = 1): Promise<Ground> => {
  const dataFolder = folder ?? newFolder();
  const { stack, apiUrl } = await inWeather(() =>
    launch({ dataFolder, tablesInMemory: folder === undefined, weather: weatherSeed, patience, log: () => undefined }),
  );
  const stop = async (): Promise<void> => {
    await stack.stop();
    if (folder === undefined) rmSync(dataFolder, { recursive: true, force: true });
  };
  return { stack, apiUrl, folder: dataFolder, stop };
};

/** The people of a programme, who know its API and their mail. */
export interface People {
  readonly api: Api;
  readonly mailbox: Mailbox;
}

/** A programme on that ground, with its people. */
export interface Region extends People {
  readonly ground: Ground;
  readonly programmeId: string;
}

type Wishes = Parameters<typeof smallRegion>[0];

/** Imports a region through the API. The programmes of the repository lend their names: the issuer knows their apps. */
export const settle = async (ground: Ground, wishes: Wishes): Promise<Region> => {
  const { stack, apiUrl } = ground;
  const { programmeId } = wishes;
  const api = async (client: string) => new Api({ url: apiUrl, token: await stack.token(client), programmeId });
  await (await api(operator)).importProgramme(smallRegion(wishes));
  return {
    ground,
    programmeId,
    api: await api(`programmabureau-${programmeId}`),
    mailbox: new Mailbox(() => delivered(stack)),
  };
};

const delivered = async (stack: LocalStack): Promise<Mail[]> =>
  (await stack.mails()).map(({ to, subject, text }) => ({
    to: /<([^>]+)>/.exec(to[0] ?? '')?.[1] ?? to[0] ?? '',
    subject,
    text: text ?? '',
  }));

/** Waits for something to be so, up to a minute. Every look costs the stack some reads that it could do the work with. */
export const eventually = async <T>(what: string, look: () => Promise<T | undefined>, limit = 60_000): Promise<T> => {
  const until = Date.now() + limit;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`Waited ${limit / 1000} s in vain for ${what}`);
    await sleep(200);
  }
};

/** Waits until a cycle is in a stage. */
export const inStage = ({ api }: Pick<People, 'api'>, cycleId: string, stage: string, limit?: number): Promise<Cycle> =>
  eventually(
    `cycle ${cycleId} to be in ${stage}`,
    async () => {
      const cycle = await api.cycle(cycleId);
      return cycle.stage === stage ? cycle : undefined;
    },
    limit,
  );

/** Waits until the round of a stage is open with a task for everybody. */
export const openRound = async (region: People, cycleId: string, stage: string): Promise<Round> => {
  const { roundId = '' } = await inStage(region, cycleId, stage);
  return roundOpened(region, roundId);
};

/** Waits until a round is open with a task for everybody. */
export const roundOpened = ({ api }: Pick<People, 'api'>, roundId: string): Promise<Round> =>
  eventually(`the round ${roundId}`, async () => {
    const round = await api.round(roundId).catch(() => undefined);
    return round && round.tasks.length === round.addressees ? round : undefined;
  });

/** The task that a link is about, as it stands in its signed part. */
export const taskIn = (mail: Mail): string => {
  const payload = /\/besluit\/a\.([\w-]+)\./.exec(mail.text)?.[1];
  return payload ? JSON.parse(Buffer.from(payload, 'base64url').toString())[0] : '';
};

/** The mail that asked an addressee, read before or not. */
export const mailTo = (
  { mailbox }: Pick<People, 'mailbox'>,
  round: Round,
  addresseeId: string,
  limit?: number,
): Promise<Mail> => {
  const task = round.tasks.find((candidate) => candidate.addresseeId === addresseeId);
  if (!task) throw new Error(`${addresseeId} is not asked in ${round.roundId}`);
  const asking = asks(round.kind, task.addressee);
  return eventually(
    `the request to ${task.addressee}`,
    async () => (await mailbox.all()).find((mail) => asking(mail) && taskIn(mail) === task.taskId),
    limit,
  );
};

type Choice = Omit<Answer, 'role'>;

/**
 * Lets every addressee answer from its mail, all at once or one by one; who gets nothing stays silent.
 * @param limit - milliseconds to wait for each mail.
 */
export const answerAll = async (
  region: People,
  round: Round,
  choose: (addresseeId: string, name: string) => Choice | undefined,
  limit?: number,
): Promise<void> => {
  const answers = round.tasks.flatMap(({ addresseeId, addressee, status }) => {
    const choice = status === 'open' ? choose(addresseeId, addressee) : undefined;
    return choice ? [{ addresseeId, choice }] : [];
  });
  await Promise.all(
    answers.map(async ({ addresseeId, choice }) => {
      const mail = await mailTo(region, round, addresseeId, limit);
      await answerMail(mail, { ...choice, role: 'secretaris' }, { mailbox: region.mailbox });
    }),
  );
};

/** A college's decision as it stands on the form. */
export const collegeDecision = (name: string, today = new Date()) => ({
  decidedOn: today.toLocaleDateString('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }),
  reference: 'BW-1',
  onBehalfOf: name,
});

/** The answer that lets a round of a kind go on smoothly. */
export const agreeing = (kind: Round['kind'], name: string): Choice => {
  const answers = {
    input: 'no-input',
    sounding: 'positive',
    consultation: 'support',
    vote: 'for',
    approval: 'approved',
    conditions: 'for',
    accession: 'approved',
    composition: 'for',
    contribution: 'committed',
    'contribution-conditions': 'accepted',
    report: 'reported',
    grant: 'granted',
    'follow-up': 'done',
    payment: 'done',
    'taking-back': 'maintained',
    consequence: 'for',
    raising: 'not-raised',
    solution: 'solution',
    verdict: 'sufficient',
    'rule-change': 'for',
    ruling: 'for',
  } as const;
  const bound = kind === 'raising' || kind === 'solution';
  return {
    answer: answers[kind],
    ...(bound ? { measures: `${name}; Een kleiner pad; 31 december 2099` } : {}),
    ...(roundKinds[kind].registersDecision ? { decision: collegeDecision(name) } : {}),
  };
};

/** Starts a cycle and submits its draft. */
export const submittedCycle = async (
  { api }: Pick<People, 'api'>,
  content: FrameworkContent = smallFramework(),
): Promise<string> => {
  const { cycleId, visit } = await api.startCycle(content);
  await api.move(cycleId, { visit, move: 'submit' });
  return cycleId;
};

/** Takes a cycle along the whole road to a stage, everybody agreeing, but for whoever stays silent in a round. */
export const agreeUpTo = async (
  region: People,
  cycleId: string,
  stage: string,
  isSilent: (kind: Round['kind'], addresseeId: string) => boolean = () => false,
): Promise<void> => {
  const road = ['input', 'sounding', 'consultation', 'adoption', 'approval'];
  for (const passed of road.slice(0, road.includes(stage) ? road.indexOf(stage) : road.length)) {
    const round = await openRound(region, cycleId, passed);
    const answerOf = (who: string, name: string) =>
      isSilent(round.kind, who) ? undefined : agreeing(round.kind, name);
    await answerAll(region, round, answerOf);
    if (passed === 'adoption' || passed === 'approval') continue;
    const { visit } = await inStage(region, cycleId, 'revision');
    await region.api.move(cycleId, { visit, move: 'proceed' });
  }
  await inStage(region, cycleId, stage);
};
