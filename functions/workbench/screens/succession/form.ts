import type { AnswerOf } from '#client/client.ts';
import { euros } from '#shared/words/dutch.ts';
import { isAddress } from '../../forms/e-mail-address.ts';
import { identifierOf } from '../../forms/identifiers.ts';
import { filledRows, inRow } from '../../forms/rows.ts';
import type { Reader } from '../../forms/typed.ts';
import type { SuccessionKind } from '../../words/succession-words.ts';
import {
  type Body,
  firstPeople,
  type SuccessorField,
  shareField,
  successorFields,
  toField,
  wholeField,
} from './fields.ts';

type Programme = AnswerOf<'readProgramme'>;
type Partner = Programme['partners'][number];
type Divisions = NonNullable<Body['divisions']>;
type Shares = NonNullable<Divisions['contributions']>[number]['shares'];

/** A contribution that people divide, with what it offers in each year: cents, hours, or 1 for what cannot be divided. */
export interface Divisible {
  readonly allianceId: string;
  readonly contributionId: string;
  readonly title: string;
  readonly unit: 'cents' | 'hours' | 'items';
  readonly years: readonly { readonly year: number; readonly amount: number }[];
}

/** What people divide in a split, by what the preview says that moves. */
export interface ToDivide {
  readonly seats: readonly { readonly id: string; readonly label: string }[];
  readonly people: readonly { readonly id: string; readonly label: string }[];
  readonly representations: readonly { readonly id: string; readonly label: string }[];
  readonly leads: readonly { readonly id: string; readonly label: string }[];
  readonly contributions: readonly Divisible[];
}

/** The partners that can end or change their names: municipalities, and for another name every partner. */
export const canFollow = ({ partners }: Programme, kind: SuccessionKind): readonly Partner[] =>
  partners.filter((one) => one.ring !== undefined && (kind === 'rename' || one.kind === 'municipality'));

/** A succession as it was typed, without its divisions. Its identifier follows from what it says, so that it is recorded once. */
export const readSuccession = (reader: Reader, programme: Programme, kind: SuccessionKind): Body => {
  const known = canFollow(programme, kind).map(({ partnerId }) => partnerId);
  const rows = filledRows(reader.values, 'gemeente', ['wie']);
  const predecessors = rows.map((row) =>
    reader.choice(inRow('gemeente', row, 'wie'), known, 'Kies een partner uit de lijst.'),
  );
  const first = inRow('gemeente', 1, 'wie');
  if (rows.length === 0) reader.fault(first, 'Kies om wie het gaat.');
  if (new Set(predecessors).size < predecessors.length) reader.fault(first, 'Kies iedere gemeente één keer.');
  const on = reader.day('dag');
  const reference = reader.text('grond', 'Vul de wet of het besluit in. Bijvoorbeeld Stb. 2027, 321.');
  if (reference.length > 200) reader.fault('grond', 'Gebruik niet meer dan 200 tekens.');
  const document = reader.optional('document');
  if (document !== undefined && !/^https?:\/\/\S+$/.test(document))
    reader.fault('document', 'Vul een webadres in. Bijvoorbeeld https://wetten.overheid.nl.');
  const name = kind === 'rename' ? reader.text('nieuwe-naam', 'Vul de nieuwe naam in.') : undefined;
  return {
    successionId: identifierOf([on, kind, ...predecessors].join(' ')),
    kind,
    on,
    ground: { reference, ...(document === undefined ? {} : { document }) },
    predecessors,
    ...(name === undefined ? { successors: successorsOf(reader, programme, predecessors) } : { name }),
  };
};

const successorsOf = (
  reader: Reader,
  { partners }: Programme,
  predecessors: readonly string[],
): NonNullable<Body['successors']> => {
  const rows = filledRows(reader.values, 'opvolger', successorFields);
  if (rows.length === 0) reader.fault(inRow('opvolger', 1, 'naam'), 'Zeg wie de opvolger is.');
  return rows.map((row) => {
    const at = (field: SuccessorField): string => inRow('opvolger', row, field);
    const existing = reader.optional(at('bestaand'));
    const name = reader.optional(at('naam'));
    if (existing !== undefined && name !== undefined)
      reader.fault(at('naam'), 'Kies een gemeente die er al is, of vul de naam van een nieuwe in. Niet allebei.');
    if (existing !== undefined) {
      const others = partners.filter(({ partnerId }) => !predecessors.includes(partnerId));
      const ids = others.map(({ partnerId }) => partnerId);
      return { partnerId: reader.choice(at('bestaand'), ids, 'Kies een gemeente die blijft bestaan.') };
    }
    return founded(reader, partners, name, at);
  });
};

/** A municipality that begins, with the people who were named for it. Its identifier is made of its name. */
const founded = (
  reader: Reader,
  partners: readonly Partner[],
  name: string | undefined,
  at: (field: SuccessorField) => string,
) => {
  const partnerId = identifierOf(name ?? '');
  if (name === undefined) reader.fault(at('naam'), 'Kies een gemeente, of vul de naam van een nieuwe in.');
  else if (partnerId === '') reader.fault(at('naam'), 'Kies een naam met letters of cijfers.');
  if (partners.some((one) => one.partnerId === partnerId))
    reader.fault(at('naam'), 'Er is of was al een gemeente met deze naam. Kies haar uit de lijst, of een andere naam.');
  const contacts = contactsOf(reader, at);
  return { partnerId, name: name ?? '', ...(contacts.length > 0 ? { contacts } : {}) };
};

