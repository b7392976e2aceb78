import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';

/** A bar: what it is, how long, and its value in words. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly words: string;
}

const width = 320;
const rowHeight = 22;
const barsFrom = 92;
const longest = 130;

/** The whole part of a length, so that the same numbers draw the same picture. */
const lengthOf = (value: number, most: number): number => (most > 0 ? Math.round((value / most) * longest) : 0);

const row = ({ label, value, words }: Bar, at: number, most: number): Html => {
  const [top, length] = [at * rowHeight, lengthOf(value, most)];
  return html`<text x="0" y="${top + 15}" font-size="12" fill="currentColor">${label}</text>
<rect x="${barsFrom}" y="${top + 4}" width="${length}" height="14" fill="currentColor"></rect>
<text x="${barsFrom + length + 5}" y="${top + 15}" font-size="12" fill="currentColor">${words}</text>`;
};

/**
 * Horizontal bars, each with its name and its value beside it: they need no colour and no legend, and no script. Whoever cannot see the picture
 * reads the same numbers in the table that stands with it, so the picture is hidden from screen readers.
 * @param most - the value of the longest bar, when several charts are compared; default: the largest of these bars.
 */
export const bars = (
  title: string,
  all: readonly Bar[],
  most = Math.max(0, ...all.map(({ value }) => value)),
): Html => html`
<figure class="rd-chart"><figcaption class="rd-chart__title">${title}</figcaption>
<svg viewBox="0 0 ${width} ${all.length * rowHeight}" aria-hidden="true" focusable="false">${all.map((bar, at) => row(bar, at, most))}</svg>
</figure>`;
