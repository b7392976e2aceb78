import { setTimeout as sleep } from 'node:timers/promises';
import { ExpectedFailure } from '../programme/failure.ts';

/** One change of something that is deployed. */
export interface Step {
  /** What it is and how it will be, in words. */
  readonly what: string;
  readonly isDone: () => Promise<boolean>;
  readonly take: () => Promise<void>;
}

interface Means {
  readonly say: (line: string) => void;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** Milliseconds between two looks at whether a step had its effect, and how often it is looked. */
const look = 2000;
const mostLooks = 90;

/** Says what is done already and what would be done. Nothing changes. @returns how many steps there are to take. */
export const sayAll = async (steps: readonly Step[], { say }: Means): Promise<number> => {
  let left = 0;
  for (const { what, isDone } of steps) {
    const done = await isDone();
    if (!done) left += 1;
    say(`${done ? 'is so already' : 'would become '}  ${what}`);
  }
  return left;
};

/**
 * Takes steps one after the other, each once the one before had its effect: the order is what keeps messages from being lost. What
 * is so already is left alone, so it can be cut off and be started again.
 * @throws {ExpectedFailure} when a step has no effect within three minutes.
 */
export const takeAll = async (steps: readonly Step[], { say, wait = sleep }: Means): Promise<void> => {
  for (const { what, isDone, take } of steps) {
    if (await isDone()) {
      say(`is so already  ${what}`);
      continue;
    }
    await take();
    for (let looks = 1; !(await isDone()); looks += 1) {
      if (looks >= mostLooks) throw new ExpectedFailure(`Had no effect within three minutes: ${what}`);
      await wait(look);
    }
    say(`done           ${what}`);
  }
};
