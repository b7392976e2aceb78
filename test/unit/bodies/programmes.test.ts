import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseProgrammeFile } from '#functions/bodies/domain/programme-file.ts';
import { bodiesOn, contactFor, municipalitiesOn, ringOn, seatsOn } from '#functions/bodies/terms/bodies.ts';
import { Registry } from '#functions/bodies/terms/registry.ts';
import { forecastLastAnswer } from '#shared/calendar/forecast.ts';
import { termEnd } from '#shared/calendar/terms.ts';
import { PartnerKind, Ring } from '#shared/vocabulary/membership.ts';
import { eachOf } from '../../support/each-of.ts';

const read = (name: string): Promise<string> =>
  readFile(new URL(`../../../programmes/${name}.yaml`, import.meta.url), 'utf8');
const load = async (name: string): Promise<Registry> => {
  const parsed = parseProgrammeFile(await read(name));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 2));
  return parsed.registry;
};
const day = '2026-11-24';
const ids = (partners: readonly { partnerId: string }[]) => partners.map(({ partnerId }) => partnerId);

const zuidLimburg = await load('zuid-limburg');
const parkstad = await load('parkstad');

describe.each([zuidLimburg, parkstad])('the programme $programme.name', (registry) => {
  it('is a registry by its own schema', () => {
    expect(Registry.parse(registry)).toEqual(registry);
  });

  it('has somebody to write to for every partner, college and council', () => {
    for (const { partnerId } of eachOf(registry.partners))
      expect(contactFor(registry, partnerId, 'partner', day), partnerId).toBeDefined();
    for (const { partnerId } of eachOf(registry.partners.filter(({ kind }) => kind === 'municipality')))
      for (const body of ['college', 'council'] as const)
        expect(contactFor(registry, partnerId, body, day)?.partnerId).toBe(partnerId);
  });

  it('writes to nobody that exists', () => {
    const addresses = registry.people.map(({ email }) => email);
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });

  it('can forecast every college and council', () => {
    const { calendar, terms, preparation } = registry.programme.settings;
    const bodies = registry.partners.flatMap(({ partnerId, meetings }) =>
      (['college', 'council'] as const).flatMap((body) => {
        const days = meetings?.[body];
        if (!meetings || !days) return [];
        const own = { recess: meetings.recess, days, preparationDays: preparation[body] };
        return [{ addresseeId: `${body}-${partnerId}`, meetings: own }];
      }),
    );
    expect(bodies).toHaveLength(2 * municipalitiesOn(registry, day).length);
    for (const opened of ['2026-11-24T09:00:00Z', '2027-07-01T09:00:00Z', '2028-06-01T09:00:00Z']) {
      expect(
        forecastLastAnswer(bodies, opened, termEnd(opened, terms.approval, calendar), calendar).withoutMeeting,
      ).toEqual([]);
    }
  });

  it('carries its own identifier everywhere, so that nothing leaks into the other', () => {
    const { programme, partners, people, seats, representations, apps } = registry;
    const all = [...partners, ...people, ...seats, ...representations, ...apps];
    expect(new Set(all.map(({ programmeId }) => programmeId))).toEqual(new Set([programme.programmeId]));
  });
});

describe('Regio Deal Zuid-Limburg', () => {
  it('has ten municipalities', () => {
    expect(ids(municipalitiesOn(zuidLimburg, day))).toEqual([
      'beek',
      'beekdaelen',
      'eijsden-margraten',
      'gulpen-wittem',
      'maastricht',
      'meerssen',
      'sittard-geleen',
      'stein',
      'vaals',
      'valkenburg-aan-de-geul',
    ]);
  });

  it('has Maastricht, Sittard-Geleen and Beekdaelen for good in the regiegroep, and one that rotates (rule 2)', () => {
    expect(seatsOn(zuidLimburg, day).map(({ partnerId, kind }) => [partnerId, kind])).toEqual([
      ['maastricht', 'fixed'],
      ['sittard-geleen', 'fixed'],
      ['beekdaelen', 'fixed'],
      ['meerssen', 'rotating'],
    ]);
    expect(zuidLimburg.programme.settings.regiegroep).toEqual({ rotating: 1 });
  });

  it('has partners of every kind and in every ring besides the municipalities', () => {
    const others = zuidLimburg.partners.filter(({ kind }) => kind !== 'municipality');
    expect(new Set(zuidLimburg.partners.map(({ kind }) => kind))).toEqual(new Set(PartnerKind.options));
    expect(new Set(others.map((other) => ringOn(other, day)))).toEqual(new Set(Ring.options));
  });

  it('has the four lines of the deal and one for its further development', () => {
    expect(zuidLimburg.programme.lines.map(({ name }) => name)).toEqual([
      'Sterke en gezonde gemeenschappen',
      'Circulaire economie en samenleving',
      'Versterken uniek landschap',
      'Grensoverschrijdende kenniseconomie en internationale arbeidsmarkt',
      'Doorontwikkeling',
    ]);
  });

  it('is reached by the system of the programmabureau, and by those of some partners, each for itself', () => {
    const apps = new Map(zuidLimburg.apps.map(({ clientId, actsFor }) => [clientId, actsFor]));
    expect(apps.get('programmabureau-zuid-limburg')).toBe('programmabureau');
    expect(apps.get('zaaksysteem-maastricht')).toBe('maastricht');
    expect([...apps.values()].filter((actsFor) => actsFor === 'programmabureau')).toHaveLength(1);
    const partners = new Set(ids(zuidLimburg.partners));
    for (const [, actsFor] of eachOf(apps)) expect(actsFor === 'programmabureau' || partners.has(actsFor)).toBe(true);
  });

  it('gives the same registry every time', async () => {
    expect(await load('zuid-limburg')).toEqual(zuidLimburg);
    expect(zuidLimburg.people.map(({ personId }) => personId)).toContain('maastricht-college-secretary');
  });
});

describe('Regio Deal Parkstad', () => {
  it('has seven municipalities, Beekdaelen in both programmes', () => {
    const members = ids(municipalitiesOn(parkstad, day));
    expect(members).toEqual(['beekdaelen', 'brunssum', 'heerlen', 'kerkrade', 'landgraaf', 'simpelveld', 'voerendaal']);
    expect(members.filter((id) => ids(zuidLimburg.partners).includes(id))).toEqual(['beekdaelen']);
  });

  it('has a college and a council for each', () => {
    expect(bodiesOn(parkstad, day)).toHaveLength(3 + 7 + 7);
  });
});
