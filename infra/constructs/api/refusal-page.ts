import { extraHeaders, type Refusal } from './problems.ts';
import type { Answer } from './refuse.ts';

/** What a page says of a refusal, in Dutch. */
export interface Words {
  readonly title: string;
  readonly text: string;
}

/** The words for each kind of refusal: a fault of ours, too many requests, what is not there, what is not taken. */
export interface RefusalWords {
  readonly later: Words;
  readonly busy: Words;
  readonly unknown: Words;
  readonly wrongWay: Words;
}

const wordsFor = (status: number, { later, busy, unknown, wrongWay }: RefusalWords): Words => {
  if (status >= 500) return later;
  if (status === 429) return busy;
  return status === 404 || status === 401 || status === 403 ? unknown : wrongWay;
};

/** A page that the gateway shows by itself: nothing to load, nothing to click, nothing that can be framed. */
export const refusalPage = (words: RefusalWords, refusal: Pick<Refusal, 'status' | 'retryAfter'>): Answer => {
  const { status } = refusal;
  const { title, text } = wordsFor(status, words);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`;
  return {
    status,
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="nl"><head>${head}</head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`,
    headers: {
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      ...extraHeaders(refusal),
    },
  };
};
