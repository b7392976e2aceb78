import { describe, expect, test } from 'vitest';
import { answerPage } from '#functions/rounds/pages/answer-page.ts';
import { closedPage } from '#functions/rounds/pages/closed-page.ts';
import { answerFields } from '#functions/rounds/pages/form-values.ts';
import { passedOnPage } from '#functions/rounds/pages/pass-on-page.ts';
import { receiptPage } from '#functions/rounds/pages/receipt-page.ts';
import { reviewPage } from '#functions/rounds/pages/review-page.ts';
import { approvalFields, closedKinds, everyPage } from '../../pages/every-page.ts';
import { governanceTasks } from '../../pages/example-tasks.ts';
import { approvalTask, approvalValues, recordedApproval, withEveryText } from '../../pages/example-views.ts';
import { eachOf } from '../../support/each-of.ts';

const pages = Object.entries(everyPage());
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? '');

describe.each(pages)('page %s', (_name, html) => {
  test('is Dutch, with a title, one first heading, a skip link to its contents and help', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="nl">/);
    expect(html).toMatch(/<title>.+ - Regio Deal( Zuid-Limburg)?<\/title>/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('href="#inhoud"');
    expect(html).toContain('<main class="utrecht-page-body__content" id="inhoud"');
    expect(html).toContain('Hulp nodig?');
  });

  test('has no script, nothing from elsewhere and no style of its own on an element', () => {
    expect(html).not.toMatch(/<script|<img|<link|<iframe| on[a-z]+=| style=|http-equiv/i);
  });

  test('gives every control a label, every reference a target and every id one owner', () => {
    const ids = all(html, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const controls = all(html, /<(?:textarea|input(?! type="hidden"))[^>]* id="([^"]+)"/g);
    expect(all(html, /<label[^>]* for="([^"]+)"/g).sort()).toEqual(controls.sort());
    const references = all(html, / aria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((list) => list.split(' '));
    expect(ids).toEqual(expect.arrayContaining([...references, ...all(html, / href="#([^"]+)"/g)]));
  });

  test('shows nothing that is missing or not a text', () => {
    expect(html).not.toMatch(/undefined|\[object|NaN|Invalid/);
  });
});

test('every page has a title of its own', () => {
  const titles = pages.filter(([name]) => !/-bare$|asked-again|one-fault|deferred|represented/.test(name));
  expect(new Set(titles.map(([, html]) => all(html, /<title>(.+)<\/title>/g)[0])).size).toBe(titles.length);
});

const hostile = `"><script>alert('x')</script>&amp;`;
const moments = ['dueAt', 'givenAt', 'decidedOn', 'today', 'compiledAt', 'closedAt'];
const poison = (text: string, key: string): string => (moments.includes(key) ? text : text + hostile);

test.each(Object.entries(everyPage(withEveryText(approvalTask, poison), withEveryText(recordedApproval, poison))))(
  'hostile text in every field of %s stays text',
  (_name, html) => {
    expect(html).not.toContain('<script');
    expect(html).not.toContain(`">&lt;script`);
    expect(html).not.toContain(`alert('x')`);
  },
);

test('hostile values in the form stay text, and come back whole', () => {
  const values = withEveryText(approvalValues, (text) => text + hostile);
  const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;';
  for (const html of [answerPage(approvalTask, values), reviewPage(approvalTask, values)]) {
    expect(html).not.toContain('<script');
    expect(html.split(escaped).length).toBeGreaterThan(approvalFields.length - 1);
  }
  expect(passedOnPage(approvalTask, hostile)).not.toContain('<script');
});

test('an address that is no web address leads nowhere', () => {
  const decision = { ...approvalValues, document: 'javascript:alert(1)' };
  expect(reviewPage(approvalTask, decision)).not.toContain('href="javascript');
  const subject = { ...approvalTask.subject, contentUrl: '//elsewhere.example' };
  expect(answerPage({ ...approvalTask, subject })).not.toContain('href="//');
});

describe('the answer page', () => {
  test('says who is asked, until when, and that silence is no consent', () => {
    const html = answerPage(approvalTask);
    expect(html).toContain('college van burgemeester en wethouders van Stein');
    expect(html).toContain('woensdag 3 februari 2027</strong>');
    expect(html).toContain('Geen antwoord telt nooit als instemming.');
    expect(html).toContain(approvalTask.subject.hash);
  });

  test('chooses nothing beforehand, and keeps what was chosen and typed', () => {
    expect(answerPage(approvalTask)).not.toContain(' checked');
    const html = answerPage(approvalTask, approvalValues, [{ field: 'reference', message: 'Vul het kenmerk in.' }]);
    expect(html).toContain('value="approved-with-conditions" aria-describedby="answer-2-uitleg" checked');
    expect(html).toContain(`\n${approvalValues.conditions}</textarea>`);
    expect(html).toContain('value="19-01-2027"');
    expect(html).toContain('value="B&amp;W 2027-014"');
  });

  test('names what is wrong in its title, on top and beside the field', () => {
    const html = answerPage(approvalTask, approvalValues, [{ field: 'reference', message: 'Vul het kenmerk in.' }]);
    expect(html).toContain('<title>Fout: ');
    expect(html).toContain('<a class="nl-link" href="#reference">Vul het kenmerk in.</a>');
    expect(html).toContain('id="reference-fout">Fout: Vul het kenmerk in.</p>');
    expect(html).toContain('aria-describedby="reference-uitleg reference-fout" aria-invalid="true"');
  });

  test('asks for the decision only where one is registered', () => {
    expect(answerPage(approvalTask)).toContain('name="decidedOn"');
    expect(answerPage({ ...approvalTask, registersDecision: false })).not.toContain('name="decidedOn"');
  });
});

describe('the review page', () => {
  test('carries every value, the proof of origin and the text that was read', () => {
    const html = reviewPage(approvalTask, approvalValues);
    const names = all(html, /<input type="hidden" name="([^"]+)"/g);
    expect(names).toEqual(['csrf', 'textHash', ...answerFields]);
    expect(html).toContain(`name="textHash" value="${approvalTask.subject.hash}"`);
  });

  test('asks for the code only when the programme wants one', () => {
    expect(reviewPage(approvalTask, approvalValues)).toContain('autocomplete="one-time-code" inputmode="numeric"');
    expect(reviewPage({ ...approvalTask, oneTimeCode: false }, approvalValues)).not.toContain('one-time-code');
  });

  test('records with the first button, so that Enter does what the page says', () => {
    const [first] = all(reviewPage(approvalTask, approvalValues), /<button[^>]* value="([^"]+)"/g);
    expect(first).toBe('record');
  });
});

test('the receipt says how to correct, and a second use of the link that nothing changed', () => {
  expect(receiptPage(approvalTask, recordedApproval)).toContain('wijzigen of wissen wij nooit');
  expect(receiptPage(approvalTask, recordedApproval, { repeated: true })).toContain('Er is niets aan veranderd');
});

test('a receipt shows what was decided on: whoever prints it has the amount beside the decision', () => {
  const receipt = receiptPage(governanceTasks.contribution, recordedApproval);
  for (const shown of ['Hier ging de vraag over', 'Geld voor het gebouw.', '€ 60.000'])
    expect(receipt).toContain(shown);
  // A framework is printed from a document of its own.
  expect(receiptPage(approvalTask, recordedApproval)).not.toContain('Hier ging de vraag over');
  // Nobody waits for a seat: then there is no heading about it either.
  expect(receiptPage(governanceTasks.composition, recordedApproval)).not.toContain('Wie wacht het langst');
});

describe('a link that leads to no form', () => {
  test.each(closedKinds)('%s can be said without knowing anything else', (kind) => {
    expect(closedPage(kind)).toContain('Wat kunt u doen?');
  });

  test('only an expired one offers a new link, and only where that can be asked', () => {
    const target = { formAction: '/besluit', csrf: 'x' };
    expect(closedPage('expired', target)).toContain('value="send-link"');
    expect(closedPage('expired')).not.toContain('<form');
    expect(closedPage('withdrawn', target)).not.toContain('<form');
  });

  test('a different second answer shows the first', () => {
    const html = closedPage('different-answer', { recorded: recordedApproval });
    expect(html).toContain('Het tweede antwoord is niet vastgelegd.');
    expect(html).toContain('Het college stemt in onder voorwaarden');
  });
});

test('whoever was asked reads how it ended and why, on the closed page and beside what was recorded', () => {
  const outcome = 'Het quorum van 3 is niet gehaald: 2 van de 4 zetels hebben gestemd.';
  const pages = [
    closedPage('closed', { question: approvalTask.question, outcome }),
    receiptPage({ ...approvalTask, outcome }, recordedApproval, { repeated: true }),
  ];
  for (const html of eachOf(pages)) {
    expect(html).toContain('Hoe is het afgelopen?');
    expect(html).toContain(outcome);
  }
  for (const html of [closedPage('closed', {}), receiptPage(approvalTask, recordedApproval)])
    expect(html).not.toContain('Hoe is het afgelopen?');
});
