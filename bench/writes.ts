import { join } from 'node:path';
import { openStore, type Store } from 'local-aws/store/database.ts';
import type { StreamRecord } from 'local-aws/streams/answers.ts';
import { StreamReader } from 'local-aws/streams/reader.ts';

/** What was written to tables. */
export interface Written {
  /** Items put, changed or removed. */
  readonly writes: number;
  /** Write units of the items themselves, in transactions: two for each KB. Those of indexes are not in it. */
  readonly units: number;
}

const kilobyte = 1024;

/** Counts what was written to tables, from their streams. */
export class WriteCounter {
  readonly #store: Store;
  readonly #readers: readonly StreamReader[];
  #total: Written = { writes: 0, units: 0 };

  constructor(url: string, tables: readonly string[], folder: string) {
    const store = openStore(join(folder, 'write-counter.sqlite'));
    this.#store = store;
    this.#readers = tables.map(
      (tableName) => new StreamReader({ store, url, source: tableName, tableName, fromLatest: false, limit: 1000 }),
    );
  }

  /** Everything that was written so far. */
  async total(): Promise<Written> {
    for (const reader of this.#readers) {
      for (let quiet = 0; quiet < 3; ) {
        const records = await reader.read();
        const last = records.at(-1);
        quiet = last ? 0 : quiet + 1;
        for (const record of records) this.#add(record);
        if (last) reader.keep(last);
        if (reader.ended) reader.leave();
      }
    }
    return this.#total;
  }

  close(): void {
    this.#store.close();
  }

  #add({ dynamodb: { SizeBytes = 0 } }: StreamRecord): void {
    const { writes, units } = this.#total;
    this.#total = { writes: writes + 1, units: units + 2 * Math.max(1, Math.ceil(SizeBytes / kilobyte)) };
  }
}
