import { describe, expect, test } from 'vitest';
import { takingEffect } from '#functions/bodies/domain/succession/effect.ts';
import type { GivenSuccession } from '#functions/bodies/domain/succession/given-succession.ts';
import { planned } from '#functions/bodies/domain/succession/plan.ts';
import { bodiesOn, contactFor, representativeOf, ringOn, seatsOn, voiceOn } from '#functions/bodies/terms/bodies.ts';
import { presentAfter } from '#functions/bodies/terms/present.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { isCovered, standInsFor } from '#functions/bodies/terms/succession.ts';
import { InvalidInput } from '#shared/errors/errors.ts';
import { before, merger, mergerDay, mergingRegistry, programmeId, recordedIn, split } from '../../support/merging.ts';

const days = { since: '2026-01-01', today: before };
const heldOn = (registry: Registry, day: string): string[] =>
  seatsOn(registry, day).map(({ kind, partnerId }) => `${kind} ${partnerId}`);
const noticesOf = (registry: Registry, given: GivenSuccession) =>
  planned(registry, given, days).notices.map(({ code, partnerId }) => (partnerId ? `${code} ${partnerId}` : code));
const pointersOf = (given: GivenSuccession, registry = mergingRegistry(), today = before): string[] => {
  try {
    planned(registry, given, { ...days, today });
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ pointer }) => pointer);
    throw error;
  }
};

