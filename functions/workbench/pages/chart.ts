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

/** How far something is on its way: what was done and what is expected, as a part of the whole; undefined where nobody knows. */
export interface Progress {
  readonly label: string;
  readonly done: number | undefined;
  readonly expected: number | undefined;
  readonly words: string;
}

/** The part of the way from a beginning to a target that a value is at, between 0 and 1; without a known beginning the way begins at 0. */
export const progress = (start: number | undefined, target: number, value: number | undefined): number | undefined => {
  const from = start ?? 0;
  if (value === undefined) return undefined;
  if (target === from) return value === target ? 1 : 0;
  return Math.min(1, Math.max(0, (value - from) / (target - from)));
};

const progressHeight = 46;
const whole = 316;
/** The most characters of a name on its line. */
const longestLabel = 50;

const progressRow = ({ label, done, expected, words }: Progress, at: number): Html => {
  const top = at * progressHeight;
  const lengthAt = (part: number | undefined): number => Math.round((part ?? 0) * whole);
  const name = label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
  return html`<text x="0" y="${top + 12}" font-size="12" fill="currentColor">${name}</text>
<rect x="1" y="${top + 17}" width="${lengthAt(expected)}" height="10" fill="none" stroke="currentColor"></rect>
<rect x="1" y="${top + 17}" width="${lengthAt(done)}" height="10" fill="currentColor"></rect>
<rect x="${whole + 1}" y="${top + 14}" width="2" height="16" fill="currentColor"></rect>
<text x="0" y="${top + 41}" font-size="11" fill="currentColor">${words}</text>`;
};

/** Bars from a beginning to a target, each below its name: filled for what was done, open for what is expected. Hidden from screen readers, like `bars`. */
export const progressBars = (title: string, all: readonly Progress[]): Html => html`
<figure class="rd-chart"><figcaption class="rd-chart__title">${title}</figcaption>
<svg viewBox="0 0 ${width} ${all.length * progressHeight}" aria-hidden="true" focusable="false">${all.map(progressRow)}</svg>
</figure>`;
