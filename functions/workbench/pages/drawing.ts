import { raw } from 'hono/html';
import type { Band, Linear } from 'vega-scale';
import type { Mark } from 'vega-scenegraph';
import type { Html } from '#shared/pages/markup.ts';

/** The width of every picture, in its own units: as many pixels as the narrowest screen has. */
export const width = 320;

/** Black on paper, and the colour of the text in a theme of high contrast. */
export const ink = 'currentColor';

/** How every text is set. On a screen of 320 pixels, of which the page keeps margins, it is 11 pixels or more. */
export const lettering = { font: 'inherit', fontSize: 13, fill: ink } as const;

/** What turns numbers into places: a value into a length, and the number of a row into its height. */
export interface Scales {
  readonly linear: () => Linear;
  readonly band: () => Band;
}

/** Loaded with the first picture: few pages have one. */
const library = async () => {
  const [{ scale }, scenes] = await Promise.all([import('vega-scale'), import('vega-scenegraph')]);
  return { linear: scale('linear'), band: scale('band'), ...scenes };
};

/**
 * A picture as SVG, which Vega draws without a browser and whose texts it escapes. The same numbers give the same bytes. There is no script, no style
 * and no identifier in it: the Content-Security-Policy refuses the first two, and several pictures stand on one page.
 */
export const drawn = async (height: number, marksOf: (scales: Scales) => readonly Mark[]): Promise<Html> => {
  const { linear, band, sceneFromJSON, SVGStringRenderer } = await library();
  const marks = marksOf({ linear, band }).map((mark) => ({ ...mark, aria: false as const }));
  const scene = sceneFromJSON({ marktype: 'group', aria: false, items: [{ items: marks }] });
  return raw(new SVGStringRenderer().initialize(null, width, height, [0, 0], 1).render(scene).svg());
};
