import * as z from 'zod';
import { type Capability, type CapabilityName, capabilities, rightVariables, tableVariable } from './capabilities.ts';

type Row<N extends CapabilityName> = (typeof capabilities)[N];
type ListOf<R, K extends string> = R extends Record<K, readonly (infer V extends string)[]> ? V : never;
type RightOf<N extends CapabilityName> = Extract<ListOf<Row<N>, 'rights'>, keyof typeof rightVariables>;

/** The environment variables of a capability, by the table of capabilities. */
export type Environment<N extends CapabilityName> = Readonly<
  Record<
    | `${Uppercase<ListOf<Row<N>, 'reads'> | ListOf<Row<N>, 'writes'>>}_TABLE`
    | (typeof rightVariables)[RightOf<N>][number]
    | ListOf<Row<N>, 'settings'>,
    string
  >
>;

/** The names of the environment variables of a capability; the CDK application sets exactly these. */
export const variablesOf = (name: CapabilityName): string[] => {
  const row: Capability = capabilities[name];
  return [
    ...[...(row.reads ?? []), ...(row.writes ?? [])].map(tableVariable),
    ...(row.rights ?? []).flatMap((right) => rightVariables[right]),
    ...(row.settings ?? []),
  ];
};

/**
 * Reads a capability's environment at start-up.
 * @throws {Error} naming every missing variable, so that a wrong deployment fails on its first event.
 */
export const environmentOf = <N extends CapabilityName>(name: N): Environment<N> => {
  const shape = Object.fromEntries(variablesOf(name).map((variable) => [variable, z.string().min(1)]));
  const parsed = z.object(shape).safeParse(process.env);
  if (parsed.success) return parsed.data as Environment<N>;
  const missing = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new Error(`${name} cannot start: missing environment variables ${missing}`);
};
