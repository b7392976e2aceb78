import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stylesheet as styleOfWorkbench } from '#functions/workbench/pages/stylesheet.ts';
import { generated } from '#infra/tools/components/generate.ts';
import { rulesFor, settle, small } from '#infra/tools/components/rules.ts';
import { withTokens } from '#infra/tools/components/tokens.ts';
import { stylesheet } from '#shared/pages/stylesheet.ts';
import { everyPage } from '../../pages/every-page.ts';
import { everyScreen } from '../../pages/every-screen.ts';
import { eachOf } from '../../support/each-of.ts';

/** The classes of the design system that a page uses and its style has no rule for. */
const withoutRule = (page: string, style: string): string[] =>
  [...page.matchAll(/ class="([^"]*)"/g)]
    .flatMap(([, classes = '']) => classes.split(' '))
    .filter((name) => /^(nl|utrecht)-/.test(name) && !new RegExp(`\\.${name}(?![\\w-])`).test(style));

describe('the components of NL Design System', () => {
  test('stand in the files as their packages and the theme have them now: otherwise run npm run components', () => {
    for (const [path, content] of eachOf(Object.entries(generated()))) {
      expect(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'), path).toBe(content);
    }
  });

  test('have a rule for every class that a decision page uses', () => {
    for (const [name, page] of eachOf(Object.entries(everyPage()))) {
      expect(withoutRule(page, stylesheet), name).toEqual([]);
    }
  });

  test('have a rule for every class that a screen of the workbench uses', async () => {
    for (const [name, page] of eachOf(Object.entries(await everyScreen()))) {
      expect(withoutRule(page, styleOfWorkbench), name).toEqual([]);
    }
  });
});

describe('the rules of a component', () => {
  const rules = (css: string, theme: Record<string, string> = {}): string => {
    const root = rulesFor(css, new Set(['nl-link', 'nl-button', 'nl-button--primary']));
    settle([root], theme, '');
    return small(root);
  };

  test('are those for classes that are used, whatever they say of classes that are not there', () => {
    expect(rules('.nl-link,.nl-mark{top:0}.nl-mark .nl-link{top:1px}')).toBe('.nl-link{top:0}');
    expect(rules('.nl-button:not(.nl-button--busy):hover{top:0}')).toBe(
      '.nl-button:not(.nl-button--busy):hover{top:0}',
    );
    expect(rules('.nl-button:where(.nl-button--primary).nl-button--busy{top:0}')).toBe('');
    expect(rules('@media print{.nl-mark{top:0}}')).toBe('');
  });

  test('are not those for states that no page has', () => {
    expect(rules('.nl-button:disabled,.nl-button:hover,.nl-link[aria-invalid=true],.nl-button:invalid{top:0}')).toBe(
      '.nl-button:hover,.nl-link[aria-invalid=true]{top:0}',
    );
  });

  test('keep a token that a state changes, with what the theme says of it', () => {
    const css = '.nl-link{color:var(--_state,var(--nl-link-color))}.nl-link:hover{--_state:var(--nl-link-hover-color)}';
    expect(rules(css, { '--nl-link-color': 'blue', '--nl-link-hover-color': 'red' })).toBe(
      '.nl-link{color:var(--_state,blue)}.nl-link:hover{--_state:red}',
    );
    expect(rules(css, { '--nl-link-color': 'blue' })).toBe('.nl-link{color:#00f}');
  });

  test('leave a property alone whose token nothing gives a value', () => {
    expect(rules('.nl-link{color:var(--nl-link-color);top:0}')).toBe('.nl-link{top:0}');
  });
});

describe('a value with tokens', () => {
  test.each([
    ['var(--a)', '1px'],
    ['var(--a) solid', '1px solid'],
    ['var(--x, var(--y, 2px))', '2px'],
    ['min(var(--x,100%), var(--a, 3px))', 'min(100%, 1px)'],
    ['var(--given, var(--a))', 'var(--given,1px)'],
    ['var(--given, var(--x))', 'var(--given)'],
    ['var(--rd-space)', 'var(--rd-space)'],
    ['calc(var(--x) + 1px)', undefined],
  ])('%s is %s', (value, expected) => {
    expect(withTokens(value, { theme: { '--a': '1px' }, given: new Set(['--given']) })).toBe(expected);
  });
});
