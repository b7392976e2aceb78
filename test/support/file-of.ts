import type { Registry } from '#functions/bodies/terms/registry.ts';

/** What is not there is left out. */
const without = <T extends object, K extends keyof T>(thing: T, ...names: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(thing).filter(([name]) => !names.includes(name as K))) as Omit<T, K>;

type Person = Registry['people'][number];

/** A person as a file names it: one that a succession took along by the identifier that it had before. */
const contactOf = (owner: string, person: Person, first: string, known: ReadonlySet<string>) => {
  const { personId, role, name, email, from, until } = person;
  const before = personId.slice(owner.length + 1);
  return {
    role,
    name,
    email,
    ...(from === first ? {} : { from }),
    ...(until ? { until } : {}),
    ...(known.has(before) ? { continues: before } : {}),
  };
};

/** The programme file of a registry (YAML, of which JSON is a part), as a programmabureau writes it from what `readProgramme` shows. */
export const fileOf = (registry: Registry): string => {
  const { programme, partners, people, seats, representations, apps, successions } = registry;
  const { programmeId, name, period, lines, bureau } = programme;
  const known = new Set(people.map(({ personId }) => personId));
  const { regiegroep, ...settings } = programme.settings;
  const placesOf = (kind: 'fixed' | 'rotating') =>
    seats
      .filter((seat) => seat.kind === kind)
      .map(({ partnerId, from, until }) => ({ partner: partnerId, from, ...(until ? { until } : {}) }));
  return JSON.stringify({
    programme: programmeId,
    name,
    period,
    bureau: {
      host: bureau.host,
      staff: people
        .filter(({ partnerId }) => partnerId === undefined)
        .map((one) => contactOf('programmabureau', one, period.from, known)),
    },
    lines: lines.map((line) => ({ id: line.lineId, name: line.name })),
    settings,
    regiegroep: { fixed: placesOf('fixed'), rotating: { seats: regiegroep.rotating, holders: placesOf('rotating') } },
    partners: partners.map(({ partnerId, rings, ...partner }) => ({
      id: partnerId,
      name: partner.name,
      kind: partner.kind,
      rings,
      contacts: people
        .filter((person) => person.partnerId === partnerId)
        .map((person) => contactOf(partnerId, person, rings[0]?.from ?? period.from, known)),
    })),
    representations: representations.map(({ body, representedPartnerId, byPartnerId, from, until }) => ({
      body,
      partner: representedPartnerId,
      by: byPartnerId,
      from,
      ...(until ? { until } : {}),
    })),
    apps: apps.map(({ clientId, actsFor }) => ({ id: clientId, actsFor })),
    successions: successions.map((one) => without(one, 'programmeId')),
  });
};