const contactsOf = (reader: Reader, at: (field: SuccessorField) => string) =>
  firstPeople.flatMap(({ role, field }) => {
    const name = reader.optional(at(field));
    const email = reader.optional(at(`${field}-email`));
    if (name === undefined && email === undefined) return [];
    if (name === undefined) reader.fault(at(field), 'Vul de naam in bij dit e-mailadres.');
    if (email === undefined || !isAddress(email))
      reader.fault(at(`${field}-email`), 'Vul een e-mailadres in. Bijvoorbeeld griffie@gemeente.nl.');
    return [{ role, name: name ?? '', email: email ?? '' }];
  });

/** The divisions as they were typed; what was left open is left out. Money is divided to the cent, hours to the hour. */
export const readDivisions = (
  reader: Reader,
  { seats, people, representations, leads, contributions }: ToDivide,
  successors: readonly string[],
  nameOf: (partnerId: string) => string,
): Divisions => {
  const to = (what: Parameters<typeof toField>[0], { id }: { readonly id: string }): string[] => {
    const chosen = reader.optional(toField(what, id));
    return chosen !== undefined && successors.includes(chosen) ? [chosen] : [];
  };
  const divided = contributions.flatMap((one) => {
    const shares =
      one.unit === 'items' ? wholeShares(reader, one, successors) : sharesOf(reader, one, successors, nameOf);
    const { allianceId, contributionId } = one;
    return shares.length > 0 ? [{ allianceId, contributionId, shares }] : [];
  });
  return {
    ...filled(
      'seats',
      seats.flatMap((one) => to('zetel', one).map((who) => ({ seatId: one.id, to: who }))),
    ),
    ...filled(
      'people',
      people.flatMap((one) => to('persoon', one).map((who) => ({ personId: one.id, to: who }))),
    ),
    ...filled(
      'representations',
      representations.flatMap((one) =>
        to('vertegenwoordiging', one).map((who) => ({ representationId: one.id, to: who })),
      ),
    ),
    ...filled(
      'leads',
      leads.flatMap((one) => to('trekker', one).map((who) => ({ allianceId: one.id, to: who }))),
    ),
    ...filled('contributions', divided),
  };
};

const filled = <Name extends string, Item>(name: Name, items: readonly Item[]): { readonly [N in Name]?: Item[] } =>
  items.length === 0 ? {} : ({ [name]: [...items] } as { readonly [N in Name]: Item[] });

/** An amount as people read it. */
export const amountInDutch = (unit: Divisible['unit'], amount: number): string =>
  unit === 'cents' ? euros(amount) : `${amount} uur`;

const wholeShares = (reader: Reader, one: Divisible, successors: readonly string[]): Shares => {
  const byPartner = new Map<string, Shares[number]['years']>();
  for (const { year, amount } of one.years) {
    const who = reader.optional(wholeField(one.allianceId, one.contributionId, year));
    if (who !== undefined && successors.includes(who))
      byPartner.set(who, [...(byPartner.get(who) ?? []), { year, amount }]);
  }
  return [...byPartner].map(([partnerId, years]) => ({ partnerId, years }));
};

const sharesOf = (
  reader: Reader,
  one: Divisible,
  successors: readonly string[],
  nameOf: (partnerId: string) => string,
): Shares => {
  const field = (year: number, partnerId: string): string =>
    shareField(one.allianceId, one.contributionId, year, partnerId);
  const isTyped = one.years.some(({ year }) =>
    successors.some((partnerId) => reader.optional(field(year, partnerId)) !== undefined),
  );
  if (!isTyped) return [];
  const amounts = one.years.map(({ year, amount: whole }) => {
    const parts = successors.map((partnerId) => amountIn(reader, one.unit, field(year, partnerId)));
    const sum = parts.reduce((total, part) => total + part, 0);
    const first = field(year, successors[0] ?? '');
    if (sum !== whole && !reader.faults.some((fault) => successors.some((id) => fault.field === field(year, id))))
      reader.fault(
        first,
        `${year}: samen is dit ${amountInDutch(one.unit, sum)}. Het moet ${amountInDutch(one.unit, whole)} zijn, verdeeld over ${successors.map(nameOf).join(', ')}.`,
      );
    return { year, parts };
  });
  return successors.flatMap((partnerId, at) => {
    const years = amounts.flatMap(({ year, parts }) =>
      (parts[at] ?? 0) > 0 ? [{ year, amount: parts[at] ?? 0 }] : [],
    );
    return years.length > 0 ? [{ partnerId, years }] : [];
  });
};

const amountIn = (reader: Reader, unit: Divisible['unit'], field: string): number => {
  if (reader.optional(field) === undefined) return 0;
  if (unit === 'cents') return reader.cents(field);
  const hours = reader.number(field);
  if (Number.isInteger(hours) && hours >= 0) return hours;
  reader.fault(field, 'Vul een heel aantal uren in.');
  return 0;
};
