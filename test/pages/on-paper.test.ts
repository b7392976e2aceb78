import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asPages, asScreens, type Visit, visit } from './browser.ts';
import { everyPage } from './every-page.ts';
import { everyScreen } from './every-screen.ts';

const timeout = 120_000;
const pages = everyPage();
const screens = await everyScreen();
/** The width between the margins of an A4 page, 170 mm, in CSS pixels of 1/96 inch. */
const column = Math.floor((170 / 25.4) * 96);

let browser: Visit;
beforeAll(async () => {
  browser = await visit(asPages(pages), asScreens(screens));
  await browser.page.emulateMedia({ media: 'print' });
  await browser.page.setViewportSize({ width: column, height: 971 });
}, timeout);
afterAll(() => browser.close(), timeout);

/** What sticks out of the column, each with how far: printed, it is cut off. */
const cut = `
  [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility() && getComputedStyle(element).position !== 'absolute')
    .filter((element) => element.getBoundingClientRect().right > ${column} + 1 || element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible')
    .map((element) => element.tagName + '.' + element.className + ' ' + Math.round(element.getBoundingClientRect().right - ${column}))
    .slice(0, 5)`;

/** What nobody can use on paper. */
const controls = `
  [...document.querySelectorAll('nav, button, .nl-button, .nl-skip-link')]
    .filter((element) => element.checkVisibility())
    .map((element) => element.outerHTML.slice(0, 120))`;

/** Rows and fields that may stand on two pages, and headings that may break or stand alone at the end of a page. */
const broken = `
  [...document.querySelectorAll('tr, h2, h3, h4, caption, legend, .utrecht-data-list__item, .utrecht-form-field')]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { breakInside, breakAfter } = getComputedStyle(element);
      const isHeading = /^(H|CAPTION|LEGEND)/.test(element.tagName);
      return breakInside !== 'avoid' || (isHeading && breakAfter !== 'avoid');
    })
    .map((element) => element.tagName + '.' + element.className + ' ' + element.textContent.trim().slice(0, 40))
    .slice(0, 5)`;

/** Room after the last text, which can become a page without anything on it. */
const room = `
  [...document.querySelectorAll('body, main, main > .rd-column:last-child')]
    .filter((element) => parseFloat(getComputedStyle(element).paddingBottom) > 0)
    .map((element) => element.tagName + '.' + element.className)`;

describe.each([...Object.keys(pages), ...Object.keys(screens)])('%s on paper', (name) => {
  test('is whole, without what can only be used on a screen, and breaks between rows', { timeout }, async () => {
    await browser.open(name);
    const found = await browser.page.evaluate<Record<string, string[]>>(
      `({ cut: ${cut}, controls: ${controls}, broken: ${broken}, room: ${room} })`,
    );
    expect(found).toEqual({ cut: [], controls: [], broken: [], room: [] });
    expect(await browser.page.locator('h1').first().isVisible()).toBe(true);
    expect(await browser.page.locator('.rd-brand').isVisible()).toBe(true);
  });
});
