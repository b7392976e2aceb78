import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formProof, isCode, isFormProof, oneTimeCode, readLink, signLink } from '#functions/rounds/terms/link.ts';
import { eachOf } from '../../support/each-of.ts';

const secret = 'a key of sixty-four characters, or near enough to make the point';
const anyLink = fc.record({
  taskId: fc.stringMatching(/^[a-z]{1,8}\.[1-9]\.[a-z]{1,8}\.1\.college-[a-z]{1,8}$/),
  version: fc.integer({ min: 1, max: 1000 }),
  expires: fc.integer({ min: 0, max: 4_000_000_000 }),
});
const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ !é'];

describe('a link', () => {
  test('stands for the task, version and expiry it was made for', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        expect(readLink(secret, signLink(secret, link))).toEqual(link);
      }),
    );
  });

  test('is nothing once any character of it is another, added or left out', () => {
    fc.assert(
      fc.property(anyLink, fc.nat(), fc.constantFrom(...alphabet), (link, pick, character) => {
        const token = signLink(secret, link);
        const at = pick % token.length;
        const [before, after] = [token.slice(0, at), token.slice(at + 1)];
        fc.pre(character !== token[at]);
        expect(readLink(secret, before + character + after)).toBeUndefined();
        expect(readLink(secret, before + character + token.slice(at))).toBeUndefined();
        expect(readLink(secret, before + after)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  test('is nothing with any other last character: a token has one spelling', () => {
    const token = signLink(secret, { taskId: 'p.1.approval.1.college-beta', version: 1, expires: 1_800_000_000 });
    for (const character of eachOf([...alphabet, ''].filter((one) => one !== token.at(-1))))
      expect(readLink(secret, token.slice(0, -1) + character), character).toBeUndefined();
  });

  test('made with another key is nothing', () => {
    fc.assert(
      fc.property(anyLink, fc.string(), (link, other) => {
        fc.pre(other !== secret);
        expect(readLink(secret, signLink(other, link))).toBeUndefined();
      }),
    );
  });

  test('cannot be put together from parts of others: another task, version or expiry is another signature', () => {
    fc.assert(
      fc.property(anyLink, anyLink, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        const [scheme, payload] = signLink(secret, one).split('.');
        const signature = signLink(secret, other).split('.')[2];
        expect(readLink(secret, `${scheme}.${payload}.${signature}`)).toBeUndefined();
      }),
    );
  });

  test('of whatever else somebody types is nothing, and no failure', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.string()).map((parts) => parts.join('.')),
        ),
        (token) => {
          expect(readLink(secret, token)).toBeUndefined();
        },
      ),
    );
    expect(readLink(secret, '')).toBeUndefined();
    expect(readLink(secret, 'a..')).toBeUndefined();
  });
});

describe('a one-time code', () => {
  test('is six digits, the same for the same task and number, however often it is made', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (task, number) => {
        const code = oneTimeCode(secret, task, number);
        expect(code).toMatch(/^\d{6}$/);
        expect(oneTimeCode(secret, task, number)).toBe(code);
      }),
    );
  });

  test('is another one for the next number, another task or another key', () => {
    const codes = new Set(
      Array.from({ length: 100 }, (_, number) => [
        oneTimeCode(secret, 'een', number),
        oneTimeCode(secret, 'twee', number),
        oneTimeCode('another', 'een', number),
      ]).flat(),
    );
    // Among 300 of a million two may be the same by chance, hardly three pairs.
    expect(codes.size).toBeGreaterThan(297);
  });

  test('may be typed with spaces, and not with anything else wrong', () => {
    expect(isCode(' 012 345 ', '012345')).toBe(true);
    for (const typed of ['012346', '12345', '0123450', '', '０12345', '012345x'])
      expect(isCode(typed, '012345'), typed).toBe(false);
  });
});

describe('the proof in a form', () => {
  const proof = formProof(secret, 'browser', 'task');

  test('goes with its own browser and task', () => {
    expect(isFormProof(secret, 'browser', 'task', proof)).toBe(true);
  });

  test.each([
    ['another browser', 'other', 'task', proof],
    ['another task', 'browser', 'other', proof],
    ['nothing', 'browser', 'task', ''],
    ['a longer one', 'browser', 'task', `${proof}x`],
    ['a shorter one', 'browser', 'task', proof.slice(1)],
    ['a shifted border between browser and task', 'browser#t', 'ask', proof],
  ])('does not go with %s', (_, browser, task, given) => {
    expect(isFormProof(secret, browser, task, given)).toBe(false);
  });

  test('is no link and no code: each purpose signs for itself', () => {
    expect(readLink(secret, `a.${Buffer.from('browser#task').toString('base64url')}.${proof}`)).toBeUndefined();
  });
});
