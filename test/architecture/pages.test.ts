import { describe, expect, test } from 'vitest';
import { type Operation, routes } from '#shared/api/routes.ts';
import { files, sourceOf } from './modules.ts';

/** Operations that no page calls, each with why people need none. */
const withoutPage: Readonly<Partial<Record<Operation, string>>> = {
  listBodies:
    'the partners and their people, which pages show, are its source; it is the same in one list for applications',
  listPlans:
    'pages have the plans of each alliance and read them one by one; it is the list over alliances for applications',
  listEvents: 'it is the log of facts for applications; people read the register and the pages of what happened',
};

/** What names an operation without calling it: the type of what it takes or gives, and a refusal in its name. */
const naming = /\b(?:AnswerOf|BodyOf|QueryOf|RequestOf)<\s*'\w+'|new ApiProblem\(\s*'\w+'|\bdemanded\([^']*'\w+'/g;

const workbench = files('functions/workbench/**/*.ts')
  .map((file) => sourceOf(file).replaceAll(naming, ''))
  .join('\n');
const isCalled = (name: string): boolean => workbench.includes(`'${name}'`);

/** Whatever a person has to do, a page lets them do: what only an application can ask is out of reach of most partners. */
describe('an operation of the API', () => {
  const operations = Object.keys(routes) as Operation[];

  test.each(operations.filter((name) => !(name in withoutPage)))('%s is called by a page of the workbench', (name) => {
    expect(isCalled(name), 'give it a page, or say in this test why people need none').toBe(true);
  });

  test('that needs no page is called by none: a reason that no longer holds is taken off the list', () => {
    expect(operations.filter((name) => name in withoutPage && isCalled(name))).toEqual([]);
    expect(Object.keys(withoutPage).filter((name) => !(name in routes))).toEqual([]);
  });
});
