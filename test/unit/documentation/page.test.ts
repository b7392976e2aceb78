import { describe, expect, test } from 'vitest';
import type { DescribedOperation } from '#functions/documentation/document.ts';
import { openApi } from '#functions/documentation/openapi.ts';
import { page } from '#functions/documentation/page.ts';
import { eachOf } from '../../support/each-of.ts';

const document = openApi();
const made = page(document);
/** What the page says of one operation. */
const partAbout = (operationId: string): string =>
  new RegExp(`<article aria-labelledby="${operationId}">(.*?)</article>`, 's').exec(made)?.[1] ?? '';

describe('the page about the API', () => {
  test('lists every operation beside it, with its address, so that the search of a browser finds it', () => {
    const contents = /<nav aria-label="Contents">(.*?)<\/nav>/s.exec(made)?.[1] ?? '';
    const all = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]: [string, DescribedOperation]) => ({ path, method, operation })),
    );
    for (const { path, method, operation } of eachOf(all)) {
      expect(contents).toContain(`<a href="#${operation.operationId}">`);
      expect(contents).toContain(`<small>${method.toUpperCase()} ${path}</small>`);
    }
  });

  test('gives a first call that can be copied as it stands', () => {
    expect(made).toContain('curl --header "Authorization: Bearer $TOKEN" "$API/programmes"');
  });

  test('says of a parameter what it may be, what it is when it is left out and how large it may be', () => {
    const list = partAbout('listSubscriptions');
    expect(list).toContain('<code>pending</code>, <code>active</code>, <code>paused</code>, <code>gone</code>');
    expect(list).toContain('whole number, 1 to 500, <code>100</code> when left out');
  });

  test('names every refusal of an operation by its code, also those that all operations have', () => {
    const refusals = partAbout('changeSubscription');
    for (const code of ['receiver-not-agreed', 'move-not-allowed', 'invalid-input', 'unauthenticated', 'not-entitled'])
      expect(refusals).toContain(`<code>${code}</code>`);
  });
});
