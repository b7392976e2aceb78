import { describe, expect, test } from 'vitest';
import { differencesOf } from '#functions/bodies/domain/file-difference.ts';
import { parseProgrammeFile } from '#functions/bodies/domain/programme-file.ts';
import { takingEffect } from '#functions/bodies/domain/succession/effect.ts';
import type { GivenSuccession } from '#functions/bodies/domain/succession/given-succession.ts';
import { successionsAfter } from '#functions/bodies/domain/successions-in-file.ts';
import { presentAfter } from '#functions/bodies/terms/present.ts';
import type { Person, Registry, Succession } from '#functions/bodies/terms/registry.ts';
import { rotatingSeatIdOf } from '#functions/bodies/terms/seat-ids.ts';
import { InvalidInput } from '#shared/errors/errors.ts';
import { fileOf } from '../../support/file-of.ts';
import { before, merger, mergerDay, mergingRegistry, programmeId, recordedIn, split } from '../../support/merging.ts';

const person = (partnerId: string | undefined, role: Person['role'], name: string): Person => ({
  programmeId,
  personId: `${partnerId ?? 'programmabureau'}-${role}`,
  ...(partnerId === undefined ? {} : { partnerId }),
  role,
  name,
  email: `${role}@${partnerId ?? 'bureau'}.example`,
  from: '2026-01-01',
});
const base = mergingRegistry();
const registry = mergingRegistry({
  seats: base.seats.map((seat) =>
    seat.kind === 'rotating' ? { ...seat, seatId: rotatingSeatIdOf(seat.partnerId, seat.from) } : seat,
  ),
  people: [
    person(undefined, 'programme-director', 'Anna Proef'),
    ...base.people,
    person('oudedorp', 'alliance-lead', 'Bram Proef'),
    person('hogeschool-proef', 'board-contact', 'Carla Proef'),
  ],
  representations: [
    {
      programmeId,
      body: 'klankbordgroep',
      representedPartnerId: 'sudoost-waldlan',
      byPartnerId: 'nieuwedijk',
      from: '2026-03-01',
    },
  ],
});

const rename: GivenSuccession = {
  successionId: 'andere-naam',
  kind: 'rename',
  on: mergerDay,
  ground: { reference: 'Stb. 2026, 323' },
  predecessors: ['oudedorp'],
  name: 'Ouderdorp',
};
const absorbed = {
  ...merger,
  successionId: 'opgegaan',
  predecessors: ['oudedorp'],
  successors: [{ partnerId: 'nieuwedijk' }],
};
const divided = { ...split, divisions: { seats: [{ seatId: 'fixed-oudedorp', to: 'sudoost-waldlan' }] } };

const tookEffect = (recorded: Registry): Registry =>
  recorded.successions.reduce<Registry>(
    (known, one) =>
      presentAfter(known, takingEffect(known, one, '2027-01-01T00:05:00.000Z'), {
        since: '2026-01-01',
        on: mergerDay,
      }) as Registry,
    recorded,
  );

const read = (file: string): Registry => {
  const parsed = parseProgrammeFile(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.registry;
};

describe('a programme file with its successions (rule 18)', () => {
  test.each([
    ['a merger into a new municipality', merger],
    ['a merger into one that is there', absorbed],
    ['a split', divided],
    ['another name', rename],
  ])('changes nothing when %s is read back, before its day and after it', (_, given) => {
    const recorded = recordedIn(registry, given);
    expect(recorded.successions).toHaveLength(1);
    for (const known of [recorded, tookEffect(recorded)]) {
      const file = read(fileOf(known));
      const successions = successionsAfter(known.successions, file.successions);
      expect(differencesOf({ ...file, successions }, { ...known, departures: [] }, mergerDay)).toEqual([]);
    }
  });

  test('may leave out when it took effect, and the succession as a whole', () => {
    const known = tookEffect(recordedIn(registry, merger));
    const without = known.successions.map(({ tookEffectAt: _, ...one }) => one);
    expect(known.successions[0]?.tookEffectAt).toBeDefined();
    expect(successionsAfter(known.successions, without)).toEqual(known.successions);
    expect(differencesOf(read(fileOf({ ...known, successions: [] })), known, mergerDay)).toEqual([]);
  });

  test('records no succession and changes none: the refusal names each difference', () => {
    const known = recordedIn(registry, merger).successions;
    const [recorded] = known as [Succession];
    const file = [
      { ...recorded, on: '2027-02-01', predecessors: ['oudedorp'] },
      { ...recorded, successionId: 'elders' },
    ];
    const refused = () => successionsAfter(known, file);
    expect(refused).toThrow(InvalidInput);
    expect(refused).toThrow(
      expect.objectContaining({
        faults: [
          expect.objectContaining({ pointer: '/successions/0/on' }),
          expect.objectContaining({ pointer: '/successions/0/predecessors' }),
          expect.objectContaining({ pointer: '/successions/1', message: 'this succession is not recorded' }),
        ],
      }),
    );
  });

  test('names partners of the file only, and each succession once', () => {
    const known = recordedIn(registry, merger);
    const [recorded] = known.successions as [Succession];
    const odd = { ...recorded, predecessors: ['elders'], successors: [{ partnerId: 'nergens', founded: true }] };
    const parsed = parseProgrammeFile(fileOf({ ...known, successions: [recorded, odd] }));
    expect(parsed.ok ? [] : parsed.faults.map(({ pointer }) => pointer)).toEqual([
      '/successions/1/successionId',
      '/successions/1/predecessors/0',
      '/successions/1/successors/0/partnerId',
    ]);
  });

  test('creates a programme with the successions that it had', () => {
    const known = tookEffect(recordedIn(registry, merger));
    expect(read(fileOf(known)).successions).toEqual(known.successions);
    expect(read(fileOf(recordedIn(registry, merger, before))).successions[0]?.tookEffectAt).toBeUndefined();
  });
});
