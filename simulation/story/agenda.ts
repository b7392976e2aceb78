/** Something that happens at a moment (milliseconds). */
interface Point {
  readonly at: number;
  readonly order: number;
  readonly what: string;
  readonly run: () => Promise<void>;
}

/** Milliseconds. */
export const day = 24 * 60 * 60 * 1000;

/** What is still to happen, by its moment; points of one moment keep the order in which they were planned. */
export class Agenda {
  #points: Point[] = [];
  #order = 0;

  plan(at: number, what: string, run: () => Promise<void>): void {
    this.#order += 1;
    this.#points.push({ at, order: this.#order, what, run });
  }

  /** The moment of the next point, if there is one. */
  nextMoment(): number | undefined {
    return this.#points.length > 0 ? Math.min(...this.#points.map(({ at }) => at)) : undefined;
  }

  /** Takes the points that are due by a moment off the agenda, the earliest first. */
  take(by: number): Point[] {
    const due = this.#points.filter(({ at }) => at <= by);
    this.#points = this.#points.filter(({ at }) => at > by);
    return due.toSorted((one, other) => one.at - other.at || one.order - other.order);
  }
}

/** The moment of an hour of a day (ISO date) in UTC, as milliseconds. */
export const momentOn = (date: string, hour = 9): number =>
  Date.parse(`${date}T${String(hour).padStart(2, '0')}:00:00Z`);
/** The day (ISO date, UTC) of a moment. */
export const dateOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