describe('two municipalities that merge into a new one (rule 18)', () => {
  const after = recordedIn(mergingRegistry(), merger);

  test('are there until the day before, and the new one from that day on', () => {
    const klankbordgroep = (day: string) => bodiesOn(after, day).find(({ body }) => body === 'klankbordgroep')?.members;
    expect(klankbordgroep('2026-12-31')).toEqual(['nieuwedijk', 'oudedorp', 's-hertogenveen', 'sudoost-waldlan']);
    expect(klankbordgroep(mergerDay)).toEqual(['nieuwoude', 's-hertogenveen', 'sudoost-waldlan']);
    expect(after.partners.find(({ partnerId }) => partnerId === 'nieuwoude')?.name).toBe('Nieuwoude');
  });

  test('have one fixed seat between them, because one municipality has one voice', () => {
    expect(heldOn(after, '2026-12-31')).toEqual(['fixed nieuwedijk', 'fixed oudedorp', 'rotating s-hertogenveen']);
    expect(heldOn(after, mergerDay)).toEqual(['fixed nieuwoude', 'rotating s-hertogenveen']);
  });

  test('leave a quorum of three with two seats, which is said aloud and stops nothing', () => {
    const { notices } = planned(mergingRegistry(), merger, days);
    const quorum = notices.find(({ code }) => code === 'quorum-out-of-reach');
    expect(quorum?.message).toContain('2 seats, and the quorum is 3');
    expect(noticesOf(mergingRegistry(), merger)).toContain('seats-coincide nieuwoude');
  });

  test('hand on their people, who get the mail of the new one', () => {
    expect(contactFor(after, 'oudedorp', 'council', '2026-12-31')?.personId).toBe('oudedorp-council-clerk');
    expect(contactFor(after, 'nieuwoude', 'council', mergerDay)?.partnerId).toBe('nieuwoude');
    // Whoever still writes to one that ended reaches its successor.
    expect(contactFor(after, 'oudedorp', 'council', mergerDay)?.partnerId).toBe('nieuwoude');
    expect(noticesOf(mergingRegistry(), merger)).toContain('role-held-twice nieuwoude');
  });

  test('are written to through the contacts that are named for the new one', () => {
    const contacts = ['portfolio-holder', 'college-secretary', 'council-clerk'] as const;
    const named = contacts.map((role) => ({ role, name: `Nieuw ${role}`, email: `${role}@nieuwoude.example` }));
    const given = { ...merger, successors: [{ partnerId: 'nieuwoude', name: 'Nieuwoude', contacts: named }] };
    const registry = recordedIn(mergingRegistry(), given);
    expect(contactFor(registry, 'nieuwoude', 'council', mergerDay)?.name).toBe('Nieuw council-clerk');
    expect(noticesOf(mergingRegistry(), given).filter((code) => code.startsWith('role'))).toEqual([]);
  });

  test('speak through the new one for an alliance, also before the alliance knows it', () => {
    expect(voiceOn(after, [{ partnerId: 'oudedorp', personId: 'x' }], mergerDay)).toEqual({ partnerId: 'nieuwoude' });
    expect(standInsFor(after, 'nieuwedijk', mergerDay)).toEqual(['nieuwoude']);
    expect(standInsFor(after, 'nieuwedijk', '2026-12-31')).toEqual(['nieuwedijk']);
  });

  test('bind the new one only together', () => {
    const covers = (...ids: string[]) => isCovered(after, 'nieuwoude', new Set(ids), mergerDay);
    expect([covers('oudedorp', 'nieuwedijk'), covers('oudedorp'), covers('nieuwoude'), covers()]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('can merge into one that is there: it keeps its seat, its people and its own answers', () => {
    const given = { ...merger, predecessors: ['oudedorp'], successors: [{ partnerId: 'nieuwedijk' }] };
    const registry = recordedIn(mergingRegistry(), given);
    expect(heldOn(registry, mergerDay)).toEqual(['fixed nieuwedijk', 'rotating s-hertogenveen']);
    expect(contactFor(registry, 'nieuwedijk', 'council', mergerDay)?.personId).toBe('nieuwedijk-council-clerk');
    expect(isCovered(registry, 'nieuwedijk', new Set(['oudedorp']), mergerDay)).toBe(false);
  });

  test('give a fixed seat to one with a rotating seat, which falls vacant, and a seat to one of the middle ring, which becomes inner', () => {
    const into = (partnerId: string) => ({ ...merger, predecessors: ['oudedorp'], successors: [{ partnerId }] });
    const rotating = recordedIn(mergingRegistry(), into('s-hertogenveen'));
    expect(heldOn(rotating, mergerDay)).toEqual(['fixed nieuwedijk', 'fixed s-hertogenveen']);
    expect(noticesOf(mergingRegistry(), into('s-hertogenveen'))).toContain('seat-falls-vacant s-hertogenveen');
    const middle = recordedIn(mergingRegistry(), into('sudoost-waldlan'));
    const partner = middle.partners.find(({ partnerId }) => partnerId === 'sudoost-waldlan');
    expect(partner && [ringOn(partner, '2026-12-31'), ringOn(partner, mergerDay)]).toEqual(['middle', 'inner']);
  });

  test('take along what was recorded for them before the day, when the day comes', () => {
    const late = {
      programmeId,
      seatId: 'rotating-oudedorp-2027-06-01',
      body: 'regiegroep' as const,
      partnerId: 'oudedorp',
      kind: 'rotating' as const,
      from: '2027-06-01',
    };
    const registry = presentAfter(after, [{ seat: late }], { since: days.since, on: '2026-12-15' });
    const [succession] = registry.successions;
    if (!succession) throw new Error('nothing was recorded');
    const records = takingEffect(registry, succession, '2027-01-01T00:05:00.000Z');
    expect(records.flatMap(({ seat }) => seat ?? [])).toMatchObject([{ seatId: late.seatId, until: '2027-06-01' }]);
    const done = presentAfter(registry, records, { since: days.since, on: mergerDay });
    const secondSteps = done.successions.flatMap((one) => takingEffect(done, one, '2027-01-01T01:05:00.000Z'));
    expect(secondSteps.map((record) => Object.keys(record))).toEqual([['succession']]);
  });
});

describe('a municipality that is split over three neighbours (rule 18)', () => {
  test('leaves its seat to the one that people name, and vacant until they do', () => {
    const { moves } = planned(mergingRegistry(), split, days);
    expect(moves.seats.undivided.map(({ seatId }) => seatId)).toEqual(['fixed-oudedorp']);
    const given = { ...split, divisions: { seats: [{ seatId: 'fixed-oudedorp', to: 'sudoost-waldlan' }] } };
    expect(heldOn(recordedIn(mergingRegistry(), given), mergerDay)).toEqual([
      'fixed nieuwedijk',
      'fixed sudoost-waldlan',
      'rotating s-hertogenveen',
    ]);
  });

  test('is followed up by all three, none of which it answers for', () => {
    const after = recordedIn(mergingRegistry(), split);
    expect(standInsFor(after, 'oudedorp', mergerDay)).toEqual(['nieuwedijk', 's-hertogenveen', 'sudoost-waldlan']);
    expect(isCovered(after, 'nieuwedijk', new Set(['oudedorp']), mergerDay)).toBe(false);
  });

  test('represents through the one that people name, and nobody represents itself', () => {
    const one = { programmeId, body: 'klankbordgroep' as const, from: '2026-02-01' };
    const representations = [
      { ...one, representedPartnerId: 'sudoost-waldlan', byPartnerId: 'oudedorp' },
      { ...one, body: 'coalition' as const, representedPartnerId: 'nieuwedijk', byPartnerId: 'oudedorp' },
    ];
    const registry = mergingRegistry({ representations });
    const to = (to: string) =>
      representations.map(({ body, representedPartnerId, from }) => ({
        representationId: `${body}.${representedPartnerId}.${from}`,
        to,
      }));
    const after = recordedIn(registry, { ...split, divisions: { representations: to('nieuwedijk') } });
    expect(representativeOf(after, 'klankbordgroep', 'sudoost-waldlan', mergerDay)).toBe('nieuwedijk');
    expect(representativeOf(after, 'coalition', 'nieuwedijk', mergerDay)).toBeUndefined();
    expect(representativeOf(after, 'klankbordgroep', 'sudoost-waldlan', '2026-12-31')).toBe('oudedorp');
  });
});

const renamed: GivenSuccession = {
  successionId: 'oudedorp-heet-anders',
  kind: 'rename',
  on: mergerDay,
  ground: { reference: 'Raadsbesluit 12' },
  predecessors: ['oudedorp'],
  name: 'Olddorp',
};

describe('another name', () => {
  const nameIn = ({ partners }: Registry) => partners.find(({ partnerId }) => partnerId === 'oudedorp')?.name;

  test('holds from its day on, and moves nothing', () => {
    const registry = recordedIn(mergingRegistry(), renamed);
    expect(nameIn(registry)).toBe('Oudedorp');
    const [succession] = registry.successions;
    if (!succession) throw new Error('nothing was recorded');
    const records = takingEffect(registry, succession, '2027-01-01T00:05:00.000Z');
    const after = presentAfter(registry, records, { since: days.since, on: mergerDay }) as Registry;
    expect(nameIn(after)).toBe('Olddorp');
    expect(heldOn(after, mergerDay)).toEqual(heldOn(registry, before));
    expect(standInsFor(after, 'oudedorp', mergerDay)).toEqual(['oudedorp']);
  });
});

test('another name on the day that a membership ends is refused with what it needs: to take part on that day', () => {
  const registry = mergingRegistry();
  const partners = registry.partners.map((one) =>
    one.partnerId === 'oudedorp' ? { ...one, rings: one.rings.map((ring) => ({ ...ring, until: mergerDay })) } : one,
  );
  expect(() => planned({ ...registry, partners }, renamed, days)).toThrow(
    expect.objectContaining({
      faults: [
        {
          pointer: '/predecessors/0',
          message: 'this partner does not take part on that day',
          expected: 'a partner that takes part on that day',
        },
      ],
    }),
  );
});

describe('a succession is refused with all its faults at once', () => {
  test.each<[string, Partial<GivenSuccession>, string[]]>([
    ['a day that has passed', { on: '2026-11-30' }, ['/on']],
    ['a day after the programme', { on: '2030-01-01' }, ['/on']],
    ['nobody to follow', { successors: [] }, ['/successors']],
    ['who is not there', { predecessors: ['oudedorp', 'nergens'] }, ['/predecessors/1']],
    ['a school', { predecessors: ['oudedorp', 'hogeschool-proef'] }, ['/predecessors/1']],
    ['one twice', { predecessors: ['oudedorp', 'oudedorp', 'nieuwedijk'] }, ['/predecessors/1']],
    ['no name', { successors: [{ partnerId: 'nieuwoude' }] }, ['/successors/0/name']],
    ['itself', { successors: [{ partnerId: 'oudedorp' }] }, ['/successors/0/partnerId']],
    ['a school that follows', { successors: [{ partnerId: 'hogeschool-proef' }] }, ['/successors/0/partnerId']],
    [
      'a name for one that has one',
      { predecessors: ['oudedorp'], successors: [{ partnerId: 'nieuwedijk', name: 'X' }] },
      ['/successors/0/name'],
    ],
    ['several at once', { on: '2026-11-30', predecessors: ['nergens', 'oudedorp'] }, ['/on', '/predecessors/0']],
    [
      'a seat of somebody else, to somebody else',
      { divisions: { seats: [{ seatId: 'rotating-s-hertogenveen', to: 'nergens' }] } },
      ['/divisions/seats/0/seatId', '/divisions/seats/0/to'],
    ],
  ])('%s', (_what, parts, pointers) => {
    expect(pointersOf({ ...merger, ...parts })).toEqual(pointers);
  });

  test('one that ends already', () => {
    const registry = recordedIn(mergingRegistry(), merger);
    const secondMerger = { ...merger, successionId: 'opnieuw', on: '2028-01-01' };
    expect(pointersOf(secondMerger, registry)).toEqual(['/predecessors/0', '/predecessors/1', '/successors/0/name']);
  });

  test('a partner that begins and that nobody can be written to for', () => {
    const registry = mergingRegistry({ people: [] });
    expect(pointersOf(merger, registry)).toEqual(['/successors/0/contacts', '/successors/0/contacts']);
  });
});
