import { DefinitionRejected } from './error.ts';

// States.Runtime is missing on purpose: AWS never retries nor catches it, so naming it could only mislead.
const RESERVED = new Set([
  'States.ALL',
  'States.Timeout',
  'States.TaskFailed',
  'States.Permissions',
  'States.QueryEvaluationError',
  'States.DataLimitExceeded',
]);

/**
 * Checks the ErrorEquals lists of a Retry or Catch: States.ALL stands alone and last, reserved names are known ones.
 * @throws DefinitionRejected
 */
export function checkErrorNames(
  state: string,
  field: 'Retry' | 'Catch',
  rules: readonly { ErrorEquals: readonly string[] }[],
): void {
  for (const [at, { ErrorEquals: names }] of rules.entries()) {
    const where = `${field}[${at}]/ErrorEquals`;
    const unknown = names.find((name) => name.startsWith('States.') && !RESERVED.has(name));
    if (unknown !== undefined) {
      throw new DefinitionRejected(state, where, `${unknown} is not an error a Task can be rescued from`);
    }
    if (names.includes('States.ALL') && (names.length > 1 || at < rules.length - 1)) {
      throw new DefinitionRejected(state, where, 'States.ALL must stand alone, in the last rule');
    }
  }
}
