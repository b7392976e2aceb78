import { stringify } from 'yaml';
import { eachRoundKind } from '#shared/vocabulary/round-kinds.ts';

/** What is simulated. */
export interface Options {
  readonly seed: number;
  readonly years: number;
  readonly partners: number;
  readonly alliances: number;
}

export const programmeId = 'proefland';
export const bureau = `programmabureau-${programmeId}`;
export const operator = 'beheer';
export const firstYear = 2027;

/** The name of the application of a partner. */
export const appOf = (partnerId: string): string => `zaaksysteem-${partnerId}`;

export type Kind = 'municipality' | 'knowledge-institution' | 'civil-society' | 'company' | 'province' | 'state';
export interface Partner {
  readonly partnerId: string;
  readonly name: string;
  readonly kind: Kind;
  readonly ring: 'inner' | 'middle' | 'outer';
}

const others = [
  ['knowledge-institution', 'middle', 'hogeschool', 'Hogeschool'],
  ['civil-society', 'middle', 'corporatie', 'Corporatie'],
  ['company', 'outer', 'bedrijf', 'Bedrijf'],
  ['province', 'middle', 'provincie', 'Provincie'],
  ['state', 'outer', 'ministerie', 'Ministerie'],
] as const;

/** The seats of the regiegroep: fixed ones, and one that rotates. */
export const fixedSeats = 2;

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** A municipality by its place. */
export const municipality = (at: number): Partner => ({
  partnerId: `gemeente-${letters[at]}`,
  name: `Gemeente ${letters[at]?.toUpperCase()}`,
  kind: 'municipality',
  ring: at <= fixedSeats ? 'inner' : 'middle',
});

/** The partners on the first day: somewhat more than half of them municipalities. */
export const partnersOf = ({ partners }: Options): Partner[] => {
  const municipalities = Math.max(4, Math.round(partners * 0.55));
  const rest = Array.from({ length: Math.max(0, partners - municipalities) }, (_, at): Partner => {
    const [kind, ring, id, name] = others[at % others.length] ?? others[0];
    const number = Math.floor(at / others.length) + 1;
    return { partnerId: `${id}-${number}`, name: `${name} ${number}`, kind, ring };
  });
  return [...Array.from({ length: municipalities }, (_, at) => municipality(at)), ...rest];
};

const rolesOf = (kind: Kind) =>
  kind === 'municipality'
    ? (['portfolio-holder', 'college-secretary', 'council-clerk'] as const)
    : (['board-contact'] as const);

/** The people of a partner: who came later has a number. */
export const contactsOf = ({ partnerId, kind }: Pick<Partner, 'partnerId' | 'kind'>, number = 1) =>
  rolesOf(kind).map((role) => ({
    role,
    name: `Persoon ${number} van ${partnerId}`,
    email: `${role}-${number}@${partnerId}.example`,
  }));

/** When the bodies of a municipality meet: councils in turn, so that they differ. */
export const meetingsOf = (at: number, year = firstYear) => ({
  recess: [],
  college: { weekday: 2, from: firstOn(2, year) },
  council: { weekday: 4, everyWeeks: 4 + (at % 3), from: firstOn(4, year) },
});

/** The first day in a year on a weekday. */
const firstOn = (weekday: number, year: number): string => {
  const first = new Date(Date.UTC(year, 0, 1));
  const ahead = (weekday - (first.getUTCDay() || 7) + 7) % 7;
  return new Date(Date.UTC(year, 0, 1 + ahead)).toISOString().slice(0, 10);
};

export const lines = [
  { id: 'gezond', name: 'Gezonde gemeenschappen' },
  { id: 'economie', name: 'Circulaire economie' },
  { id: 'landschap', name: 'Versterken landschap' },
] as const;

const working = (days: number) => ({ length: `P${days}D`, counts: 'working-days' });
const calendar = (days: number) => ({ length: `P${days}D`, counts: 'calendar-days' });

const terms = {
  ...eachRoundKind(() => working(10)),
  input: working(20),
  consultation: working(15),
  approval: calendar(42),
  accession: calendar(42),
  contribution: calendar(60),
  report: calendar(30),
  raising: working(5),
  verdict: working(5),
};

/** The programme as its file says it on the first day. */
export const programmeFile = (options: Options): string => {
  const partners = partnersOf(options);
  const since = `${firstYear}-01-01`;
  return stringify({
    programme: programmeId,
    name: 'Regio Deal Proefland',
    period: { from: since, until: `${firstYear + options.years}-01-01` },
    bureau: {
      host: 'Programmabureau',
      staff: [{ role: 'bureau', name: 'Bureau van de proef', email: `bureau@${programmeId}.example` }],
    },
    lines,
    settings: {
      calendar: { workingWeekdays: [1, 2, 3, 4, 5], publicHolidays: 'national' },
      terms,
      reminders: ['P10D', 'P2D'],
      vote: { quorum: 2, majority: 'simple' },
      approval: 'all',
      oneTimeCode: [],
      renewal: 'P2Y',
      reportingPeriod: 'quarter',
      preparation: { college: 5, council: 10 },
    },
    regiegroep: {
      fixed: [0, 1].map((at) => municipality(at).partnerId),
      rotating: { seats: 1, holders: [{ partner: municipality(fixedSeats).partnerId, from: since }] },
    },
    recess: Array.from({ length: options.years }, (_, at) => ({
      from: `${firstYear + at}-07-15`,
      until: `${firstYear + at}-08-20`,
    })),
    partners: partners.map((partner, at) => ({
      id: partner.partnerId,
      name: partner.name,
      kind: partner.kind,
      rings: [{ ring: partner.ring, from: since }],
      contacts: contactsOf(partner),
      ...(partner.kind === 'municipality'
        ? { meetings: (({ college, council }) => ({ college, council }))(meetingsOf(at)) }
        : {}),
    })),
    apps: [
      { id: bureau, actsFor: 'programmabureau' },
      ...partners.map(({ partnerId }) => ({ id: appOf(partnerId), actsFor: partnerId })),
    ],
  });
};
