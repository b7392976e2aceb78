import * as z from 'zod';
import type { StackTemplate } from './read.ts';

/** What intrinsic functions ask of the world outside one template. */
export interface Scope {
  readonly stack: StackTemplate;
  /** The value of a `Ref` to a resource of the stack; undefined when there is no such resource. */
  ref(logicalId: string): string | undefined;
  attribute(logicalId: string, name: string): string;
  /** The value that some stack exports under a name. */
  importValue(name: string): unknown;
  pseudo(name: string): string | undefined;
  /** The value that some stack keeps in Systems Manager under a name. */
  stored(name: string): unknown;
}

/** Stands for `AWS::NoValue`: whatever holds it is left out. */
const nothing = Symbol('AWS::NoValue');

type Handler = (scope: Scope, argument: unknown) => unknown;

const Text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const text = (value: unknown, where: string): string => {
  const parsed = Text.safeParse(value);
  if (!parsed.success) throw new Error(`${where} needs a text, not ${JSON.stringify(value)}`);
  return parsed.data;
};
const list = (value: unknown, where: string): unknown[] => {
  if (!Array.isArray(value)) throw new Error(`${where} needs a list, not ${JSON.stringify(value)}`);
  return value;
};

const ref: Handler = (scope, argument) => {
  const name = text(argument, 'Ref');
  if (name === 'AWS::NoValue') return nothing;
  const value = scope.pseudo(name) ?? given(scope, name) ?? scope.ref(name);
  if (value === undefined) throw new Error(`${scope.stack.name} has nothing called ${name}`);
  return value;
};

/** What a parameter of the template is given: its default, or what is stored under that name. */
const given = (scope: Scope, name: string): unknown => {
  const parameter = scope.stack.template.Parameters[name];
  const isStored = parameter?.Type.startsWith('AWS::SSM::Parameter::Value<');
  return isStored ? scope.stored(text(parameter?.Default, name)) : parameter?.Default;
};

const getAtt: Handler = (scope, argument) => {
  const [logicalId, ...names] = Array.isArray(argument) ? argument.map(String) : text(argument, 'GetAtt').split('.');
  return scope.attribute(logicalId ?? '', names.join('.'));
};

const join: Handler = (scope, argument) => {
  const [separator, parts] = list(argument, 'Fn::Join');
  const resolved = list(resolve(scope, parts), 'Fn::Join');
  return resolved.map((part) => text(part, 'Fn::Join')).join(text(separator, 'Fn::Join'));
};

const split: Handler = (scope, argument) => {
  const [separator, value] = list(resolve(scope, argument), 'Fn::Split');
  return text(value, 'Fn::Split').split(text(separator, 'Fn::Split'));
};

const select: Handler = (scope, argument) => {
  const [index, values] = list(resolve(scope, argument), 'Fn::Select');
  const chosen = list(values, 'Fn::Select')[Number(index)];
  if (chosen === undefined) throw new Error(`Fn::Select finds nothing at ${String(index)}`);
  return chosen;
};

const sub: Handler = (scope, argument) => {
  const [template, own] = Array.isArray(argument) ? argument : [argument, {}];
  const values = new Map(Object.entries(resolve(scope, own ?? {}) as Record<string, unknown>));
  return text(template, 'Fn::Sub').replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (values.has(name)) return text(values.get(name), 'Fn::Sub');
    return text(name.includes('.') ? getAtt(scope, name) : ref(scope, name), 'Fn::Sub');
  });
};

const findInMap: Handler = (scope, argument) => {
  const [map, first, second] = list(resolve(scope, argument), 'Fn::FindInMap').map(String);
  const value = scope.stack.template.Mappings[map ?? '']?.[first ?? '']?.[second ?? ''];
  if (value === undefined) throw new Error(`Fn::FindInMap finds nothing at ${map}.${first}.${second}`);
  return value;
};

/** Whether a condition of the template holds. */
export const conditionHolds = (scope: Scope, name: string): boolean => {
  const condition = scope.stack.template.Conditions[name];
  if (condition === undefined) throw new Error(`${scope.stack.name} has no condition ${name}`);
  return resolve(scope, condition) === true;
};

const choose: Handler = (scope, argument) => {
  const [name, then, otherwise] = list(argument, 'Fn::If');
  return resolveValue(scope, conditionHolds(scope, text(name, 'Fn::If')) ? then : otherwise);
};

const all = (scope: Scope, argument: unknown): unknown[] => list(resolve(scope, argument), 'A condition');

const handlers: Readonly<Record<string, Handler>> = {
  Ref: ref,
  Condition: (scope, argument) => conditionHolds(scope, text(argument, 'Condition')),
  'Fn::GetAtt': getAtt,
  'Fn::Join': join,
  'Fn::Sub': sub,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::FindInMap': findInMap,
  'Fn::ImportValue': (scope, argument) => scope.importValue(text(resolve(scope, argument), 'Fn::ImportValue')),
  'Fn::Base64': (scope, argument) => Buffer.from(text(resolve(scope, argument), 'Fn::Base64')).toString('base64'),
  'Fn::If': choose,
  'Fn::Equals': (scope, argument) => {
    const [left, right] = all(scope, argument);
    return String(left) === String(right);
  },
  'Fn::Not': (scope, argument) => all(scope, argument)[0] !== true,
  'Fn::And': (scope, argument) => all(scope, argument).every((value) => value === true),
  'Fn::Or': (scope, argument) => all(scope, argument).includes(true),
};

const resolveObject = (scope: Scope, value: Readonly<Record<string, unknown>>): unknown => {
  const entries = Object.entries(value);
  const [key, argument] = entries[0] ?? ['', undefined];
  if (entries.length === 1 && (key.startsWith('Fn::') || key === 'Ref' || isConditionCall(key, argument))) {
    const handler = handlers[key];
    if (!handler) throw new Error(`${key} cannot be resolved on one machine`);
    return handler(scope, argument);
  }
  const resolved = entries.map(([name, part]): [string, unknown] => [name, resolveValue(scope, part)]);
  return Object.fromEntries(resolved.filter(([, part]) => part !== nothing));
};

/** A `Condition` in a policy statement holds an object, one in a template a name. */
const isConditionCall = (key: string, argument: unknown): boolean =>
  key === 'Condition' && typeof argument === 'string';

const resolveValue = (scope: Scope, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((part) => resolveValue(scope, part)).filter((part) => part !== nothing);
  if (typeof value === 'object' && value !== null) return resolveObject(scope, value as Record<string, unknown>);
  return value;
};

/**
 * A value of a template with every intrinsic function worked out.
 * @throws {Error} naming a function that is not known, or a name that nothing has.
 */
export const resolve = (scope: Scope, value: unknown): unknown => {
  const resolved = resolveValue(scope, value);
  return resolved === nothing ? undefined : resolved;
};
