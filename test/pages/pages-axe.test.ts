import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asMails, asPages, type Visit, visit } from './browser.ts';
import { everyMail } from './every-mail.ts';
import { everyPage } from './every-page.ts';
import { approvalTask, recordedApproval, withEveryText } from './example-views.ts';
import { focusShows, overflowAt, smallTargets, spilled, unfold, violations, wcag } from './measures.ts';

const timeout = 120_000;
const allRules = [...wcag, 'best-practice'];
const pages = everyPage();
const mails = Object.fromEntries(Object.entries(everyMail()).map(([name, { html }]) => [`mail-${name}`, html]));

// One word without a place to break, in every text that people can fill in.
const moments = ['dueAt', 'givenAt', 'decidedOn', 'today', 'compiledAt', 'closedAt'];
const stretch = (text: string, key: string): string => (moments.includes(key) ? text : `${text}${'lang'.repeat(40)}`);
const stretched = Object.fromEntries(
  Object.entries(everyPage(withEveryText(approvalTask, stretch), withEveryText(recordedApproval, stretch))).map(
    ([name, html]) => [`stretched-${name}`, html],
  ),
);

let browser: Visit;
const complaints: string[] = [];
beforeAll(async () => {
  browser = await visit(asPages({ ...pages, ...stretched }), asMails(mails));
  browser.page.on('console', (message) => complaints.push(message.text()));
}, timeout);
afterAll(() => browser.close(), timeout);

describe('under the policy of the pages', () => {
  beforeAll(() => browser.open('answer-approval'), timeout);

  describe.each(Object.keys(pages))('page %s', (name) => {
    test('has no fault that axe can find, opened out', { timeout }, async () => {
      await browser.page.setViewportSize({ width: 1024, height: 768 });
      await browser.show(name);
      await unfold(browser.page);
      expect(await violations(browser.page, allRules)).toEqual([]);
    });

    test('fits in 320 pixels, as at 400% zoom, with targets that can be hit', { timeout }, async () => {
      await browser.show(name);
      await unfold(browser.page);
      expect(await overflowAt(browser.page, 320)).toBe(0);
      expect(await spilled(browser.page)).toEqual([]);
      expect(await smallTargets(browser.page)).toEqual([]);
      await browser.show(`stretched-${name}`);
      await unfold(browser.page);
      expect(await overflowAt(browser.page, 320)).toBe(0);
    });
  });
});

describe('as a mail is shown', () => {
  beforeAll(() => browser.open(Object.keys(mails)[0] ?? ''), timeout);

  describe.each(Object.keys(mails))('%s', (name) => {
    test('has no fault that axe can find and fits in 320 pixels', { timeout }, async () => {
      await browser.show(name);
      // A mail is shown inside somebody else's page: the rules about landmarks are not its own.
      expect(await violations(browser.page, wcag)).toEqual([]);
      expect(await overflowAt(browser.page, 320)).toBe(0);
    });
  });
});

describe('in the browser', () => {
  test('the style is applied under the policy, and the policy refuses nothing of ours', { timeout }, async () => {
    complaints.length = 0;
    await browser.open('answer-approval');
    const background = await browser.page.evaluate<string>(
      `getComputedStyle(document.querySelector('.utrecht-page-header')).backgroundColor`,
    );
    expect(background).toBe('rgb(11, 79, 92)');
    expect(complaints.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
  });

  test('a page with faults starts at the summary of them, and its links lead to the fields', { timeout }, async () => {
    await browser.open('answer-all-faults');
    // A browser gives the focus once it draws the page, which may be after it has loaded.
    await expect
      .poll(() => browser.page.evaluate<string>('document.activeElement.getAttribute("aria-labelledby")'))
      .toBe('fouten');
    await browser.page.click('a[href="#reference"]');
    await browser.page.keyboard.press('Tab');
    expect(await browser.page.evaluate<string>('location.hash')).toBe('#reference');
  });

  test('everything can be reached with the keyboard, visibly, the skip link first', { timeout }, async () => {
    await browser.open('review-approval');
    const seen: string[] = [];
    for (let step = 0; step < 9; step += 1) {
      await browser.page.keyboard.press('Tab');
      seen.push(
        await browser.page.evaluate<string>(
          '(document.activeElement.textContent || document.activeElement.name).trim()',
        ),
      );
      expect(await focusShows(browser.page), seen.at(-1)).toBe(true);
    }
    expect(seen[0]).toBe('Ga direct naar de inhoud');
    expect(seen).toEqual(expect.arrayContaining(['code', 'Leg definitief vast', 'Wijzig', 'Stuur een nieuwe code']));
  });

  test('nothing is chosen beforehand', { timeout }, async () => {
    await browser.open('answer-approval');
    expect(await browser.page.locator('input:checked').count()).toBe(0);
    expect(await browser.page.locator('input[type=radio]').count()).toBe(4);
  });
});
