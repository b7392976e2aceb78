import { describe, expect, it } from 'vitest';
import { Registry } from '#functions/bodies/terms/registry.ts';
import { changed, faultsOf, registryOf, soundFile } from './sound-file.ts';

describe('a sound programme file', () => {
  const registry = registryOf(soundFile);

  it('becomes a registry by its own schema, the same every time', () => {
    expect(Registry.parse(registry)).toEqual(registry);
    expect(registryOf(soundFile)).toEqual(registry);
  });

  it('names people after their partner and role, a successor after the first day too', () => {
    expect(registry.people.map(({ personId }) => personId)).toEqual([
      'programmabureau-programme-director',
      'stad-college-secretary',
      'stad-council-clerk',
      'dorp-college-secretary',
      'dorp-council-clerk',
      'dorp-council-clerk-2026-06-01',
      'veld-portfolio-holder',
      'veld-council-clerk',
      'bedrijf-board-contact',
    ]);
    expect(registry.people[0]).toEqual({
      programmeId: 'voorbeeld',
      personId: 'programmabureau-programme-director',
      role: 'programme-director',
      name: 'Anna Voorbeeld',
      email: 'directeur@bureau.example',
      from: '2026-01-01',
    });
    expect(registry.people[5]).toMatchObject({ partnerId: 'dorp', name: 'Fons Voorbeeld', from: '2026-06-01' });
  });

  it('takes names so long that what is made of them still follows its own schema, and no longer', () => {
    const longest = { programme: 'p'.repeat(40), partner: 'd'.repeat(40), contact: 'c'.repeat(25) };
    const named = ({ programme, partner, contact }: typeof longest): string =>
      changed(
        ['role: council-clerk, name: Fons Voorbeeld', `role: council-clerk, id: ${contact}, name: Fons Voorbeeld`],
        ['programme: voorbeeld', `programme: ${programme}`],
      ).replaceAll(/(id|partner): dorp/g, `$1: ${partner}`);
    const registry = registryOf(named(longest));
    expect(Registry.parse(registry)).toEqual(registry);
    for (const part of ['programme', 'partner', 'contact'] as const)
      expect(faultsOf(named({ ...longest, [part]: `${longest[part]}x` }))).not.toEqual([]);
  });

  it('gives every holder a seat with its days', () => {
    const seats = registry.seats.map(({ seatId, kind, from, until }) => [seatId, kind, from, until]);
    expect(seats).toEqual([
      ['fixed-stad', 'fixed', '2026-01-01', undefined],
      ['rotating-dorp-2026-01-01', 'rotating', '2026-01-01', '2027-01-01'],
      ['rotating-veld-2027-01-01', 'rotating', '2027-01-01', undefined],
    ]);
    expect(registry.programme.settings.regiegroep).toEqual({ rotating: 1 });
  });

  it('gives a municipality the common recess, unless it has its own', () => {
    const [stad, dorp, veld] = registry.partners;
    expect(stad?.meetings).toEqual({
      recess: [{ from: '2026-07-11', until: '2026-08-23' }],
      college: { weekday: 2, from: '2026-01-06' },
      council: { dates: ['2026-06-18', '2026-09-10'] },
    });
    expect(dorp?.meetings).toBeUndefined();
    expect(veld?.meetings).toEqual({
      recess: [{ from: '2026-08-01', until: '2026-08-31' }],
      college: { weekday: 1, everyWeeks: 2, from: '2026-01-05' },
    });
  });

  it('keeps who represents whom, and whom an app acts for', () => {
    expect(registry.representations).toEqual([
      {
        programmeId: 'voorbeeld',
        body: 'klankbordgroep',
        representedPartnerId: 'dorp',
        byPartnerId: 'veld',
        from: '2026-03-01',
        until: '2026-09-01',
      },
    ]);
    expect(registry.apps.map(({ clientId, actsFor }) => [clientId, actsFor])).toEqual([
      ['bureau-app', 'programmabureau'],
      ['stad-app', 'stad'],
    ]);
  });

  it('puts rings in the order of their days, however they were written', () => {
    const swapped = changed([
      `      - { ring: outer, from: 2026-01-01, until: 2027-01-01 }
      - { ring: middle, from: 2027-01-01 }`,
      `      - { ring: middle, from: 2027-01-01 }
      - { ring: outer, from: 2026-01-01, until: 2027-01-01 }`,
    ]);
    expect(registryOf(swapped)).toEqual(registry);
  });

  it('may have a host of its own, and do without recess and representations', () => {
    const bare = changed(
      ['host: stad', 'host: Stichting Voorbeeld'],
      ['recess:\n  - { from: 2026-07-11, until: 2026-08-23 }\n', ''],
      [
        'representations:\n  - { body: klankbordgroep, partner: dorp, by: veld, from: 2026-03-01, until: 2026-09-01 }\n',
        '',
      ],
    );
    expect(registryOf(bare).programme.bureau).toEqual({ host: 'Stichting Voorbeeld' });
    expect(registryOf(bare).partners[0]?.meetings?.recess).toEqual([]);
  });
});
