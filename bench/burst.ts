import { setTimeout as sleep } from 'node:timers/promises';
import { DemoFailure } from '#demo/failure.ts';
import type { Mail } from '#demo/mailbox.ts';
import { answerMail } from '#demo/people.ts';
import {
  agreeing,
  eventually,
  inStage,
  type openRound,
  type Region,
  settle,
  startGround,
  submittedCycle,
  taskIn,
} from '../test/component/support/region.ts';
import { Retries } from './retries.ts';
import { tableOf } from './table.ts';

const programmeId = 'zuid-limburg';
/** Seconds of every term: each round closes when its last answer is in. */
const term = 7200;

type Round = Awaited<ReturnType<typeof openRound>>;

/**
 * The factor by which a function may take longer than in AWS. All requests of fifty people go to the one database of a laptop, which handles
 * them one by one; what is measured is contention, not speed.
 */
const patience = 6;

/** Milliseconds between two looks at the mailbox, which reads all of it. */
const betweenLooks = 5000;

/** What one round of the cycle came to. */
interface Burst {
  readonly stage: string;
  readonly addressees: number;
  /** The number of answers that were not recorded at their first try: another page came. */
  readonly refused: number;
  readonly seconds: number;
}

/** The mail that asks each addressee, by its task. Read once, because finding one mail means reading them all. */
const mailsOf = (region: Region, round: Round, progress: (line: string) => void): Promise<ReadonlyMap<string, Mail>> =>
  eventually(
    `the requests of ${round.roundId}`,
    async () => {
      await sleep(betweenLooks);
      const asking = (await region.mailbox.all()).filter(({ subject }) => /gevraagd/i.test(subject));
      const byTask = new Map(asking.map((mail) => [taskIn(mail), mail]));
      const there = round.tasks.filter(({ taskId }) => byTask.has(taskId)).length;
      progress(`${round.kind}: ${there} of ${round.tasks.length} were written to`);
      return there === round.tasks.length ? byTask : undefined;
    },
    1_800_000,
  );

/** Lets everybody answer, `atOnce` at a time. */
const answerAtOnce = async (
  region: Region,
  round: Round,
  atOnce: number,
  progress: (line: string) => void,
): Promise<Omit<Burst, 'stage'>> => {
  const mails = await mailsOf(region, round, progress);
  const waiting = [...round.tasks];
  let refused = 0;
  const began = performance.now();
  const person = async (): Promise<void> => {
    for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
      const mail = mails.get(task.taskId);
      if (!mail) throw new Error(`Nobody wrote to ${task.taskId}`);
      const answer = { ...agreeing(round.kind, task.addressee), role: 'secretaris' };
      try {
        await answerMail(mail, answer, { mailbox: region.mailbox });
      } catch (error) {
        if (!(error instanceof DemoFailure)) throw error;
        refused += 1;
        progress(`${task.taskId}: ${error.message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, person));
  return { addressees: round.tasks.length, refused, seconds: Math.round((performance.now() - began) / 1000) };
};

/** A whole cycle of a large region, `atOnce` answers at a time: what was refused, tried again, put aside and registered. */
export const measureBurst = async (
  { municipalities, atOnce }: { readonly municipalities: number; readonly atOnce: number },
  progress: (line: string) => void,
): Promise<string> => {
  const ground = await startGround(undefined, patience);
  try {
    const names = Array.from({ length: municipalities }, (_, at) => `gemeente-${String(at + 1).padStart(3, '0')}`);
    const region = await settle(ground, { programmeId, municipalities: names, term });
    const cycleId = await submittedCycle(region);
    const bursts: Burst[] = [];
    for (const stage of ['input', 'sounding', 'consultation', 'adoption', 'approval']) {
      const { roundId = '' } = await inStage(region, cycleId, stage, 600_000);
      const round = await eventually(
        `the round ${roundId}`,
        async () => {
          const opened = await region.api.round(roundId).catch(() => undefined);
          return opened && opened.tasks.length === opened.addressees ? opened : undefined;
        },
        600_000,
      );
      progress(`${stage}: ${round.tasks.length} addressees, ${atOnce} answers at a time`);
      bursts.push({ stage, ...(await answerAtOnce(region, round, atOnce, progress)) });
      if (stage === 'adoption' || stage === 'approval') continue;
      const { visit } = await inStage(region, cycleId, 'revision', 600_000);
      await region.api.move(cycleId, { visit, move: 'proceed' });
    }
    await inStage(region, cycleId, 'in-force', 600_000);
    await ground.stack.settled(1_800_000);
    const verified = await region.api.verifyDecisions();
    const retries = new Retries(ground.stack);
    const deadLetters = ground.stack
      .queues()
      .filter(({ logicalId }) => /DeadLetters/.test(logicalId))
      .reduce((sum, { messages }) => sum + messages.length, 0);
    const rows = bursts.map(({ stage, addressees, refused, seconds }) => [stage, addressees, refused, seconds]);
    const [colleges, seats, together, inForce] = [municipalities, 2, 1, 1];
    const expected = colleges + seats + together + inForce;
    return [
      tableOf(['round', `answers, ${atOnce} at a time`, 'refused', 'seconds'], rows),
      tableOf(
        ['what', 'count'],
        [
          ['facts that were delivered again', retries.messages],
          ['most deliveries again of one fact', retries.mostOfOneMessage],
          ['most conflicts of the writer of the register with another', retries.mostAtRegister],
          ['messages in dead letters', deadLetters],
          [`decisions in the register, of ${expected}; whole: ${verified.whole}`, verified.entries],
        ],
      ),
    ].join('\n\n');
  } finally {
    await ground.stop();
  }
};
