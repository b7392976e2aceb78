/**
 * The longest sleep in milliseconds. Short, because a timer stands still while the machine sleeps, and because node
 * fires one of more than 24.8 days at once.
 */
const longest = 60_000;

/** Does work when it is due, however far away that is. */
export class DueLoop {
  readonly #nextDue: () => number | undefined;
  readonly #work: () => void;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  /** `nextDue` gives the next moment in milliseconds since 1970, or undefined when nothing is planned. */
  constructor(nextDue: () => number | undefined, work: () => void) {
    this.#nextDue = nextDue;
    this.#work = work;
  }

  /** Looks again at what is due; to be called at the start and whenever something was planned. */
  poke(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    const due = this.#nextDue();
    if (due === undefined) return;
    this.#timer = setTimeout(() => this.#wake(), Math.min(longest, Math.max(0, due - Date.now())));
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #wake(): void {
    const due = this.#nextDue();
    if (due !== undefined && due <= Date.now()) this.#work();
    this.poke();
  }
}
