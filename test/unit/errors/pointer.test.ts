import { expect, test } from 'vitest';
import { pointerTo } from '#shared/errors/pointer.ts';

// The examples of RFC 6901, section 5.
test.each([
  [[], ''],
  [['foo'], '/foo'],
  [['foo', 0], '/foo/0'],
  [[''], '/'],
  [['a/b'], '/a~1b'],
  [['c%d'], '/c%d'],
  [['m~n'], '/m~0n'],
  [['~1'], '/~01'],
])('the path %j is the pointer "%s"', (path, pointer) => {
  expect(pointerTo(path)).toBe(pointer);
});
