import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import * as z from 'zod';
import { ServiceError } from '../endpoint/operation.ts';
import { loopback } from '../endpoint/ports.ts';
import type { Store } from '../store/database.ts';
import { recipientsOf, type SendEmail } from './request.ts';

/** A message that the application sent. */
export interface Mail {
  readonly messageId: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string | undefined;
}
export interface StoredMail extends Mail {
  readonly recipients: readonly string[];
}

// A CommonJS package whose default export Node and test runners disagree about when it is imported.
const load = createRequire(import.meta.url);
const { default: startServer } = load('aws-ses-v2-local') as typeof import('aws-ses-v2-local');
const { clearStore, getStoreReadonly, saveEmail } = load(
  'aws-ses-v2-local/dist/store.js',
) as typeof import('aws-ses-v2-local/dist/store.js');

type Shown = Parameters<typeof saveEmail>[0];
const Accepted = z.object({ MessageId: z.string() });
const schema = `CREATE TABLE IF NOT EXISTS mail (
  messageId TEXT PRIMARY KEY, sentAt INTEGER NOT NULL, mail TEXT NOT NULL, shown TEXT NOT NULL) STRICT`;

/** A mailbox with a page, which gets whatever is sent; kept on disk, because the page itself forgets. */
export class Mailbox {
  readonly url: string;
  readonly #store: Store;
  readonly #server: Server;
  /** What was read from the disk, and its last row: whoever waits for a message looks several times a second. */
  readonly #known: StoredMail[] = [];
  #lastRow = 0;

  private constructor(url: string, store: Store, server: Server) {
    this.url = url;
    this.#store = store;
    this.#server = server;
  }

  /** Opens the mailbox at a port, with everything that was in it. */
  static async open(port: number, store: Store): Promise<Mailbox> {
    store.db.exec(schema);
    clearStore();
    for (const row of store.db.prepare('SELECT shown FROM mail ORDER BY rowid').all()) {
      saveEmail(JSON.parse(String(row['shown'])) as Shown);
    }
    return new Mailbox(`http://localhost:${port}`, store, await startServer({ port, host: loopback }));
  }

  /**
   * Puts a message in the mailbox; it is on disk when this resolves.
   * @throws {ServiceError} when the mailbox does not take it.
   */
  async accept(request: SendEmail): Promise<StoredMail> {
    const response = await fetch(`${this.url}/v2/email/outbound-emails`, {
      method: 'POST',
      // The mailbox wants to see that a request was signed, not by whom: the endpoint took it already.
      headers: { 'content-type': 'application/json', authorization: 'AWS4-HMAC-SHA256 Credential=local' },
      body: JSON.stringify(request),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new ServiceError('BadRequestException', JSON.stringify(answer));
    const { MessageId } = Accepted.parse(answer);
    const shown = getStoreReadonly().emails.find(({ messageId }) => messageId === MessageId);
    if (!shown) throw new Error(`The mailbox lost ${MessageId}`);
    const mail = describe(shown, request);
    this.#store.db
      .prepare('INSERT INTO mail (messageId, sentAt, mail, shown) VALUES (?, ?, ?, ?)')
      .run(MessageId, mail.sentAt, JSON.stringify(mail), JSON.stringify(shown));
    return mail;
  }

  /** Everything that was sent, oldest first. */
  all(): readonly StoredMail[] {
    const rows = this.#store.db
      .prepare('SELECT rowid, mail FROM mail WHERE rowid > ? ORDER BY rowid')
      .all(this.#lastRow);
    for (const row of rows) {
      this.#known.push(JSON.parse(String(row['mail'])) as StoredMail);
      this.#lastRow = Number(row['rowid']);
    }
    return [...this.#known];
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}

const describe = (shown: Shown, request: SendEmail): StoredMail => {
  const { to, cc, bcc } = shown.destination;
  const sent = recipientsOf(request);
  return {
    messageId: shown.messageId,
    sentAt: Date.now(),
    from: shown.from,
    to,
    cc,
    bcc,
    replyTo: shown.replyTo,
    recipients: sent.length > 0 ? sent : [...to, ...cc, ...bcc],
    subject: shown.subject,
    text: shown.body.text,
    html: shown.body.html,
    headers: Object.fromEntries((shown.headers ?? []).map(({ name, value }) => [name, value])),
    tags: Object.fromEntries(request.EmailTags.map(({ Name, Value }) => [Name, Value])),
    configurationSet: request.ConfigurationSetName,
  };
};
