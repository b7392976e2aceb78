import { expect, test } from 'vitest';
import { files, sourceOf } from './modules.ts';

/**
 * After a time-out, a failure or a form that is sent again, something may be in the record. What is said to people and programs
 * speaks of this form or this answer; that nothing at all was recorded is said of a step that records nothing ("nog niets",
 * "nu nog niets"), and nowhere else.
 */
const claims = /[Nn]othing was (recorded|stored|changed)|(?<!nog )niets (vastgelegd|opgeslagen)/;

const said = files('functions/**/*.ts', 'shared/**/*.ts', 'infra/**/*.ts', 'client/*.ts').map((file) => ({
  file,
  claim: sourceOf(file)
    .split('\n')
    .find((line) => claims.test(line) && !/^\s*(\/\/|\/?\*)/.test(line)),
}));

test('no text says that nothing was recorded where it may have been', () => {
  expect(said.length).toBeGreaterThan(200);
  expect(said.filter(({ claim }) => claim !== undefined)).toEqual([]);
});
