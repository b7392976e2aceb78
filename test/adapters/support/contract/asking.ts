import type { Operation } from '#shared/api/routes.ts';
import type { Answered, Gateway, Sent } from '../deployed-api.ts';
import type { Promised } from './promises.ts';

/** A request, with its body as a value or as it is written. */
export interface Asked extends Omit<Sent, 'body'> {
  readonly body?: unknown;
  readonly written?: string;
}
export type Ask = (name: Operation, call: Asked) => Promise<Answered>;

/** What was asked and answered so far. */
export interface Log {
  requests: number;
  /** The requests of each operation that did what was asked; a later one like an earlier one counts as well. */
  readonly worked: Map<Operation, Asked[]>;
  /** How often each operation answered what: `moveCycle 409 stale-move`. */
  readonly seen: Map<string, number>;
  /** What went against the document, each with the request that showed it. */
  readonly broken: string[];
  /** Where refusals say that something is wrong: `moveCycle /to`. */
  readonly pointers: Set<string>;
}
export const newLog = (): Log => ({ requests: 0, worked: new Map(), seen: new Map(), broken: [], pointers: new Set() });

/** What may not stand in an answer to a request. @returns the words of it that do. */
export type Leak = (sentText: string, answered: string) => string | undefined;

/** Asks, and holds every answer against what the document promises. */
export const asking = (
  gateway: Gateway,
  promises: ReadonlyMap<Operation, Promised>,
  log: Log,
  leak: Leak = () => undefined,
): Ask => {
  return async (name, call) => {
    const { body, written, ...sent } = call;
    const raw = written ?? (body === undefined ? undefined : JSON.stringify(body));
    const answered = await gateway(name, { ...sent, ...(raw === undefined ? {} : { body: raw }) });
    const request = JSON.stringify({ ...sent, body: raw });
    const leaked = leak(request, JSON.stringify(answered));
    const faults = [
      ...(promises.get(name)?.broken(answered) ?? ['is not in the document']),
      ...(leaked === undefined ? [] : [`tells of another programme: ${leaked}`]),
    ];
    log.requests += 1;
    const kind = `${name} ${answered.status}${answered.status < 300 ? '' : ` ${answered.body.code}`}`;
    log.seen.set(kind, (log.seen.get(kind) ?? 0) + 1);
    if (answered.status < 300) log.worked.set(name, [...(log.worked.get(name) ?? []), call]);
    notePointers(log, name, answered);
    const fresh = faults.filter((fault) => !log.broken.some((before) => before.startsWith(`${name} ${fault}`)));
    log.broken.push(...fresh.map((fault) => `${name} ${fault}\n    asked ${request.slice(0, 1500)}`));
    return answered;
  };
};

const notePointers = ({ pointers }: Log, name: Operation, { body }: Answered): void => {
  const { faults = [] } = body as { readonly faults?: readonly { readonly pointer: string }[] };
  for (const { pointer } of faults) pointers.add(`${name} ${pointer}`);
};
