import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import config from '../../vitest.config.ts';
import { eachOf } from '../support/each-of.ts';

const Workflow = z.object({
  jobs: z.object({ test: z.object({ strategy: z.object({ matrix: z.object({ part: z.array(z.string()) }) }) }) }),
});
const Config = z.object({
  test: z.object({ projects: z.array(z.object({ test: z.object({ name: z.string() }) })) }),
});

/** What share of each project the parts run: 1/2 and 2/2 are two shares of one half. */
const shares = (parts: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const part of parts) {
    const shard = /--shard (\d+\/\d+)/.exec(part)?.[1] ?? '1/1';
    for (const [, name = ''] of part.matchAll(/--project (\S+)/g)) {
      found.set(name, [...(found.get(name) ?? []), shard]);
    }
  }
  return found;
};

const whole = (shards: readonly string[]): readonly string[] => {
  const count = Number(shards[0]?.split('/')[1]);
  return Array.from({ length: count }, (_, at) => `${at + 1}/${count}`);
};

test('the parts of the pipeline run every project of the tests, whole and once', () => {
  const { jobs } = Workflow.parse(parse(readFileSync('.github/workflows/check.yaml', 'utf8')));
  const run = shares(jobs.test.strategy.matrix.part);
  expect([...run.keys()].sort()).toEqual(
    Config.parse(config)
      .test.projects.map(({ test: { name } }) => name)
      .sort(),
  );
  for (const shards of eachOf([...run.values()])) expect([...shards].sort()).toEqual(whole(shards));
});
