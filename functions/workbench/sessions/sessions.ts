import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { type Session, sessionEntity } from './records.ts';
import { digestOf, randomValue, seal, unseal } from './secrets.ts';

/** Who signed in: the issuer, and what the issuer calls the person for good. */
export interface Subject {
  readonly issuer: string;
  readonly sub: string;
}

/** What an issuer gave when somebody signed in. */
export const Given = z.strictObject({
  accessToken: z.string(),
  /** When the access token must be renewed. */
  renewAt: z.iso.datetime(),
  refreshToken: z.string().optional(),
  /** Tells the issuer who signs out. */
  idToken: z.string(),
  /** What the issuer calls the person, for the top of the page. */
  name: z.string(),
});
export type Given = z.infer<typeof Given>;

/** A session that lasts, with the value of its cookie. */
export interface Open {
  readonly value: string;
  readonly session: Session;
  readonly given: Given;
}

/** Milliseconds after which somebody who does nothing is signed out, and after which everybody is. */
export const idleTime = 30 * 60_000;
export const longestTime = 10 * 3600_000;
/** Milliseconds that a session which ended is kept, so that a form of it can be told: one of yesterday afternoon is sent this morning. */
const toldFor = 24 * 3600_000;
/** How many sessions back a form can be of. */
const mostFormer = 5;
/** Milliseconds between two notes of when somebody was seen, and that one request may take to renew a token. */
const noteEvery = 60_000;
const renewalTime = 10_000;

const later = (now: string, milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString();
const seconds = (instant: string): number => Math.ceil(Date.parse(instant) / 1000);

/** The sessions of people who signed in. */
export class Sessions {
  readonly #client: DynamoDBClient;
  readonly #table: Table;
  constructor(client: DynamoDBClient, table: Table) {
    this.#client = client;
    this.#table = table;
  }

  /**
   * Begins a session under a new value: whatever the browser had before opens nothing of it.
   * @param before - the cookie that the browser had: of a session of the same person, the forms are known again.
   */
  async begin(subject: Subject, given: Given, now: string, before?: string): Promise<Open> {
    const value = randomValue();
    const former = await this.#formsOf(before, subject);
    const endsAt = later(now, longestTime);
    const session: Session = {
      digest: digestOf(value),
      issuer: subject.issuer,
      csrf: randomValue(),
      subject: digestOf(value, subject.issuer, subject.sub),
      former,
      sealed: seal(JSON.stringify(given), value),
      seenAt: now,
      endsAt,
      expiresAt: seconds(later(endsAt, toldFor)),
    };
    await transact(this.#client, [this.#table.insert(sessionEntity, session)]);
    return { value, session, given };
  }

  /** What stands in the forms of a session that somebody had, and of those before it; nothing of another person, or of one who signed out. */
  async #formsOf(value: string | undefined, { issuer, sub }: Subject): Promise<string[]> {
    const session = value === undefined ? undefined : await this.#table.get(sessionEntity, { digest: digestOf(value) });
    if (!session || value === undefined || session.subject !== digestOf(value, issuer, sub)) return [];
    return [session.csrf, ...session.former].slice(0, mostFormer);
  }

  /** The session of a cookie; undefined when there is none, or it ended: by signing out, by doing nothing, or by its longest time. */
  async find(value: string | undefined, now: string): Promise<Open | undefined> {
    if (value === undefined) return undefined;
    const session = await this.#table.get(sessionEntity, { digest: digestOf(value) });
    if (!session || session.endedAt !== undefined || session.endsAt <= now) return undefined;
    if (later(session.seenAt, idleTime) <= now) return undefined;
    if (later(session.seenAt, noteEvery) <= now)
      await this.#change(session, { set: { seenAt: now }, condition: lasts });
    return { value, session, given: Given.parse(JSON.parse(unseal(session.sealed, value))) };
  }

  /** Signs somebody out. Whoever has a copy of the cookie finds nothing any more, and no form of it is known again. Safe to repeat. */
  async end({ session }: Open, now: string): Promise<void> {
    const set = { endedAt: now, sealed: '', csrf: '', former: [] };
    await this.#change(session, { set, remove: ['subject'], condition: lasts });
  }

  /** Ends a session whose person has to sign in again: like signing out, but a form of it is known again afterwards. Safe to repeat. */
  async lapse({ session }: Open, now: string): Promise<void> {
    await this.#change(session, { set: { endedAt: now, sealed: '' }, condition: lasts });
  }

  /**
   * Lets one request renew the access token, because an issuer takes a refresh token once: false for every other one that had read the same
   * token. Whoever was cut off while it renewed is followed by another one after a while.
   */
  claimRenewal({ session: { digest, sealed } }: Open, now: string): Promise<boolean> {
    const expression =
      'attribute_not_exists(#endedAt) AND #sealed = :read AND (attribute_not_exists(#renewingUntil) OR #renewingUntil < :now)';
    const condition = { expression, values: { read: sealed, now } };
    return this.#change({ digest }, { set: { renewingUntil: later(now, renewalTime) }, condition });
  }

  /** Keeps what the issuer gave anew. */
  async renewed({ value, session }: Open, given: Given): Promise<Open> {
    const sealed = seal(JSON.stringify(given), value);
    await this.#change(session, { set: { sealed }, remove: ['renewingUntil'], condition: lasts });
    return { value, session, given };
  }

  /** Changes some attributes; false when the condition does not hold. Never the whole item: requests of one session come at once. */
  async #change({ digest }: Pick<Session, 'digest'>, change: Parameters<Table['change']>[2]): Promise<boolean> {
    try {
      await transact(this.#client, [this.#table.change(sessionEntity, { digest }, change)]);
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  }
}

/** Nobody signed out. */
const lasts = { expression: 'attribute_exists(#pk) AND attribute_not_exists(#endedAt)' };
