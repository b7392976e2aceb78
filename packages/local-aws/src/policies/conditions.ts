import { matches, matchesArn } from './match.ts';
import type { Statement } from './statement.ts';

/** What is known of a request, by the name of the condition key. A key with many values has a list. */
export type Context = Readonly<Record<string, string | readonly string[]>>;

type Test = (expected: string, actual: string) => boolean;

const same: Test = (expected, actual) => expected === actual;
const sameIgnoringCase: Test = (expected, actual) => expected.toLowerCase() === actual.toLowerCase();

/** The operators that say yes when one of the values fits (IAM user guide, condition operators). */
const positive: Readonly<Record<string, Test>> = {
  StringEquals: same,
  StringEqualsIgnoreCase: sameIgnoringCase,
  StringLike: matches,
  ArnEquals: matchesArn,
  ArnLike: matchesArn,
  Bool: sameIgnoringCase,
};

/** The operators that say yes when none of the values fits, and when the request has no such key. */
const negative: Readonly<Record<string, Test>> = {
  StringNotEquals: same,
  StringNotEqualsIgnoreCase: sameIgnoringCase,
  StringNotLike: matches,
  ArnNotEquals: matchesArn,
  ArnNotLike: matchesArn,
};

interface Operator {
  readonly name: string;
  readonly quantity: string | undefined;
  readonly ifExists: boolean;
}

const readOperator = (text: string): Operator => {
  const [first = '', second] = text.split(':');
  const [quantity, full] = second === undefined ? [undefined, first] : [first, second];
  const ifExists = full.endsWith('IfExists');
  return { name: ifExists ? full.slice(0, -'IfExists'.length) : full, quantity, ifExists };
};

const actualOf = (context: Context, key: string): readonly string[] | undefined => {
  const found = Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase());
  return found && [found[1]].flat();
};

const holds = (operator: Operator, expected: readonly string[], actual: readonly string[] | undefined): boolean => {
  const { name, quantity, ifExists } = operator;
  if (name === 'Null') return expected.includes(String(actual === undefined));
  const test = positive[name] ?? negative[name];
  if (!test || (quantity !== undefined && quantity !== 'ForAnyValue' && quantity !== 'ForAllValues')) {
    throw new Error(`The condition operator ${[quantity, name].filter(Boolean).join(':')} is not evaluated here`);
  }
  const fits = (value: string): boolean => expected.some((one) => test(one, value)) === name in positive;
  if (actual === undefined) return ifExists || quantity === 'ForAllValues' || (!quantity && name in negative);
  return quantity === 'ForAllValues' || (!quantity && name in negative) ? actual.every(fits) : actual.some(fits);
};

/**
 * Whether a request meets every condition of a statement: all operators, all keys of each, one of the values of each key.
 * @throws {Error} naming an operator or a policy variable that is not evaluated here, rather than guess.
 */
export const conditionsHold = ({ Condition }: Statement, context: Context): boolean =>
  Object.entries(Condition).every(([text, keys]) => {
    const operator = readOperator(text);
    return Object.entries(keys).every(([key, expected]) => {
      const variable = expected.find((value) => value.includes('${'));
      if (variable) throw new Error(`The policy variable in ${variable} is not evaluated here`);
      return holds(operator, expected, actualOf(context, key));
    });
  });
