import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventCatalogue } from '#functions/documentation/event-catalogue.ts';
import { eventPage } from '#functions/documentation/event-page.ts';
import { openApi } from '#functions/documentation/openapi.ts';
import { page, pagePolicy } from '#functions/documentation/page.ts';
import { apiVersion } from '#shared/api/routes.ts';
import { type Visit, visit } from './browser.ts';
import { overflowAt, unfold, violations, wcag } from './measures.ts';

const timeout = 120_000;
const documents = { api: page(openApi()), events: eventPage(eventCatalogue(), apiVersion) };

let browser: Visit;
beforeAll(async () => {
  browser = await visit({ documents, headers: { 'content-security-policy': pagePolicy } });
}, timeout);
afterAll(() => browser.close(), timeout);

describe.each(Object.keys(documents))('the page about the %s', (name) => {
  test('has no fault that axe can find and fits in 320 pixels', { timeout }, async () => {
    await browser.open(name);
    expect(await unfold(browser.page)).toBe(true);
    expect(await violations(browser.page, wcag)).toEqual([]);
    expect(await overflowAt(browser.page, 320)).toBe(0);
  });
});
