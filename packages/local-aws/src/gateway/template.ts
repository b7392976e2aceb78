/** What `$context` holds: a name with dots, and its text. */
export type Context = Readonly<Record<string, string | undefined>>;

const variable = /\$context\.(\w+(?:\.\w+)*)|\$\{context\.(\w+(?:\.\w+)*)\}/g;

/** @throws {Error} when a mapping template uses more than the variables of `$context`. */
export const checkTemplate = (where: string, template: string): void => {
  const rest = template.replaceAll(variable, '');
  const strange = /#(?:set|if|else|end|foreach|macro|#)\b|\$\{?\w+/.exec(rest)?.[0];
  if (strange) throw new Error(`${where}: a mapping template cannot use ${strange} on one machine`);
};

/** Fills in a mapping template. An unknown variable gives nothing, as in API Gateway. */
export const fill = (template: string, context: Context): string =>
  template.replaceAll(variable, (_, bare?: string, braced?: string) => context[bare ?? braced ?? ''] ?? '');

/** The text of a static parameter mapping, `'text'`: only the outer quotes are its own. */
export const unquote = (value: string): string => /^'(.*)'$/s.exec(value)?.[1] ?? value;
