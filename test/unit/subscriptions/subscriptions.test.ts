import { describe, expect, test } from 'vitest';
import { demandEndpoint, isPublicAddress } from '#functions/subscriptions/address.ts';
import { maxAttempts, nextAttempt, retryAfterOf } from '#functions/subscriptions/domain/back-off.ts';
import { rotated, validKeys } from '#functions/subscriptions/domain/keys.ts';
import { signatureHeaders, signatureOf } from '#functions/subscriptions/domain/signature.ts';

const now = '2027-03-01T09:00:00.000Z';
const minutesUntil = (instant: string) => (Date.parse(instant) - Date.parse(now)) / 60_000;

describe('a signature', () => {
  test('is the one that Standard Webhooks gives for its example', () => {
    const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' };
    const key = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    expect(signatureOf(key, message)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    const headers = signatureHeaders([key, key], message);
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
  });

  test('is made with two keys for a day after a rotation, never with three', () => {
    const first = { programmeId: 'p', clientId: 'c', subscriptionId: 's', present: 'een', rotatedAt: now, revision: 1 };
    const second = rotated(first, 'twee', now);
    expect(validKeys(second, '2027-03-02T08:59:59.000Z')).toEqual(['twee', 'een']);
    expect(validKeys(second, '2027-03-02T09:00:00.000Z')).toEqual(['twee']);
    expect(validKeys(rotated(second, 'drie', now), now)).toEqual(['drie', 'twee']);
  });
});

describe('the wait before the next attempt', () => {
  test('grows threefold from a minute to a day at most', () => {
    const waits = Array.from({ length: maxAttempts - 1 }, (_, at) => minutesUntil(nextAttempt(at + 1, now)));
    expect(waits).toEqual([1, 3, 9, 27, 81, 243, 729, 1440, 1440, 1440, 1440]);
  });

  test('is as long as the receiver asks, but no longer than a day and never shorter than our own', () => {
    expect(minutesUntil(nextAttempt(1, now, 600))).toBe(10);
    expect(minutesUntil(nextAttempt(3, now, 1))).toBe(9);
    expect(minutesUntil(nextAttempt(1, now, 10 * 24 * 3600))).toBe(1440);
  });

  test.each([
    ['120', 120],
    ['Mon, 01 Mar 2027 09:02:00 GMT', 120],
    ['Mon, 01 Mar 2027 08:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('reads Retry-After: %s', (header, seconds) => expect(retryAfterOf(header, now)).toBe(seconds));
});

describe('an address', () => {
  test.each(['https://zaken.example.org/regio-deal?a=1', 'https://8.8.8.8/', 'https://[2a00:1450:400e::1]:8443/x'])(
    'of the public internet is taken: %s',
    (endpoint) => {
      expect(() => demandEndpoint(endpoint, false)).not.toThrow();
    },
  );

  test.each([
    'http://zaken.example.org/',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fd00::1]/',
    'https://[64:ff9b::a00:1]/',
    'https://intern/',
    'https://db.internal/',
    'https://db.internal./',
    'https://user:pass@zaken.example.org/',
    'ftp://zaken.example.org/',
    'geen adres',
  ])('anywhere else is refused: %s', (endpoint) => {
    expect(() => demandEndpoint(endpoint, false)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  test('on this machine is taken only where the environment says so', () => {
    expect(() => demandEndpoint('http://localhost:8080/', true)).not.toThrow();
    for (const endpoint of ['http://localhost:8080/', 'http://zaken.example.org/'])
      expect(() => demandEndpoint(endpoint, endpoint.includes('zaken'))).toThrow();
  });

  test.each([
    '100.64.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '255.255.255.255',
    '::',
    'fe80::1',
    '2002:a00:1::',
    'naam',
  ])('that a name leads to is judged too: %s', (address) => expect(isPublicAddress(address)).toBe(false));
});
