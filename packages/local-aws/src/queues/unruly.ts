import type { Weather } from '../weather/weather.ts';
import type { QueueConfig } from './config.ts';

/** The suffix of the id of a message that is delivered a second time. */
export const twin = '~';

/** How a standard queue takes liberties: a message may come twice, or later than one that was sent after it. */
export class Unruly {
  readonly #weather: Weather;

  constructor(weather: Weather) {
    this.#weather = weather;
  }

  /** The copies that a message becomes: by which id each is kept, and how many milliseconds late it comes. */
  copies(queue: QueueConfig, id: string): { id: string; late: number }[] {
    const first = { id, late: this.#late(queue) };
    return this.#meets(queue, 'repeat') ? [first, { id: id + twin, late: this.#late(queue) }] : [first];
  }

  /** The ids to receive now, of those that can be received. */
  choose(queue: QueueConfig, ids: readonly string[], most: number): string[] {
    return this.#weather.shuffled(ids, queue.name).slice(0, most);
  }

  /** Only queues that somebody works on have weather; dead-letter queues are delivered without disturbance. */
  #meets(queue: QueueConfig, trouble: 'repeat' | 'delay'): boolean {
    return queue.redrive !== undefined && this.#weather.happens(trouble, queue.name);
  }

  #late(queue: QueueConfig): number {
    return this.#meets(queue, 'delay') ? this.#weather.delay(queue.name) : 0;
  }
}
