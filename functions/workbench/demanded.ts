import { ApiProblem, type OperationName } from '#client/client.ts';

/**
 * What the address names in an answer of the API.
 * @throws {ApiProblem} when the answer does not have it, as the API would refuse an address of its own: the page is the same.
 */
export const demanded = <Found>(found: Found | undefined, operation: OperationName, detail: string): Found => {
  if (found !== undefined) return found;
  throw new ApiProblem(operation, { title: 'Not found', status: 404, code: 'not-found', detail }, '');
};
