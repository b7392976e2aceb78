import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asScreens, type Visit, visit } from './browser.ts';
import { everyScreen } from './every-screen.ts';
import { overflowAt, smallTargets, spilled, unfold, violations, wcag } from './measures.ts';

const timeout = 120_000;
const screens = await everyScreen();

let browser: Visit;
const complaints: string[] = [];
beforeAll(async () => {
  browser = await visit(asScreens(screens));
  browser.page.on('console', (message) => complaints.push(message.text()));
  await browser.open('my-work');
}, timeout);
afterAll(() => browser.close(), timeout);

describe.each(Object.keys(screens))('screen %s', (name) => {
  test('has no fault that axe can find, and fits in 320 pixels with targets that can be hit', { timeout }, async () => {
    await browser.page.setViewportSize({ width: 1280, height: 800 });
    await browser.show(name);
    await unfold(browser.page);
    expect(await violations(browser.page, [...wcag, 'best-practice'])).toEqual([]);
    expect(await overflowAt(browser.page, 320)).toBe(0);
    expect(await spilled(browser.page)).toEqual([]);
    expect(await smallTargets(browser.page)).toEqual([]);
  });
});

test('the policy refuses nothing of the workbench', { timeout }, async () => {
  await browser.open('my-work');
  expect(complaints.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
});
