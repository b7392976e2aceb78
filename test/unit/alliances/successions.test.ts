import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contribution } from '#functions/alliances/domain/contribution.ts';
import { correctedParts, dividedOver, isLive, partIdOf } from '#functions/alliances/domain/contribution-succession.ts';
import { decidedFrom } from '#functions/alliances/domain/decided-from.ts';
import { municipalitiesOn } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { ancestorsOf, isCovered } from '#functions/bodies/terms/succession.ts';
import { isAnsweredBefore } from '#functions/rounds/terms/answered-before.ts';
import { eachOf } from '../../support/each-of.ts';
import { mergingRegistry, recordedIn } from '../../support/merging.ts';
import { answered, openTask } from '../../support/rounds.ts';
import { contribution, dayOf, followed, givenBy, type Step, started, step, sumOf } from './moving-money.ts';

const municipalities = ['oudedorp', 'nieuwedijk', 's-hertogenveen', 'sudoost-waldlan'];

describe('no sequence of mergers and splits (rule 18)', () => {
  const sequences = fc.record({
    steps: fc.array(step, { minLength: 1, maxLength: 6 }),
    cents: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 4, maxLength: 4 }),
    paidPart: fc.integer({ min: 0, max: 100 }),
    answeredBy: fc.subarray(municipalities),
  });
  const run = ({ steps, cents, paidPart }: { steps: Step[]; cents: number[]; paidPart: number }) => {
    const given = municipalities.map((id, at) =>
      contribution(id, cents[at] ?? 1, Math.floor(((cents[at] ?? 1) * paidPart) / 100)),
    );
    const start = started(given);
    return steps.reduce(
      ({ registry, money }, one, at) => {
        const after = recordedIn(registry, givenBy(registry, one, at, money), dayOf(at));
        const succession = after.successions.find(({ successionId }) => successionId === `stap-${at}`);
        if (!succession) throw new Error('nothing was recorded');
        return { registry: after, money: followed(money, succession), start, day: dayOf(at) };
      },
      { registry: mergingRegistry(), money: start, start, day: '2027-01-01' },
    );
  };

  test('loses a commitment, a decision with its conditions, or a cent of what was promised, decided or paid', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const { registry, money, start, day } = run(sequence);
        const present = new Set(municipalitiesOn(registry, day).map(({ partnerId }) => partnerId));
        const live = money.contributions.filter(isLive);
        expect(live.filter(({ partnerId }) => !present.has(partnerId))).toEqual([]);
        expect(money.alliance.figures).toEqual(start.alliance.figures);
        for (const column of ['promised', 'decided', 'paid'] as const)
          expect(sumOf(money.parts.values(), column)).toEqual(start.alliance.figures[column]);
        expect([...new Set(live.map(({ decision }) => decision?.reference))].sort()).toEqual(
          municipalities.map((id) => `R ${id}`).sort(),
        );
        expect(money.alliance.members).toEqual([...new Set(live.map(({ partnerId }) => partnerId))].sort());
        // What was decided on any day stays what it was: the whole until the day of a division, its parts from then on.
        expect(decidedFrom(money.contributions).at(-1)?.decided).toEqual(start.alliance.figures.decided);
      }),
      { numRuns: 150 },
    );
  });

  test('loses an approval, or a task, or lets anybody answer twice', () => {
    fc.assert(
      fc.property(sequences, ({ answeredBy, ...sequence }) => {
        const { registry, day } = run(sequence);
        const present = municipalitiesOn(registry, day).map(({ partnerId }) => partnerId);
        const everybody = new Set(municipalities);
        const old = present.filter((id) => everybody.has(id));
        expect(present.filter((id) => !isCovered(registry, id, everybody, day) && !isSplitOff(registry, id))).toEqual(
          [],
        );
        const spoke = new Set(answeredBy);
        for (const [kind, capacity, said] of [
          ['vote', 'seat', 'for'],
          ['sounding', 'klankbordgroep', 'positive'],
          ['approval', 'college', 'approved'],
        ] as const) {
          const tasks = municipalities.map((id) => {
            const task = openTask(kind, capacity, id);
            return spoke.has(id) ? answered(task, said) : task;
          });
          const askedPartners = present.filter(
            (id) =>
              !old.includes(id) && !isAnsweredBefore(registry, { kind }, { capacity, partnerId: id }, tasks, [], day),
          );
          // Whoever did not answer is asked through each partner that was founded in its place; in a vote another's vote may be that voice.
          const silent = municipalities.filter((id) => !spoke.has(id));
          const inItsPlace = present.filter((id) => ancestorsOf(registry, id, day).some((one) => silent.includes(one)));
          const heard = new Set(kind === 'vote' ? present : askedPartners);
          expect(inItsPlace.filter((id) => !heard.has(id))).toEqual([]);
          // Nobody speaks again for whoever spoke already.
          const covered = present.filter((id) => !old.includes(id) && isCovered(registry, id, spoke, day));
          expect(askedPartners.filter((id) => covered.includes(id))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  /** A partner founded by a split of one that was covered is covered as well; one founded from an uncovered one is not. */
  const isSplitOff = (registry: Registry, partnerId: string): boolean =>
    registry.successions.every(
      ({ successors }) => !successors.some((one) => one.founded && one.partnerId === partnerId),
    );
});

describe('a divided contribution', () => {
  const shares = [
    { partnerId: 'a', years: [{ year: 2027, amount: 30_000 }] },
    { partnerId: 'b', years: [{ year: 2027, amount: 20_001 }] },
    { partnerId: 'c', years: [{ year: 2027, amount: 10_000 }] },
  ];
  const by = { successionId: 's', on: '2027-01-01' };
  const whole = contribution('oudedorp', 60_001, 100);

  test('has parts that add up, in what is offered and in what was paid; a correction is divided alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_001 }), fc.integer({ min: 0, max: 60_001 }), (paid, right) => {
        const before = { ...whole, paid: paid > 0 ? { '2027': paid } : {} };
        const { whole: after, parts } = dividedOver(before, shares, by, () => undefined);
        const sum = (some: readonly Contribution[]) => some.reduce((total, one) => total + (one.paid['2027'] ?? 0), 0);
        expect(sum(parts)).toBe(paid);
        const corrected = { ...after, paid: right > 0 ? { '2027': right } : {} };
        const now = correctedParts(after, corrected, parts);
        expect(sum(now)).toBe(right);
        expect(now.filter((one) => Object.values(one.paid).some((amount) => amount < 0))).toEqual([]);
      }),
    );
  });

  test('that waits asks again for each part: the council of the successor, or the alliance about the conditions', () => {
    const { decision, ...rest } = whole;
    for (const status of eachOf(['put-to-decision', 'conditional'] as const)) {
      const waiting: Contribution = { ...rest, ...(decision ? { decision } : {}), status, putIn: 'round-1' };
      const { whole: ended, parts } = dividedOver(waiting, shares, by, () => undefined);
      expect([ended.status, ended.putIn]).toEqual(['divided', 'round-1']);
      expect(new Set(parts.map(({ putIn }) => putIn)).size).toBe(3);
      expect(parts.map((part) => [part.status, part.putIn === 'round-1'])).toEqual(Array(3).fill([status, false]));
    }
  });

  test('counts in its parts from the day of the division, and as a whole before', () => {
    const { whole: ended, parts } = dividedOver(whole, shares, by, () => undefined);
    const cents = decidedFrom([ended, ...parts]).map(({ on, decided }) => [on, decided['2027']?.cents]);
    expect(cents).toEqual([
      ['2026-03-01', 60_001],
      ['2027-01-01', 60_001],
    ]);
  });

  test('names its parts the same each time, short enough for the tasks about them', () => {
    const id = partIdOf('a-very-long-name-of-a-contribution-to-it', 'oudedorp', 's');
    expect(id).toBe(partIdOf('a-very-long-name-of-a-contribution-to-it', 'oudedorp', 's'));
    expect(id).not.toBe(partIdOf('a-very-long-name-of-a-contribution-to-it', 'nieuwedijk', 's'));
    expect(id.length).toBeLessThanOrEqual(40);
  });
});
