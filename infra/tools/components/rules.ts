import { transformSync } from 'esbuild';
import { type AtRule, parse, type Root, type Rule } from 'postcss';
import { type Tokens, tokensAsked, tokensGiven, withTokens } from './tokens.ts';

/**
 * What no page of ours has: a control that is switched off, an example inside a field, a password, Arabic. What is wrong is said by the server,
 * never by the browser.
 */
const neverThere = /:(?:disabled|read-only|invalid|user-invalid|placeholder|lang)(?![\w-])|\[(?:pattern|type=password)/;

/** What `:not` names need not be on the page. */
const withoutNot = (selector: string): string => {
  let plain = selector;
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(/:not\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/, '');
  }
  return plain;
};

/** The classes of components that a style has rules for. */
export const classesIn = (css: string): ReadonlySet<string> =>
  new Set([...css.matchAll(/\.((?:nl|utrecht)-[\w-]+)/g)].map(([, name = '']) => name));

/** Whether something on a page with these classes can be selected. */
const applies = (selector: string, classes: ReadonlySet<string>): boolean => {
  const plain = withoutNot(selector);
  return !neverThere.test(plain) && [...classesIn(plain)].every((name) => classes.has(name));
};

const removeEmpty = (root: Root): void => {
  const isEmpty = ({ nodes }: Rule | AtRule): boolean => nodes?.length === 0;
  root.walkRules((rule) => void (isEmpty(rule) && rule.remove()));
  root.walkAtRules((rule) => void ((isEmpty(rule) || rule.name === 'charset') && rule.remove()));
};

/** The rules of a style that can apply to a page with these classes. */
export const rulesFor = (css: string, classes: ReadonlySet<string>): Root => {
  const root = parse(css);
  root.walkComments((comment) => void comment.remove());
  root.walkRules((rule) => {
    const selectors = rule.selectors.filter((selector) => applies(selector, classes));
    if (selectors.length === 0) rule.remove();
    else rule.selectors = selectors;
  });
  removeEmpty(root);
  return root;
};

/**
 * Puts the values of the theme in the rules, and leaves out what has no value and what nothing asks for.
 * @param sources - the text of everything else that gives tokens a value or asks for it.
 */
export const settle = (roots: readonly Root[], theme: Tokens['theme'], sources: string): void => {
  const everything = (): string => roots.map(String).join('\n');
  for (let before = ''; before !== everything(); ) {
    before = everything();
    const tokens: Tokens = { theme, given: new Set([...tokensGiven(before), ...tokensGiven(sources)]) };
    const askedTokens = new Set([...tokensAsked(before), ...tokensAsked(sources)]);
    for (const root of roots) {
      root.walkDecls((declaration) => {
        const { prop } = declaration;
        const value = withTokens(declaration.value, tokens);
        const isIdle = prop.startsWith('--') && (!askedTokens.has(prop) || value === theme[prop]);
        if (value === undefined || isIdle) declaration.remove();
        else declaration.value = value.replace(/^calc\(1 \* ([^()]+)\)$/, '$1');
      });
      removeEmpty(root);
    }
  }
};

/** The style in as few characters as possible. */
export const small = (root: Root): string =>
  transformSync(root.toString(), { loader: 'css', minify: true }).code.trim();
