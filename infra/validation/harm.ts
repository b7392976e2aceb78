import type { Kept, KeptStack, Release } from './kept-resources.ts';

/** What a deployment would do, or would fail on. */
export interface Harm {
  /** The logical id, or the name of an export or an output. */
  readonly resource: string;
  readonly what:
    | 'deleted'
    | 'replaced'
    | 'unprotected'
    | 'index-changes'
    | 'name-taken'
    | 'export-in-use'
    | 'output-gone';
}

/** What is wrong, and what to do about it. */
export const advice: Readonly<Record<Harm['what'], string>> = {
  deleted:
    'It would be deleted with what it holds. Give the construct its old id and path back; or empty it first and allow it in infra/config/allowed-harms.ts.',
  replaced:
    'CloudFormation would make an empty one instead. Leave its name, key and type as they were; or add a new one beside it, move over, and remove this one in a later release.',
  unprotected: 'It would no longer be kept when it leaves its template. Give it back its removal policy.',
  'index-changes':
    'DynamoDB makes or removes one index of a table at a time, and the second fails the deployment. Spread them over releases: one each.',
  'name-taken':
    'CloudFormation makes the new one before it removes the one that has this name, and fails. Give the construct its old id and path back, or the new one another name.',
  'export-in-use':
    'A stack that is deployed later still imports it when this one changes. Hand the value over instead (infra/constructs/handed-over.ts).',
  'output-gone': 'A runbook, or a program of a region, reads it by this name. Give the output its old name back.',
};

const isSame = (one: Kept, other: Kept): boolean => {
  const sorted = ({ type, name, identity }: Kept): string =>
    JSON.stringify([type, name, Object.entries(identity).sort(([a], [b]) => a.localeCompare(b))]);
  return sorted(one) === sorted(other);
};

const ofResource = (resource: string, was: Kept, is: Kept | undefined): Harm[] => {
  if (!is) return was.holds ? [{ resource, what: 'deleted' }] : [];
  if (!isSame(was, is)) return was.holds ? [{ resource, what: 'replaced' }] : [];
  const isUnprotected = was.onRemoval.startsWith('Retain') && !is.onRemoval.startsWith('Retain');
  return [
    ...(isUnprotected ? [{ resource, what: 'unprotected' } as const] : []),
    ...(indexChanges(was, is) > 1 ? [{ resource, what: 'index-changes' } as const] : []),
  ];
};

/** How many indexes are made or removed; another key is both. */
const indexChanges = ({ indexes: was = {} }: Kept, { indexes: is = {} }: Kept): number => {
  const gone = Object.entries(was).filter(([name, keys]) => is[name] !== keys).length;
  const made = Object.entries(is).filter(([name, keys]) => was[name] !== keys).length;
  return gone + made;
};

/** The new resources of a stack whose name another one still has when they are made. */
const namesTaken = (stack: string, before: Release, after: Release): Harm[] => {
  const order = Object.keys(after);
  const names = Object.entries(before).flatMap(([holder, { resources }]) =>
    Object.entries(resources).map(([id, kept]) => ({ holder, id, kept })),
  );
  const isStillThere = (holder: string, { onRemoval }: Kept): boolean =>
    onRemoval.startsWith('Retain') || order.indexOf(holder) >= order.indexOf(stack);
  return Object.entries(after[stack]?.resources ?? {}).flatMap(([resource, { type, name }]): Harm[] => {
    if (name === undefined) return [];
    const taken = names.some(
      ({ holder, id, kept }) =>
        kept.type === type &&
        kept.name === name &&
        !(holder === stack && id === resource) &&
        isStillThere(holder, kept),
    );
    return taken ? [{ resource, what: 'name-taken' }] : [];
  });
};

/** The exports of a stack that go or change while another stack imports them, as far as the deployment has come by then. */
const exportsInUse = (stack: string, was: KeptStack, before: Release, after: Release): Harm[] => {
  const order = Object.keys(after);
  const deployed = (other: string) => (order.indexOf(other) < order.indexOf(stack) ? after : before)[other];
  const inUse = new Set(Object.keys({ ...before, ...after }).flatMap((other) => deployed(other)?.imports ?? []));
  return Object.entries(was.exports)
    .filter(([name, value]) => after[stack]?.exports[name] !== value && inUse.has(name))
    .map(([resource]) => ({ resource, what: 'export-in-use' }));
};

/** The outputs of a stack that are no longer there under their names. */
const outputsGone = (stack: string, { outputs: was }: KeptStack, after: Release): Harm[] =>
  was.filter((name) => !after[stack]?.outputs.includes(name)).map((resource) => ({ resource, what: 'output-gone' }));

/**
 * What a deployment would do to what there is, and what it would fail on, going from the release that was deployed to the one that is to be:
 * stack after stack, as CloudFormation does. New resources do no harm.
 */
export const harmOf = (before: Release, after: Release): Harm[] =>
  Object.keys({ ...before, ...after }).flatMap((stack) => {
    const was = before[stack] ?? { resources: {}, exports: {}, imports: [], outputs: [] };
    return [
      ...Object.entries(was.resources).flatMap(([id, kept]) => ofResource(id, kept, after[stack]?.resources[id])),
      ...namesTaken(stack, before, after),
      ...exportsInUse(stack, was, before, after),
      ...outputsGone(stack, was, after),
    ];
  });

/** A harm that somebody decided on. */
export interface AllowedHarm extends Harm {
  readonly environment: string;
  /** Why, and what became of the data. */
  readonly reason: string;
  /** The last day, inclusive, on which it may be deployed: afterwards the entry goes, or the build fails again. */
  readonly until: string;
}

/** The harms that nobody allowed, or that were allowed for a time that has passed. */
export const refusedHarms = (
  environment: string,
  harms: readonly Harm[],
  allowed: readonly AllowedHarm[],
  today: string,
): Harm[] =>
  harms.filter(
    ({ resource, what }) =>
      !allowed.some(
        (one) =>
          one.environment === environment &&
          one.resource === resource &&
          one.what === what &&
          one.reason.trim().length > 0 &&
          one.until >= today,
      ),
  );
