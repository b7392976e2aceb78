import { describe, expect, test } from 'vitest';
import { type Bar, bars, type Progress, progress, progressBars } from '#functions/workbench/pages/chart.ts';
import type { Html } from '#shared/pages/markup.ts';
import { eachOf } from '../../support/each-of.ts';

const markup = async (chart: Html): Promise<string> => String(await chart);

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Filled for what is, open for what is expected. */
  readonly filled: boolean;
}

const rectangles = (svg: string): Rectangle[] =>
  [...svg.matchAll(/<path d="M([\d.]+),([\d.]+)h([\d.]+)v([\d.]+)h-?[\d.]+Z" (fill|stroke)="currentColor"/g)].map(
    ([, x, y, width, height, how]) => ({
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
      filled: how === 'fill',
    }),
  );

/** The lines of a picture: where each begins, how far down it goes, and how thick it is. */
const lines = (svg: string) =>
  [
    ...svg.matchAll(
      /<line transform="translate\(([\d.]+),([\d.]+)\)" x2="0" y2="([\d.]+)" stroke="currentColor"(?: stroke-width="(\d)")?/g,
    ),
  ].map(([, x, y, down, thickness = '1']) => ({ x: Number(x), y: Number(y), down: Number(down), thickness }));

const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

const bar = (value: number, label = 'Gevraagd'): Bar => ({ label, value, words: `€ ${value}` });
const widths = async (chart: Html): Promise<number[]> => rectangles(await markup(chart)).map(({ width }) => width);

