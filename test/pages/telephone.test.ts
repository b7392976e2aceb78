import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eachOf } from '../support/each-of.ts';
import { asScreens, type Visit, visit } from './browser.ts';
import { everyScreen } from './every-screen.ts';
import { foldedOnPaper, unfold } from './measures.ts';

const timeout = 120_000;
let browser: Visit;
beforeAll(async () => {
  browser = await visit(asScreens(await everyScreen()));
}, timeout);
afterAll(() => browser.close(), timeout);

const at = async (name: string, width: number): Promise<void> => {
  await browser.page.setViewportSize({ width, height: 844 });
  await browser.open(name);
};
const height = () => browser.page.evaluate<number>('document.documentElement.scrollHeight');
const linksShown = () => browser.page.locator('.utrecht-nav-list__link:visible').count();

/** How often somebody presses Tab until the focus is on what this selector finds; 40 at most. */
const stopsUntil = async (selector: string): Promise<number> => {
  for (let stops = 1; stops <= 40; stops += 1) {
    await browser.page.keyboard.press('Tab');
    if (await browser.page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`))
      return stops;
  }
  return Number.POSITIVE_INFINITY;
};

describe('the navigation', () => {
  // 320 pixels are also what a screen of 1280 has at 400 % zoom (WCAG 1.4.10).
  test.each([320, 390])(
    'is one word before the work at %i pixels, and opens without a script',
    { timeout },
    async (width) => {
      await at('my-work', width);
      expect(await linksShown()).toBe(0);
      // Skip link, other role, sign out, menu, and the table that can be scrolled.
      expect(await stopsUntil('main a')).toBeLessThanOrEqual(6);
      await browser.page.locator('.rd-menu summary').press('Enter');
      expect(await linksShown()).toBeGreaterThan(15);
      expect(await browser.page.locator('.utrecht-nav-list__link[aria-current="page"]').allInnerTexts()).toEqual([
        'Mijn werk',
      ]);
    },
  );

  test('stands open on a wide screen, where the skip link passes it', { timeout }, async () => {
    await at('my-work', 1280);
    expect(await linksShown()).toBeGreaterThan(15);
    expect(await browser.page.locator('.rd-menu summary').isVisible()).toBe(false);
    expect(await stopsUntil('.nl-skip-link')).toBe(1);
    await browser.page.keyboard.press('Enter');
    expect(await stopsUntil('main a')).toBeLessThanOrEqual(3);
  });
});

describe('what somebody may do', () => {
  test('fits on a few screens of a telephone, folded by subject, and each subject opens with the keyboard', {
    timeout,
  }, async () => {
    await at('rights', 390);
    expect(await height()).toBeLessThan(3000);
    const folds = browser.page.locator('main details');
    expect(await folds.count()).toBeGreaterThan(5);
    const act = browser.page.getByText('instemmen met vastgestelde kaders');
    expect(await act.isVisible()).toBe(false);
    await folds.first().locator('summary').press('Enter');
    expect(await act.isVisible()).toBe(true);
  });

  test('is whole on paper', { timeout }, async () => {
    await at('rights', 794);
    expect(await foldedOnPaper(browser.page, 'main li')).toEqual([]);
  });
});

test('people whose names somebody may not see are one word on a telephone', { timeout }, async () => {
  await at('people-of-others', 390);
  expect(await browser.page.getByText('naam alleen voor het programmabureau').count()).toBe(0);
  expect(await browser.page.locator('main summary').innerText()).toContain('hun naam ziet alleen het programmabureau');
});

describe('the texts of a picture', () => {
  const pictures = ['overview', 'money', 'indicators', 'requirements', 'asked', 'evaluation-full'];

  test.each(pictures)(
    '%s are 11 pixels high or more at 320 pixels, and none passes its edge',
    { timeout },
    async (name) => {
      await at(name, 320);
      await unfold(browser.page);
      const found = await browser.page.evaluate<{ readonly height: number; readonly past: string | false }[]>(`
      [...document.querySelectorAll('.rd-chart text')].map((text) => {
        const svg = text.closest('svg').getBoundingClientRect();
        const unit = svg.width / 320;
        return {
          height: parseFloat(getComputedStyle(text).fontSize) * unit,
          past: text.getBoundingClientRect().right > svg.right + 1 && text.textContent,
        };
      })`);
      expect(found.length).toBeGreaterThan(1);
      expect(Math.min(...found.map(({ height }) => height))).toBeGreaterThanOrEqual(11);
      expect(found.map(({ past }) => past).filter(Boolean)).toEqual([]);
    },
  );
});

describe('the design requirements', () => {
  test('fold what moved and what does not meet them, by requirement with its number', { timeout }, async () => {
    await at('requirements', 390);
    expect(await height()).toBeLessThan(6000);
    const folds = browser.page.locator('main details');
    expect(await folds.count()).toBeGreaterThan(1);
    for (const fold of eachOf(await folds.all())) {
      expect(await fold.locator('.rd-details__content').isVisible()).toBe(false);
      await fold.locator('summary').press('Enter');
      expect(await fold.locator('.rd-details__content').isVisible()).toBe(true);
    }
  });

  test('are whole on paper', { timeout }, async () => {
    await at('requirements', 794);
    expect(await foldedOnPaper(browser.page, 'main li, main td')).toEqual([]);
  });
});
