import type { LocalStack } from 'local-aws/local-stack.ts';
import { owners, tableVariable } from '#shared/runtime/capabilities.ts';

/** Every variable that a stack gives to any of its functions. A variable has one value, whoever gets it. */
export const settingsOf = (stack: LocalStack): Readonly<Record<string, string>> =>
  Object.assign({}, ...stack.functions().map((name) => stack.variables(name)));

/** The tables of the owners of a stack. @throws {Error} when no function knows one of them. */
export const tablesOf = (stack: LocalStack): string[] => {
  const settings = settingsOf(stack);
  return owners.map((owner) => {
    const name = settings[tableVariable(owner)];
    if (!name) throw new Error(`No function knows the table of ${owner}`);
    return name;
  });
};
