import { type Operation, type Route, routes } from './routes.ts';

const table = Object.entries(routes) as [Operation, Route][];

/**
 * The operation that reads what a change changes: the nearest resource, at its address or above, that the same function reads. The ETag of its
 * answer is compared with the `If-Match` of the change. It is never a list, whose content depends on the requested part.
 */
export const taggedReadOf = (name: Operation): Operation | undefined => {
  const change: Route = routes[name];
  if (change.method === 'GET') return undefined;
  const above = table.filter(
    ([, { method, path, capability }]) =>
      method === 'GET' &&
      capability === change.capability &&
      path.endsWith('}') &&
      (change.path === path || change.path.startsWith(`${path}/`)),
  );
  return above.toSorted(([, one], [, other]) => other.path.length - one.path.length)[0]?.[0];
};