describe('bars', () => {
  test('are as long as their values: half of one is half as long', async () => {
    const [whole = 0, half, quarter] = await widths(bars('Geld', [bar(800), bar(400), bar(200)]));
    expect(whole).toBeGreaterThan(0);
    expect([half, quarter]).toEqual([whole / 2, whole / 4]);
  });

  test('of several charts have one scale when the largest of all is given', async () => {
    const [alone = 0] = await widths(bars('Geld', [bar(50)]));
    expect(await widths(bars('Geld', [bar(50)], 100))).toEqual([alone / 2]);
    expect(await widths(bars('Geld', [bar(150)], 100))).toEqual([alone]);
  });

  test.each([
    ['nothing', [bar(0)]],
    ['nothing at all', [bar(0), bar(0)]],
    ['less than nothing', [bar(-5)]],
  ])('of %s have no length, and stand with their words', async (_what, all) => {
    const svg = await markup(bars('Geld', all));
    expect(rectangles(svg).map(({ width }) => width)).toEqual(all.map(() => 0));
    expect(texts(svg)).toEqual(all.flatMap(({ label, words }) => [label, words]));
  });

  test('of the same value are of the same length, also those of one name', async () => {
    const all = rectangles(await markup(bars('Geld', [bar(3), bar(3), bar(3)])));
    expect(new Set(all.map(({ width }) => width)).size).toBe(1);
    expect(new Set(all.map(({ y }) => y)).size).toBe(3);
  });

  test('begin at one line, one below the other, within the picture', async () => {
    const svg = await markup(bars('Geld', [bar(1), bar(2), bar(3)]));
    const [axis] = lines(svg);
    const height = Number(/viewBox="0 0 320 ([\d.]+)"/.exec(svg)?.[1]);
    expect(axis?.down).toBe(height);
    for (const [at, { x, y, height: thick }] of eachOf([...rectangles(svg).entries()])) {
      expect(x - (axis?.x ?? 0)).toBe(0.5);
      expect(y).toBeGreaterThanOrEqual((at * height) / 3);
      expect(y + thick).toBeLessThanOrEqual(((at + 1) * height) / 3);
    }
  });

  test('need nothing to be drawn when there is nothing', async () => {
    const svg = await markup(bars('Geld', []));
    expect(rectangles(svg)).toEqual([]);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

const way = (done?: number, expected?: number, label = 'Banen'): Progress => ({
  label,
  done,
  expected,
  words: '5 van 10',
});

describe('bars to a target', () => {
  test('are filled for what was done and open for what is expected, with a mark at the end of the way', async () => {
    const svg = await markup(progressBars('Indicatoren', [way(0.5, 0.75), way(1, 1)]));
    const found = rectangles(svg);
    const done = found.filter(({ filled }) => filled);
    const expected = found.filter(({ filled }) => !filled);
    const [begin, , target] = lines(svg);
    const length = (target?.x ?? 0) - (begin?.x ?? 0);
    expect(length).toBeGreaterThan(300);
    expect(done.map(({ width }) => width)).toEqual([length / 2, length]);
    expect(expected.map(({ width }) => width)).toEqual([Math.round(length * 0.75), length]);
    expect([begin?.thickness, target?.thickness]).toEqual(['1', '2']);
    for (const [at, one] of eachOf([...done.entries()])) {
      const around = expected[at];
      expect(one.x).toBe(begin?.x);
      // The open bar stands around the filled one, so that each is seen whichever is longer.
      expect(around?.y).toBeLessThan(one.y);
      expect((around?.y ?? 0) + (around?.height ?? 0)).toBeGreaterThan(one.y + one.height);
    }
  });

  test('are left out where nobody knows, and the target stays', async () => {
    const svg = await markup(progressBars('Indicatoren', [way(), way(undefined, 0.5), way(0.5)]));
    expect(rectangles(svg).map(({ filled }) => filled)).toEqual([false, true]);
    expect(lines(svg)).toHaveLength(6);
    expect(texts(svg)).toEqual(['Banen', '5 van 10', 'Banen', '5 van 10', 'Banen', '5 van 10']);
  });

  test('of nothing have no length, and never pass their ends', async () => {
    const [nothing, all] = await widths(progressBars('Indicatoren', [way(0), way(1)]));
    expect(nothing).toBe(0);
    expect(await widths(progressBars('Indicatoren', [way(-1), way(2)]))).toEqual([0, all]);
  });
});

describe('progress', () => {
  test.each([
    [0, 100, 50, 0.5],
    [undefined, 100, 25, 0.25],
    // Down to its target: from 80 to 40.
    [80, 40, 60, 0.5],
    [0, 100, -10, 0],
    [0, 100, 150, 1],
    [5, 5, 5, 1],
    [5, 5, 6, 0],
    [0, 100, undefined, undefined],
  ])('from %j to %j at %j is %j', (start, target, value, part) => {
    expect(progress(start, target, value)).toBe(part);
  });
});

describe('a picture', () => {
  const both = (label: string): readonly Html[] => [
    bars(label, [bar(1, label)]),
    progressBars(label, [way(0.5, 0.6, label)]),
  ];

  test('is the same, byte for byte, whenever it is drawn', async () => {
    const first = await Promise.all(both('Vastgelegd').map(markup));
    await Promise.all(both('Anders').map(markup));
    expect(await Promise.all(both('Vastgelegd').map(markup))).toEqual(first);
  });

  test('cuts names of 200 characters between characters, and never its title', async () => {
    const name = '👩‍🚒'.repeat(30).padEnd(200, 'i');
    const [short, long] = await Promise.all(both(name).map(markup));
    expect(texts(short ?? '')[0]).toBe(`${'👩‍🚒'.repeat(14)}…`);
    expect(texts(long ?? '')[0]).toMatch(/^(👩‍🚒){30}i{11}…$/u);
    expect(short).toContain(`<figcaption class="rd-chart__title">${name}</figcaption>`);
  });

  test.each(['script', 'style', 'animate', 'image', 'use', 'a'])('holds no element %s', async (element) => {
    for (const svg of eachOf(await Promise.all(both('Geld').map(markup))))
      expect(svg).not.toMatch(new RegExp(`<${element}[ >]`));
  });

  test('holds no style, no identifier, no colour of its own, and nothing for screen readers', async () => {
    for (const svg of eachOf(await Promise.all(both('Geld').map(markup)))) {
      expect(svg).not.toMatch(/ (style|id|href|on\w+)=/);
      expect(new Set([...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour))).toEqual(
        new Set(['none', 'currentColor']),
      );
      expect(svg).toMatch(/<div aria-hidden="true"><svg /);
      expect(svg).not.toMatch(/ (role|aria-label|aria-roledescription)=/);
    }
  });
});
