import { expect, test } from 'vitest';
import { files, sourceOf } from './modules.ts';

/**
 * After a time-out, a failure or a form that is sent again, something may have been recorded. So texts must not say that nothing was recorded.
 * The exception is a step that records nothing, which says "nog niets".
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
