import type * as z from 'zod';
import {
  Departure,
  KnownApp,
  Partner,
  Person,
  Representation,
  RoleHeld,
  Seat,
  Succession,
} from '../terms/record-schemas.ts';
import { ended, endedRings } from './ending.ts';
import { all, itsEnd, kind, never, type RecordKind, whole } from './record-kind.ts';

const rows = {
  partner: kind({
    list: 'partners',
    schema: Partner,
    identifiedBy: ['partnerId'],
    ended: endedRings,
    // Old documents need the name.
    leavesPresentAfter: never,
    kept: whole('partners', Partner),
    inPast: true,
    compared: ({ rings }) => rings,
    comparedApart: ({ rings: _rings, programmeId: _programme, partnerId: _partner, kind: _kind, ...rest }) => ({
      meetings: 'none',
      ...rest,
    }),
  }),
  person: kind({
    list: 'people',
    schema: Person,
    identifiedBy: ['personId'],
    ended,
    leavesPresentAfter: itsEnd,
    kept: {
      list: 'roles',
      schema: RoleHeld,
      of: ({ name: _name, email: _email, erasedAt: _erasedAt, ...role }: Person) => role,
    },
    inPast: true,
    compared: all,
  }),
  seat: kind({
    list: 'seats',
    schema: Seat,
    identifiedBy: ['seatId'],
    ended,
    // The turns held before decide who has waited longest.
    leavesPresentAfter: never,
    kept: whole('seats', Seat),
    inPast: true,
    compared: all,
  }),
  representation: kind({
    list: 'representations',
    schema: Representation,
    identifiedBy: ['body', 'representedPartnerId', 'from'],
    ended,
    leavesPresentAfter: itsEnd,
    kept: whole('representations', Representation),
    inPast: true,
    compared: all,
  }),
  app: kind({
    list: 'apps',
    schema: KnownApp,
    identifiedBy: ['clientId'],
    ended,
    leavesPresentAfter: itsEnd,
    kept: whole('apps', KnownApp),
    // Only the present decides which application may call.
    inPast: false,
    compared: all,
  }),
  succession: kind({
    list: 'successions',
    schema: Succession,
    addedLater: true,
    identifiedBy: ['successionId'],
    // A file repeats successions and ends none: the law decided them.
    ended: () => undefined,
    // Who stands for whom is asked for years.
    leavesPresentAfter: never,
    kept: whole('successions', Succession),
    inPast: true,
    compared: all,
  }),
  departure: kind({
    list: 'departures',
    schema: Departure,
    addedLater: true,
    identifiedBy: ['partnerId', 'on'],
    // A file says nothing of the ground on which a membership ended, so it cannot end one.
    ended: () => undefined,
    leavesPresentAfter: never,
    kept: whole('departures', Departure),
    inPast: true,
    compared: all,
  }),
};

type Rows = typeof rows;
/** The name of a kind of record: in a change, in a key, and in the stored item. */
export type KindName = keyof Rows;
export type ItemOf = { [K in KindName]: z.output<Rows[K]['schema']> };
export type KeptOf = { [K in KindName]: z.output<Rows[K]['kept']['schema']> };
/** The fields that identify a record within its programme. */
export type IdsOf = { [K in KindName]: Readonly<Record<Rows[K]['identifiedBy'][number], string>> };
export type ListOf = { [K in KindName]: Rows[K]['list'] };
export type KeptListOf = { [K in KindName]: Rows[K]['kept']['list'] };
/** The kinds that the past contains. */
export type PastKind = { [K in KindName]: Rows[K]['inPast'] extends true ? K : never }[KindName];

/** The only table of the kinds of record, in the order in which they are recorded. */
export const recordKinds: {
  readonly [K in KindName]: RecordKind<
    ItemOf[K],
    KeptOf[K],
    keyof ItemOf[K] & keyof KeptOf[K],
    ListOf[K],
    KeptListOf[K]
  >;
} = rows;
export const kindNames = Object.keys(rows) as KindName[];

/** The values that identify a record among those of its kind in a programme. */
const identifyingValues = (name: KindName, record: object): string[] => {
  const fields = record as Readonly<Record<string, unknown>>;
  return recordKinds[name].identifiedBy.map((field) => String(fields[field]));
};

/** The identifier of a record, or of the part that a change keeps. If there are several values, none contains a full stop. */
export const identifierOf = <K extends KindName>(name: K, record: ItemOf[K] | KeptOf[K]): string =>
  identifyingValues(name, record).join('.');

/** The start of the sort keys of the stored items of a kind. */
export const keyPrefixOf = (name: KindName): string => `${name.toUpperCase()}#`;

/** The sort key of a stored item. @param ids - at least the fields that identify it. */
export const sortKeyOf = (name: KindName, ids: object): string =>
  `${keyPrefixOf(name)}${identifyingValues(name, ids).join('#')}`;
