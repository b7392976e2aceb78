import { setTimeout as sleep } from 'node:timers/promises';
import { ApiProblem } from '#client/client.ts';
import type { Api } from '../api.ts';
import { DemoFailure } from '../failure.ts';
import type { Mailbox } from '../mailbox.ts';
import type { Timeline } from '../terminal/timeline.ts';

/** What every chapter works with. */
export interface Story {
  /** The API, as the application of the programmabureau calls it. */
  readonly api: Api;
  /** The API as the application of a partner calls it. */
  readonly as: (app: string) => Promise<Api>;
  readonly mailbox: Mailbox;
  readonly show: Timeline;
  /** Today in Europe/Amsterdam, ISO. */
  readonly today: string;
}

/** A story in which a cycle runs. */
export interface CycleStory extends Story {
  readonly cycleId: string;
}

/**
 * Milliseconds between two looks: as long as a look takes, so that people who wait leave the processor to the work that they wait for. Each
 * look calls the API.
 */
const pauses = { least: 200, most: 1000 } as const;
/** Milliseconds that a step may take on a machine that is busy with other work. */
const patience = 120_000;

/**
 * Looks until there is something to see.
 * @param looked - what the story waits for, for when it does not come.
 * @throws {DemoFailure} when it does not come in time.
 */
export const eventually = async <T>(waitedFor: string, look: () => Promise<T | undefined>): Promise<T> => {
  const limit = Date.now() + patience;
  while (Date.now() < limit) {
    const began = performance.now();
    const seen = await look();
    if (seen !== undefined) return seen;
    await sleep(Math.min(pauses.most, Math.max(pauses.least, 2 * (performance.now() - began))));
  }
  throw new DemoFailure(`Waited ${patience / 1000} s in vain for ${waitedFor}.`);
};

/**
 * Does what must be refused.
 * @returns the refusal.
 * @throws {DemoFailure} when it is not refused, or for another reason.
 */
export const mustBeRefused = async (
  what: string,
  code: string,
  attempt: () => Promise<unknown>,
): Promise<ApiProblem> => {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.code === code) return error;
    throw error;
  }
  throw new DemoFailure(`This had to be refused (${code}) and was not: ${what}.`);
};

/** Lets people do their work a few at a time, as a region does; the first failure ends it. */
export const together = async <T>(
  people: readonly T[],
  work: (person: T) => Promise<void>,
  most = 6,
): Promise<void> => {
  const queue = people.values();
  const one = async (): Promise<void> => {
    for (const person of queue) await work(person);
  };
  await Promise.all(Array.from({ length: most }, one));
};
