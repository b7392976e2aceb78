import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Decision } from '#functions/decisions/terms/decision.ts';
import { frameworkDocument } from '#functions/frameworks/print/framework-document.ts';
import { receiptPage } from '#functions/rounds/pages/receipt-page.ts';
import { eachOf } from '../support/each-of.ts';
import { exampleText } from '../support/framework-texts.ts';
import { now } from '../support/small-programme.ts';
import { asPages, type Visit, visit } from './browser.ts';
import { approvalTask, recordedApproval } from './example-views.ts';
import { overflowAt, violations, wcag } from './measures.ts';

const timeout = 120_000;
const hash = createHash('sha256').update('een tekst').digest('hex');

const approval = (partnerId: string, outcome: string): Decision => ({
  decisionId: `proefland.1.approval.1.college-${partnerId}.1`,
  programmeId: 'proefland',
  matter: 'framework-cycle',
  matterId: '1',
  kind: 'approval',
  body: 'college',
  partnerId,
  outcome,
  ground: 'approve an adopted framework',
  textHash: hash,
  decidedAt: '2027-02-02',
  reference: `B&W ${partnerId}`,
  conditions: ['Elk kwartaal verslag.'],
  registration: { at: now, via: 'decision-page', registrarId: 'r' },
});

/** What one seat voted; a represented partner's by its representative (rule 6). */
const vote = (partnerId: string): Decision => {
  const { reference: _reference, conditions: _conditions, ...rest } = approval(partnerId, 'for');
  return { ...rest, decisionId: `proefland.1.adoption.1.seat-${partnerId}.1`, kind: 'vote', body: 'regiegroep' };
};

const made = frameworkDocument({
  programmeName: 'Proefland',
  unbound: { notYet: ['Vaals'], noMore: ['Stein (1 maart 2028)'] },
  cycle: { cycleId: '1', title: exampleText.title, status: 'in-force', endedAt: now, renewalDue: '2029-03-01' },
  text: { number: 2, hash, content: exampleText, writtenAt: now },
  decisions: [
    { ...vote('beta'), representedBy: 'alfa' },
    approval('alfa', 'deferred'),
    approval('beta', 'approved-with-conditions'),
    approval('alfa', 'approved'),
  ],
  conditions: [{ addressee: 'college van Beta', text: 'Elk kwartaal verslag.', status: 'open' }],
  partners: new Map([
    ['alfa', 'gemeente <Alfa>'],
    ['beta', 'gemeente Beta'],
  ]),
  printedAt: now,
});

let browser: Visit;
beforeAll(async () => {
  browser = await visit(
    { documents: { framework: made.page }, headers: { 'content-security-policy': made.policy } },
    asPages({ receipt: receiptPage(approvalTask, recordedApproval) }),
  );
}, timeout);
afterAll(() => browser.close(), timeout);

/** A page as Chromium prints it: its objects as they stand, and what its compressed streams hold. */
const printed = async (name: string): Promise<{ objects: string; streams: string; pages: number }> => {
  await browser.open(name);
  const pdf = await browser.page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
  const objects = pdf.toString('latin1');
  const streams = [...objects.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, data = '']) => {
    try {
      return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return { objects, streams: streams.join('\n'), pages: objects.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0 };
};

describe('a framework as a document', () => {
  test('says which text it is, who decided what, and as each decided last', () => {
    expect(made.page).toContain(hash);
    expect(made.page).toContain('Instemming: gemeente &lt;Alfa&gt;');
    expect(made.page).toContain('Het college stemt in onder voorwaarden');
    expect(made.page).not.toContain('Het college houdt het besluit aan');
    expect(made.page).toContain('Elk kwartaal verslag. (college van Beta; nog niet opgepakt)');
    for (const { goals } of eachOf(exampleText.lines)) {
      for (const activity of eachOf(goals.flatMap(({ activities }) => activities)))
        expect(made.page).toContain(activity);
    }
  });

  test('says of a vote that a representative gave it', () => {
    const [, after = ''] = made.page.split('Stem in de regiegroep: gemeente Beta');
    expect(after.slice(0, after.indexOf('<h3'))).toMatch(
      /Gegeven door de vertegenwoordiger<\/dt><dd[^>]*>gemeente &lt;Alfa&gt;/,
    );
  });

  test('has no fault that axe can find and fits in 320 pixels', { timeout }, async () => {
    await browser.open('framework');
    expect(await violations(browser.page, [...wcag, 'best-practice'])).toEqual([]);
    expect(await overflowAt(browser.page, 320)).toBe(0);
  });

  test('is styled under its own policy', { timeout }, async () => {
    await browser.open('framework');
    expect(await browser.page.evaluate<string>(`getComputedStyle(document.querySelector('dt')).fontWeight`)).toBe(
      '700',
    );
  });

  test('prints as a tagged PDF of A4 pages with its title, language, outline and text that can be read', {
    timeout,
  }, async () => {
    const { objects, streams, pages } = await printed('framework');
    expect(pages).toBeGreaterThan(1);
    expect(objects).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(objects).toContain('/StructTreeRoot');
    expect(objects).toContain('/Lang (nl)');
    expect(objects).toMatch(/\/Title \((?!\))|\/Title <(?!>)/);
    expect(objects).toContain('/Outlines');
    expect(objects).toContain('/ToUnicode');
    expect(streams).toContain('beginbfchar');
    expect(objects).toMatch(/\/MediaBox \[0 0 59\d[.\d]* 84\d[.\d]*\]/);
    for (const tag of ['H1', 'H2', 'Table', 'L']) expect(objects).toContain(`/S /${tag}`);
  });
});

describe('a receipt on paper', () => {
  test('is tagged, in Dutch, and shows nothing to click on', { timeout }, async () => {
    const { objects } = await printed('receipt');
    expect(objects).toContain('/StructTreeRoot');
    expect(objects).toContain('/Lang (nl)');
    await browser.page.emulateMedia({ media: 'print' });
    const shows = (selector: string) =>
      browser.page.evaluate<boolean>(
        `[...document.querySelectorAll('${selector}')].some((element) => element.checkVisibility())`,
      );
    for (const chrome of ['.nl-skip-link', '.utrecht-action-group', '.utrecht-page-footer']) {
      expect(await shows(chrome), chrome).toBe(false);
    }
    expect(await shows('.nl-code')).toBe(true);
    await browser.page.emulateMedia({ media: 'screen' });
  });
});
