import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Operations, ServiceError } from '../endpoint/operation.ts';
import type { Rights } from '../rights/rights.ts';
import type { Store } from '../store/database.ts';
import { busName, type Rule } from './rules.ts';
import type { Targets } from './targets.ts';

/** The most that the entries of one request may weigh together, in bytes. */
const sizeLimit = 256 * 1024;

const Entry = z.object({
  EventBusName: z.string().default('default'),
  Source: z.string().optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  Resources: z.array(z.string()).default([]),
  Time: z.number().optional(),
});
const PutEvents = z.object({ Entries: z.array(Entry).min(1).max(10) });

/** An event before the bus gave it an id. */
export interface NewEvent {
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
  readonly resources?: readonly string[];
  /** Milliseconds since 1970; by default now. */
  readonly time?: number;
}

interface BusOptions {
  readonly store: Store;
  readonly account: string;
  readonly region: string;
  /** The names of the buses, beside `default`. */
  readonly buses: readonly string[];
  readonly rules: readonly Rule[];
  readonly targets: Targets;
  readonly rights: Rights;
}

type Refusal = { readonly ErrorCode: string; readonly ErrorMessage: string };

/** The event buses of the application. An event that was accepted lies in every queue that it goes to. */
export class EventBuses {
  readonly #options: BusOptions;
  readonly #names: ReadonlySet<string>;

  /** @throws {Error} naming a rule whose bus or target does not exist. */
  constructor(options: BusOptions) {
    this.#options = options;
    this.#names = new Set(['default', ...options.buses]);
    for (const { logicalId, bus, targets } of options.rules) {
      if (!this.#names.has(bus)) throw new Error(`${logicalId}: there is no bus ${bus}`);
      for (const { Arn, DeadLetterConfig } of targets) {
        options.targets.check(Arn);
        if (DeadLetterConfig) options.targets.check(DeadLetterConfig.Arn);
      }
    }
  }

  /** Puts an event on a bus and gives its id. */
  put(bus: string, { source, detailType, detail, resources = [], time = Date.now() }: NewEvent): string {
    const { store, account, region, rules } = this.#options;
    const id = randomUUID();
    const event = {
      version: '0',
      id,
      'detail-type': detailType,
      source,
      account,
      time: new Date(time).toISOString().replace(/\.\d+/, ''),
      region,
      resources,
      detail,
    };
    store.atomically(() => {
      for (const rule of rules) {
        if (rule.bus === bus && rule.matches(event)) this.#follow(rule, event);
      }
    });
    return id;
  }

  /** A rule delivers what the policy of its target lets it. */
  #follow({ arn, targets }: Rule, event: unknown): void {
    const { rights, targets: places } = this.#options;
    for (const { Arn, DeadLetterConfig } of targets) {
      const payload = JSON.stringify(event);
      places.deliver({ arn: Arn, deadLetters: DeadLetterConfig?.Arn }, payload, ({ action, resource }) =>
        rights.serviceMay('events.amazonaws.com', action, resource, arn),
      );
    }
  }

  get operations(): Operations {
    return { 'AWSEvents.PutEvents': (body) => this.#putEvents(body) };
  }

  #putEvents(body: unknown): unknown {
    const parsed = PutEvents.safeParse(body);
    if (!parsed.success) throw new ServiceError('ValidationException', z.prettifyError(parsed.error));
    const { Entries: entries } = parsed.data;
    const size = entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
    if (size > sizeLimit) {
      throw new ServiceError('ValidationException', `Total size of the entries in the request is over the limit.`);
    }
    const Entries = this.#options.store.atomically(() => entries.map((entry) => this.#putEntry(entry)));
    return { FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length, Entries };
  }

  #putEntry({ EventBusName, Source, DetailType, Detail, Resources, Time }: z.output<typeof Entry>) {
    const bus = busName(EventBusName);
    // The service takes events for a bus that is not there and forgets them. Here that is a mistake, and is reported.
    if (!this.#names.has(bus)) return refusal('ResourceNotFoundException', `Event bus ${bus} does not exist.`);
    if (!Source)
      return refusal('InvalidArgument', 'Parameter Source is not valid. Reason: Source is a required argument.');
    if (Source.startsWith('aws.')) return refusal('NotAuthorizedForSourceException', `Not authorized for the source.`);
    if (!DetailType) {
      return refusal(
        'InvalidArgument',
        'Parameter DetailType is not valid. Reason: DetailType is a required argument.',
      );
    }
    if (!Detail)
      return refusal('InvalidArgument', 'Parameter Detail is not valid. Reason: Detail is a required argument.');
    const detail = jsonObject(Detail);
    if (!detail) return refusal('MalformedDetail', 'Detail is malformed.');
    const time = Time === undefined ? {} : { time: Time * 1000 };
    return {
      EventId: this.put(bus, { source: Source, detailType: DetailType, detail, resources: Resources, ...time }),
    };
  }
}

const refusal = (ErrorCode: string, ErrorMessage: string): Refusal => ({ ErrorCode, ErrorMessage });

const jsonObject = (text: string): object | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** As the service counts: fourteen bytes for a time, and the texts. */
const sizeOf = ({ Source = '', DetailType = '', Detail = '', Resources, Time }: z.output<typeof Entry>): number =>
  Buffer.byteLength([Source, DetailType, Detail, ...Resources].join('')) + (Time === undefined ? 0 : 14);
