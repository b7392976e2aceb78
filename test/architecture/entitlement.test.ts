import { expect, test } from 'vitest';
import { type Route, routes } from '#shared/api/routes.ts';
import { authority } from '#shared/authority/authority.ts';
import { files, sourceOf } from './modules.ts';

/** Operations whose rule turns on the matter: the API asks ahead whether the caller may see, the service asks the rest. */
const onMatter = Object.entries<Route>(routes).filter(
  ([, { act, mayCreate }]) => authority[act].about.length > 0 || mayCreate,
);

test.each(onMatter)('%s: its service demands the act, with what it reads of the matter', (_, { act, capability }) => {
  const sources = files(`functions/${capability.split('/')[0]}/**/*.ts`).map(sourceOf);
  expect(sources.some((source) => new RegExp(`\\bdemand\\(\\s*'${act}',`).test(source))).toBe(true);
});
