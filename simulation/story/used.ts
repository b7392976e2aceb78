/**
 * How often each way to answer was tried, and how often the API recorded it. What the API refuses is only counted, so that a share of the story
 * could quietly become none, and the promises about it would be checked on nothing.
 */
export class Used {
  readonly #ways = new Map<string, { readonly tried: number; readonly recorded: number }>();

  count(way: string, isRecorded: boolean): void {
    const { tried, recorded } = this.#ways.get(way) ?? { tried: 0, recorded: 0 };
    this.#ways.set(way, { tried: tried + 1, recorded: recorded + (isRecorded ? 1 : 0) });
  }

  /** The ways that were tried and never recorded, and those that must be used and were not. */
  missing(always: readonly string[]): string[] {
    const never = [...this.#ways].flatMap(([way, { recorded }]) => (recorded === 0 ? [way] : []));
    return [...new Set([...never, ...always.filter((way) => !this.#ways.has(way))])].toSorted();
  }
}
