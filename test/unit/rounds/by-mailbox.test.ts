import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byMailbox, portionAfter } from '#functions/rounds/domain/by-mailbox.ts';
import type { Addressee } from '#functions/rounds/terms/audience.ts';

/** As many tasks as fit in one transaction with their facts. */
const most = 48;

const addresseeAt = (mailbox: number | undefined, at: number): Addressee => ({
  addresseeId: `partner-${String(at).padStart(4, '0')}`,
  partnerId: `p-${at}`,
  capacity: 'partner',
  name: `Partner ${at}`,
  awaited: true,
  personId: undefined,
  addressDigest: mailbox === undefined ? undefined : `digest-${mailbox}`,
});
/** The mailbox of each addressee; some have none. */
const audiences = fc
  .array(fc.option(fc.nat(60), { nil: undefined }), { maxLength: 300 })
  .map((mailboxes) => byMailbox(mailboxes.map(addresseeAt)));

const portionsOf = (ordered: readonly Addressee[]): (readonly Addressee[])[] => {
  const portions: (readonly Addressee[])[] = [];
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const { some, next } = portionAfter(ordered, after);
    portions.push(some);
    after = next;
  }
  return portions;
};

const isOf = (digest: string) => (one: Addressee) => one.addressDigest === digest;
/** The mailboxes of which the addressees fit in one portion. */
const fitting = (all: readonly Addressee[]): string[] =>
  [...new Set(all.flatMap(({ addressDigest }) => addressDigest ?? []))].filter(
    (one) => all.filter(isOf(one)).length <= most,
  );

describe('the portions in which a round asks', () => {
  test('ask everybody once', () => {
    const names = (some: readonly Addressee[]) => some.map(({ addresseeId }) => addresseeId).join();
    fc.assert(
      fc.property(audiences, (all) => {
        expect(names(portionsOf(all).flat())).toBe(names(all));
      }),
    );
  });

  test('fit in a transaction', () => {
    fc.assert(
      fc.property(audiences, (all) => {
        expect(portionsOf(all).every(({ length }) => length <= most)).toBe(true);
      }),
    );
  });

  test('divide no mailbox that fits in one', () => {
    fc.assert(
      fc.property(audiences, (all) => {
        const portions = portionsOf(all);
        const divided = fitting(all).filter((digest) => portions.filter((some) => some.some(isOf(digest))).length > 1);
        expect(divided).toEqual([]);
      }),
    );
  });

  test('divide a mailbox of more than a portion, and leave nobody out', () => {
    const all = byMailbox(Array.from({ length: 130 }, (_, at) => addresseeAt(7, at)));
    expect(portionsOf(all).map(({ length }) => length)).toEqual([48, 48, 34]);
  });
});
