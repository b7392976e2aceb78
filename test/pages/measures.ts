import axe from 'axe-core';
import type { Page } from 'playwright-core';

export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong on the page that is open, one line for each node. */
export const violations = async (page: Page, tags: readonly string[]): Promise<string[]> => {
  // Evaluated, not added as a script element: the page's own policy stays in force.
  await page.evaluate(`typeof axe === 'undefined' && (() => {${axe.source}})()`);
  const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
  // Told apart in the page: what axe found right is a hundred times as much, and nobody reads it.
  return page.evaluate<string[]>(`
    axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))
  `);
};

/** How many pixels of the page stick out to the right at a width. */
export const overflowAt = async (page: Page, width: number): Promise<number> => {
  await page.setViewportSize({ width, height: 640 });
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
};

/**
 * The texts that stay folded on paper, of what a selector finds. A browser opens what is folded when it draws the page anew, so it is made to draw.
 */
export const foldedOnPaper = async (page: Page, selector: string): Promise<string[]> => {
  await page.emulateMedia({ media: 'print' });
  try {
    await page.screenshot();
    return await page.evaluate<string[]>(`
      [...document.querySelectorAll(${JSON.stringify(selector)})]
        .filter((one) => !one.checkVisibility({ contentVisibilityAuto: true }))
        .map((one) => one.textContent)
    `);
  } finally {
    await page.emulateMedia({ media: 'screen' });
  }
};

/** Cells of tables whose text stands outside them, over what comes after. */
export const spilled = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`
    [...document.querySelectorAll('th, td')]
      .filter((cell) => cell.checkVisibility() && !cell.closest('thead') && cell.scrollHeight > cell.clientHeight + 1)
      .map((cell) => cell.outerHTML)
  `);

/** Controls that are smaller than 24 by 24 CSS pixels (WCAG 2.5.8), links inside a sentence excepted. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`
    [...document.querySelectorAll('a, button, summary, input:not([type=hidden]), textarea')]
      .filter((element) => !element.closest('.nl-skip-link') && element.checkVisibility())
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map((element) => element.outerHTML)
  `);

/** Whether the element that has the focus shows it with an outline. */
export const focusShows = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(`parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2`);

/** Opens everything that can be folded out; says whether there was anything. */
export const unfold = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(`
    [...document.querySelectorAll('details')].map((details) => { details.open = true; }).length > 0
  `);
