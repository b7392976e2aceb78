/** Which tokens have a value: in the theme, or where a rule gives them one. */
export interface Tokens {
  readonly theme: Readonly<Record<string, string>>;
  readonly given: ReadonlySet<string>;
}

/** Where the bracket that opens before this place closes. */
const closing = (text: string, from: number): number => {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`A bracket is not closed: ${text}`);
};

/**
 * A value of a property with what the theme says in the place of its tokens. A token that nothing gives a value makes place for its fallback,
 * as in a browser. Undefined if it has none: the property is then left as it was.
 */
export const withTokens = (value: string, tokens: Tokens): string | undefined => {
  const start = value.search(/(?<![\w-])var\(--(?!rd-)/);
  if (start < 0) return value;
  const end = closing(value, start + 4);
  const [name = '', ...fallback] = value.slice(start + 4, end).split(',');
  const token = tokenWith(name.trim(), fallback.length === 0 ? undefined : fallback.join(',').trim(), tokens);
  const after = withTokens(value.slice(end + 1), tokens);
  return token === undefined || after === undefined ? undefined : value.slice(0, start) + token + after;
};

const tokenWith = (name: string, fallback: string | undefined, tokens: Tokens): string | undefined => {
  const otherwise = tokens.theme[name] ?? (fallback === undefined ? undefined : withTokens(fallback, tokens));
  if (!tokens.given.has(name)) return otherwise;
  return otherwise === undefined ? `var(${name})` : `var(${name},${otherwise})`;
};

/** The names of tokens that a style or a source gives a value. */
export const tokensGiven = (text: string): string[] =>
  [...text.matchAll(/(?<![\w-])(--[\w-]+)\s*:/g)].map(([, name = '']) => name);

/** The names of tokens of which a style or a source asks the value. */
export const tokensAsked = (text: string): string[] =>
  [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name);
