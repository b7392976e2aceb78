import { html } from 'hono/html';
import type { Mark, RectItem } from 'vega-scenegraph';
import type { Html } from '#shared/pages/markup.ts';
import { drawn, ink, lettering, width } from './drawing.ts';

/** A bar: what it is, how long, and its value in words. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly words: string;
}

/**
 * A picture with its title. Whoever cannot see it reads the same numbers in the table that stands with it, so it is hidden from screen readers.
 * It is drawn while the rest of the page is made.
 */
const figure = (title: string, picture: Promise<Html>): Html => html`
<figure class="rd-chart"><figcaption class="rd-chart__title">${title}</figcaption>
<div aria-hidden="true">${picture}</div>
</figure>`;

/** A name that fits in its place, cut between characters as people see them: the table has it whole. */
const cutTo = (longest: number, name: string): string => {
  const characters = Array.from(new Intl.Segmenter('nl').segment(name), ({ segment }) => segment);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : name;
};

const rowHeight = 22;
/** Where bars begin and where the longest ends: names stand before them, values behind them. */
const [barsFrom, barsTo] = [100, 220] as const;
const longestName = 15;

/**
 * Horizontal bars from one line, each with its name before it and its value behind it: they need no colour and no legend. A value below 0 has no
 * length.
 * @param most - the value of the longest bar, when several charts are compared; default: the largest of these bars.
 */
export const bars = (
  title: string,
  all: readonly Bar[],
  most = Math.max(0, ...all.map(({ value }) => value)),
): Html => {
  const height = all.length * rowHeight;
  const picture = drawn(height, ({ band, linear }): readonly Mark[] => {
    // Where nothing has a value, bars have no length on any scale.
    const end = linear()
      .domain([0, most > 0 ? most : 1])
      .range([barsFrom, barsTo])
      .clamp(true);
    const row = band()
      .domain([...all.keys()])
      .range([0, height])
      .paddingInner(0.36)
      .paddingOuter(0.18)
      .round(true);
    const placed = all.map((bar, at) => ({ ...bar, top: row(at), end: Math.round(end(bar.value)) }));
    const text = { ...lettering, baseline: 'middle' } as const;
    const middle = row.bandwidth() / 2;
    return [
      { marktype: 'rule', items: [{ x: barsFrom - 0.5, y: 0, x2: barsFrom - 0.5, y2: height, stroke: ink }] },
      {
        marktype: 'rect',
        items: placed.map(({ top, end }) => ({
          x: barsFrom,
          y: top,
          width: end - barsFrom,
          height: row.bandwidth(),
          fill: ink,
        })),
      },
      {
        marktype: 'text',
        items: placed.flatMap(({ label, words, top, end }) => [
          { ...text, x: 0, y: top + middle, text: cutTo(longestName, label) },
          { ...text, x: end + 5, y: top + middle, text: words },
        ]),
      },
    ];
  });
  return figure(title, picture);
};

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

const progressHeight = 60;
/** Where a way begins and where its target is. */
const [wayFrom, wayTo] = [1, width - 1] as const;
const longestLine = 42;

/**
 * Bars from a beginning to a target, each below its name: filled for what was done, open around it for what is expected, and a mark at the target.
 * What nobody knows has no bar.
 */
export const progressBars = (title: string, all: readonly Progress[]): Html => {
  const height = all.length * progressHeight;
  const picture = drawn(height, ({ band, linear }): readonly Mark[] => {
    const end = linear().domain([0, 1]).range([wayFrom, wayTo]).clamp(true);
    const row = band()
      .domain([...all.keys()])
      .range([0, height]);
    const placed = all.map((one, at) => ({ ...one, top: row(at) }));
    const bar = (which: 'done' | 'expected', from: number, thickness: number): RectItem[] =>
      placed.flatMap(({ top, [which]: part }) =>
        part === undefined
          ? []
          : [{ x: wayFrom, y: top + from, width: Math.round(end(part)) - wayFrom, height: thickness }],
      );
    const upright = (x: number, strokeWidth: number) =>
      placed.map(({ top }) => ({ x, y: top + 17, x2: x, y2: top + 33, stroke: ink, strokeWidth }));
    return [
      { marktype: 'rect', items: bar('expected', 19, 12).map((one) => ({ ...one, stroke: ink })) },
      { marktype: 'rect', items: bar('done', 22, 6).map((one) => ({ ...one, fill: ink })) },
      { marktype: 'rule', items: [...upright(wayFrom, 1), ...upright(wayTo, 2)] },
      {
        marktype: 'text',
        items: placed.flatMap(({ label, words, top }) => [
          { ...lettering, x: 0, y: top + 12, text: cutTo(longestLine, label) },
          { ...lettering, x: 0, y: top + 46, text: cutTo(longestLine, words) },
        ]),
      },
    ];
  });
  return figure(title, picture);
};
