import { Screen } from './screen.ts';
import { type Column, tableLines } from './table.ts';
import { paint, widthOf, wrapped } from './text.ts';

const margin = ' '.repeat(9);

/** Tells on the terminal what happens, as it happens: the seconds in the margin, the story beside them. */
export class Timeline {
  readonly #screen: Screen;
  readonly #from = performance.now();

  constructor(screen = new Screen()) {
    this.#screen = screen;
  }

  /** Seconds since the beginning. */
  get seconds(): number {
    return (performance.now() - this.#from) / 1000;
  }

  /** Ends the telling, whatever still happens. */
  mute(): void {
    this.#screen.mute();
  }

  title(text: string, below: string): void {
    this.#screen.print();
    this.#screen.print(paint('bold', text));
    for (const line of wrapped(below, this.#screen.width)) this.#screen.print(paint('gray', line));
  }

  /** A new part of the story, with the name that people in the region give it. */
  chapter(name: string, dutch = ''): void {
    const head = dutch ? `${name} · ${dutch}` : name;
    const rule = '─'.repeat(Math.max(3, this.#screen.width - widthOf(head) - 4));
    this.#screen.print();
    this.#screen.print(`${paint('gray', '──')} ${paint(['bold', 'cyan'], head)} ${paint('gray', rule)}`);
  }

  /** Something happened. */
  event(text: string): void {
    const stamp = `${this.seconds.toFixed(1).padStart(6)} s `;
    this.#lines(text).forEach((line, at) => {
      this.#screen.print(`${at === 0 ? paint('gray', stamp) : margin}${line}`);
    });
  }

  /** Something happened as it must: an answer recorded, a refusal that was due. */
  good(text: string): void {
    this.event(`${paint('green', '✓')} ${text}`);
  }

  /** Something is not as one would wish, and is said aloud. */
  warning(text: string): void {
    this.event(`${paint('yellow', '!')} ${text}`);
  }

  /** Something was not let through. */
  refused(text: string): void {
    this.event(`${paint('red', '✗')} ${text}`);
  }

  /** More about the last event. */
  detail(text: string): void {
    for (const line of this.#lines(text)) this.#screen.print(margin + paint('gray', line));
  }

  /** The words of somebody else, marked as such on every line. */
  quote(text: string): void {
    for (const line of this.#lines(text, 2)) this.#screen.print(`${margin}${paint('gray', '│')} ${line}`);
  }

  /** Something to copy: whole, however long the line becomes. */
  command(text: string): void {
    this.#screen.print(margin + paint('cyan', text));
  }

  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    for (const line of tableLines(columns, rows)) this.#screen.print(margin + line);
  }

  /** What is being waited for, in a quiet stretch. */
  wait(text: string): void {
    this.#screen.wait(margin + text);
  }

  #lines(text: string, indent = 0): string[] {
    return wrapped(text, this.#screen.width - margin.length - indent);
  }
}
