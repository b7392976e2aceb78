import * as z from 'zod';

/** Whether one value of an event, or its absence (undefined), satisfies a rule. */
export type Test = (value: unknown) => boolean;

const Plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const IgnoringCase = z.strictObject({ 'equals-ignore-case': z.string() });
const Strings = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => [value].flat());

const present =
  (test: (value: unknown) => boolean): Test =>
  (value) =>
    value !== undefined && test(value);
const onText =
  (test: (value: string) => boolean): Test =>
  (value) =>
    typeof value === 'string' && test(value);
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Text that starts or ends with another one, minding case or not. */
const edge =
  (kind: 'startsWith' | 'endsWith') =>
  (argument: unknown): Test => {
    const parsed = z.union([z.string(), IgnoringCase]).parse(argument);
    if (typeof parsed === 'string') return onText((value) => value[kind](parsed));
    const wanted = parsed['equals-ignore-case'].toLowerCase();
    return onText((value) => value.toLowerCase()[kind](wanted));
  };

const wildcard = (argument: unknown): Test => {
  const pattern = z.string().parse(argument);
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`, 's');
  return onText((value) => expression.test(value));
};

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const numeric = (argument: unknown): Test => {
  const parts = z.array(z.union([z.string(), z.number()])).parse(argument);
  if (parts.length !== 2 && parts.length !== 4) throw new Error('numeric takes one or two comparisons');
  const tests: ((value: number) => boolean)[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const compare = comparisons[String(parts[at])];
    const bound = parts[at + 1];
    if (!compare || typeof bound !== 'number') throw new Error(`numeric does not know ${JSON.stringify(parts)}`);
    tests.push((value) => compare(value, bound));
  }
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
};

/** Everything except: values, or what another operator on texts describes. */
const anythingBut = (argument: unknown): Test => {
  const values = z.union([Plain, z.array(Plain).min(1)]).safeParse(argument);
  if (values.success) {
    const unwanted = [values.data].flat();
    return present((value) => !unwanted.includes(value as never));
  }
  const [name, inner] = single(argument);
  const make = texts[name];
  if (!make) throw new Error(`anything-but does not know ${name}`);
  const tests = Strings.parse(inner).map((text) => make(text));
  return present((value) => !tests.some((test) => test(value)));
};

const texts: Readonly<Record<string, (argument: unknown) => Test>> = {
  prefix: edge('startsWith'),
  suffix: edge('endsWith'),
  wildcard,
  'equals-ignore-case': (argument) => {
    const wanted = z.string().parse(argument);
    return onText((value) => same(value, wanted));
  },
};

const operators: Readonly<Record<string, (argument: unknown) => Test>> = {
  ...texts,
  numeric,
  'anything-but': anythingBut,
  exists: (argument) => {
    const wanted = z.boolean().parse(argument);
    return (value) => (value !== undefined) === wanted;
  },
};

const single = (rule: unknown): [string, unknown] => {
  const entries = Object.entries(z.record(z.string(), z.unknown()).parse(rule));
  const [entry] = entries;
  if (!entry || entries.length > 1) throw new Error(`${JSON.stringify(rule)} must name one operator`);
  return entry;
};

/**
 * The test that one entry of a pattern's list stands for.
 * @throws {Error} naming an operator that is not known.
 */
export const compileRule = (rule: unknown): Test => {
  const plain = Plain.safeParse(rule);
  if (plain.success) return (value) => value === plain.data;
  const [name, argument] = single(rule);
  const make = operators[name];
  if (!make) throw new Error(`the operator ${name} is not known`);
  return make(argument);
};
