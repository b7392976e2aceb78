import { type Operation, type Route, routes } from './routes.ts';

const table = Object.entries(routes) as [Operation, Route][];

/**
 * The basis of a change: the nearest resource, at its address or above, that the same function reads. Its ETag is compared with
 * the `If-Match` of the change. A list is never a basis: its content depends on the requested part.
 */
export const basisOf = (name: Operation): Operation | undefined => {
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
