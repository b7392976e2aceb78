import { paint, shortened } from './text.ts';

/** Seconds between two signs of life where a line cannot be written over. */
const patience = 5;

/** Lines on the terminal, below which one line may show what is being waited for. */
export class Screen {
  readonly #out: NodeJS.WriteStream;
  #standing = false;
  #lastSign = 0;
  #muted = false;

  constructor(out: NodeJS.WriteStream = process.stdout) {
    this.#out = out;
  }

  /** Characters that fit beside each other; no more than can be read at ease. */
  get width(): number {
    return Math.min(this.#out.columns ?? 108, 108);
  }

  /** From here on nothing is shown: somebody has seen enough. */
  mute(): void {
    this.#clear();
    this.#muted = true;
  }

  print(line = ''): void {
    if (this.#muted) return;
    this.#clear();
    this.#out.write(`${line}\n`);
    this.#lastSign = Date.now();
  }

  /** Says what is being waited for: on a terminal in place, elsewhere a line once in a while. */
  wait(text: string): void {
    if (this.#muted) return;
    if (this.#out.isTTY) {
      this.#out.write(`\r\u001b[2K${paint('gray', shortened(text, this.width))}`);
      this.#standing = true;
      return;
    }
    if (Date.now() - this.#lastSign < patience * 1000) return;
    this.print(paint('gray', shortened(text, this.width)));
  }

  #clear(): void {
    if (!this.#standing) return;
    this.#out.write('\r\u001b[2K');
    this.#standing = false;
  }
}
