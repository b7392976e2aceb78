import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Installation, installedBy } from '#functions/bodies/terms/installations.ts';
import type { Partner } from '#functions/bodies/terms/registry.ts';
import { dayAt } from '../../support/registry-ledger.ts';
import { smallRegistry } from '../../support/small-programme.ts';

const registry = smallRegistry();
const programme = { ...registry.programme, period: { from: '2026-01-01', until: '2032-01-01' } };
const having = (partnerId: string, parts: Partial<Partner>) => ({
  programme,
  partners: registry.partners.map((one) => (one.partnerId === partnerId ? { ...one, ...parts } : one)),
});
const everybody = { programme, partners: registry.partners };
const named = ({ partnerId, body, installedOn }: Installation) => `${body} ${partnerId} ${installedOn}`;
const on = (known: Parameters<typeof installedBy>[0], today: string, since = '2026-01-01') =>
  installedBy(known, since, today).map(named);
const elected = (elections: NonNullable<Partner['meetings']>['elections']) => ({ meetings: { recess: [], elections } });

describe('new councils and colleges (rule 18)', () => {
  // The third Wednesday of March 2030 is the 20th; the new council begins eight days later.
  test('take office eight days after the usual election, in every municipality that takes part', () => {
    expect(on(everybody, '2030-03-27')).toEqual([]);
    expect(on(everybody, '2030-03-28')).toEqual(
      ['alfa', 'beta', 'gamma', 'delta', 'straks'].map((name) => `council ${name} 2030-03-28`),
    );
  });

  test('take office on the days that their municipality recorded', () => {
    const known = having('alfa', elected([{ on: '2030-03-20', councilFrom: '2030-03-29', collegeFrom: '2030-06-11' }]));
    expect(on(known, '2030-03-28').filter((name) => name.includes('alfa'))).toEqual([]);
    expect(on(known, '2030-04-01').filter((name) => name.includes('alfa'))).toEqual(['council alfa 2030-03-29']);
    expect(on(known, '2030-06-11')).toEqual(['college alfa 2030-06-11']);
  });

  test('are new as a college once its day is recorded, also when that is after the council began', () => {
    const recorded = having('alfa', elected([{ on: '2030-03-20', collegeFrom: '2030-05-20' }]));
    const ofAlfa = (known: typeof recorded) => on(known, '2030-05-24').filter((name) => name.includes('alfa'));
    expect(ofAlfa(everybody)).toEqual(['council alfa 2030-03-28']);
    expect(ofAlfa(recorded)).toEqual(['council alfa 2030-03-28', 'college alfa 2030-05-20']);
  });

  test('that took office before the programme was recorded are not new, and neither are those of long ago', () => {
    expect(on(everybody, '2026-11-01')).toEqual([]);
    expect(on(everybody, '2026-04-01', '2026-03-27')).toEqual([]);
    expect(on(everybody, '2026-04-01', '2026-03-26')).not.toEqual([]);
  });

  test('of a municipality that begins on that day are handed what its predecessors had', () => {
    const begun = {
      rings: [{ ring: 'inner' as const, from: '2028-01-01' }],
      ...elected([{ on: '2027-11-24', councilFrom: '2028-01-01' }]),
    };
    expect(on(having('alfa', begun), '2028-01-01')).toEqual(['council alfa 2028-01-01']);
  });

  test('are found on some day, each once, if the sweep runs at least every two months', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 60, maxLength: 60 }),
        fc.integer({ min: 30, max: 2000 }),
        (gaps, at) => {
          const own = { on: dayAt(at), councilFrom: dayAt(at + 5), collegeFrom: dayAt(at + 40) };
          const known = { programme, partners: having('alfa', elected([own])).partners.slice(0, 1) };
          let day = 0;
          const found = gaps.flatMap((gap) => {
            day += gap;
            return installedBy(known, '2026-01-01', dayAt(day)).map((one) => `${one.body} ${one.electedOn}`);
          });
          fc.pre(day > at + 101);
          expect(new Set(found)).toContain(`council ${dayAt(at)}`);
          expect(new Set(found)).toContain(`college ${dayAt(at)}`);
        },
      ),
    );
  });
});
