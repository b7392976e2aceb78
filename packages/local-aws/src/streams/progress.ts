interface Entry<T> {
  readonly item: T;
  done: boolean;
}

/** Which of a row of things are done, and up to where all of them are: they are done in any order. */
export class Progress<T> {
  readonly #entries: Entry<T>[] = [];

  /** How many were added and are not known to be done together with all before them. */
  get pending(): number {
    return this.#entries.length;
  }

  /** Adds a thing at the end, and gives what to call when it is done: it gives the last thing up to which all are done. */
  add(item: T): () => T | undefined {
    const entry: Entry<T> = { item, done: false };
    this.#entries.push(entry);
    return () => {
      entry.done = true;
      return this.#advance();
    };
  }

  #advance(): T | undefined {
    const open = this.#entries.findIndex(({ done }) => !done);
    const finished = this.#entries.splice(0, open < 0 ? this.#entries.length : open);
    return finished.at(-1)?.item;
  }
}
