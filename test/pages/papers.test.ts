import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handoverDocument } from '#functions/members/print/handover-document.ts';
import { successionDocument } from '#functions/members/print/succession-document.ts';
import { evaluationDocument } from '#shared/pages/evaluation-document.ts';
import { type Visit, visit } from './browser.ts';
import { fullEvaluation, scarceEvaluation } from './example-evaluation.ts';
import {
  emptyHandover,
  fullHandover,
  handoverView,
  successionView,
  toldMerger,
  toldRename,
  toldSplit,
} from './example-papers.ts';
import { withEveryText } from './example-views.ts';
import { overflowAt, violations, wcag } from './measures.ts';

const timeout = 120_000;
const long = (text: string, key: string): string =>
  ['description', 'text', 'question', 'title', 'alliance', 'to'].includes(key) ? `${text}${'lang'.repeat(40)}` : text;

const programmeName = 'Regio Deal Zuid-Limburg';
const documents = {
  evaluation: evaluationDocument({ programmeName, ...fullEvaluation }),
  'evaluation-scarce': evaluationDocument({ programmeName, ...scarceEvaluation }),
  handover: handoverDocument(handoverView(fullHandover)),
  'handover-empty': handoverDocument(handoverView(emptyHandover)),
  'handover-stretched': handoverDocument(handoverView(withEveryText(fullHandover, long))),
  succession: successionDocument(successionView(toldMerger)),
  'succession-split': successionDocument(successionView(toldSplit)),
  'succession-rename': successionDocument(successionView(toldRename)),
  'succession-stretched': successionDocument(successionView(withEveryText(toldMerger, long))),
};

let browser: Visit;
beforeAll(async () => {
  browser = await visit(
    ...Object.entries(documents).map(([name, { page, policy }]) => ({
      documents: { [name]: page },
      headers: { 'content-security-policy': policy },
    })),
  );
}, timeout);
afterAll(() => browser.close(), timeout);

describe.each(Object.keys(documents))('the paper %s', (name) => {
  test('has no fault that axe can find and fits in 320 pixels', { timeout }, async () => {
    await browser.open(name);
    expect(await violations(browser.page, [...wcag, 'best-practice'])).toEqual([]);
    expect(await overflowAt(browser.page, 320)).toBe(0);
  });

  test('prints as a tagged PDF of A4 pages in Dutch', { timeout }, async () => {
    await browser.open(name);
    const pdf = (await browser.page.pdf({ tagged: true, outline: true, preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (nl)');
    expect(pdf).toMatch(/\/MediaBox \[0 0 59\d[.\d]* 84\d[.\d]*\]/);
  });
});
