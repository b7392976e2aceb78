import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { signatureHeaders } from '#functions/subscriptions/domain/signature.ts';

type IsOurs = (headers: Readonly<Record<string, string>>, rawBody: string, key: string) => boolean;

/** The code that docs/events.md gives to whoever receives webhooks, as it stands there. */
const fromDocs = async (): Promise<IsOurs> => {
  const page = readFileSync(new URL('../../../docs/events.md', import.meta.url), 'utf8');
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  const address = `data:text/javascript,${encodeURIComponent(code)}`;
  const { isOurs } = (await import(/* @vite-ignore */ address)) as { isOurs: IsOurs };
  return isOurs;
};

const keyOf = (word: string): string => `whsec_${Buffer.from(word.padEnd(24, '.')).toString('base64')}`;
const [present, before, other] = [keyOf('nu'), keyOf('eerder'), keyOf('vreemd')];
const body = '{"specversion":"1.0","id":"task.opened/zuid-limburg.1.vote.1.seat-stein"}';
const now = (): number => Math.floor(Date.now() / 1000);
const sent = (keys: readonly string[], timestamp = now()) =>
  signatureHeaders(keys, { id: 'task.opened/1', timestamp, body });

describe('a receiver that does as docs/events.md says', () => {
  let isOurs: IsOurs;
  beforeAll(async () => {
    isOurs = await fromDocs();
  });

  test('knows what we sent, by either key while both are valid', () => {
    for (const key of [present, before]) expect(isOurs(sent([present, before]), body, key)).toBe(true);
  });

  test('refuses another key, another body, another id and what is older than five minutes', () => {
    expect(isOurs(sent([present]), body, other)).toBe(false);
    expect(isOurs(sent([present]), `${body} `, present)).toBe(false);
    expect(isOurs({ ...sent([present]), 'webhook-id': 'task.opened/2' }, body, present)).toBe(false);
    expect(isOurs(sent([present], now() - 301), body, present)).toBe(false);
    expect(isOurs({ ...sent([present]), 'webhook-signature': 'v1,' }, body, present)).toBe(false);
  });
});
