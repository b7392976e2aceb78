import * as z from 'zod';
import { BodyName, PartnerKind, Ring, Role, SeatKind } from '#shared/vocabulary/membership.ts';
import { day, emailAddress, identifier, mustBe, name } from '#shared/vocabulary/values.ts';
import { ProgrammeSettings, StoredSettings } from './programme-settings.ts';
import { RuleVersion } from './rules/rule-version.ts';

export * from './succession-schemas.ts';

/** A fact that holds from a day until the day before `until`; without `until` it has no end. */
export const Dated = z.strictObject({ from: day, until: day.optional() });
export type Dated = z.infer<typeof Dated>;

export const DatedRing = z.strictObject({ ring: Ring, ...Dated.shape });
export type DatedRing = z.infer<typeof DatedRing>;

/** Days without meetings; unlike in `Dated`, the last day is included, as in the announcement of a recess. */
export const Recess = z.strictObject({ from: day, until: day });
export type Recess = z.infer<typeof Recess>;

/** Meetings on an ISO weekday (1 is Monday), every so many weeks, counted from the first such day on or after `from`. */
export const MeetingRhythm = z.strictObject({
  weekday: z.int().min(1).max(7),
  everyWeeks: z.int().min(1).max(52).optional(),
  from: day,
});
export const MeetingDates = z.strictObject({ dates: z.array(day).min(1) });
export const Meetings = z.union([MeetingRhythm, MeetingDates]);
export type Meetings = z.infer<typeof Meetings>;

/**
 * An election of a municipality, on a day of its own or on the usual one, with the first day of the council that it elects and that of the college
 * that follows, where they are known.
 */
export const OwnElection = z
  .strictObject({ on: day, councilFrom: day.optional(), collegeFrom: day.optional() })
  .refine(({ on, councilFrom }) => councilFrom === undefined || councilFrom > on, {
    path: ['councilFrom'],
    ...mustBe('a day after the election'),
  })
  .refine(({ on, collegeFrom }) => collegeFrom === undefined || collegeFrom > on, {
    path: ['collegeFrom'],
    ...mustBe('a day after the election'),
  });

/** An organisation in a programme. Its rings are its membership: without a ring on a day it does not take part. */
export const Partner = z.strictObject({
  programmeId: identifier,
  partnerId: identifier,
  name,
  kind: PartnerKind,
  /** At least one, in order, not overlapping; past rings are kept. */
  rings: z.array(DatedRing).min(1),
  meetings: z
    .strictObject({
      recess: z.array(Recess),
      college: Meetings.optional(),
      council: Meetings.optional(),
      /** Of a partner that is no municipality: its own board. */
      board: Meetings.optional(),
      /** Of a municipality: elections of its council beside the usual ones, as after a merger; none without it. */
      elections: z.array(OwnElection).optional(),
    })
    .optional(),
});
export type Partner = z.infer<typeof Partner>;

/** The functions of staff of the programmabureau (governance model, "Programmabureau"). */
export const BureauFunction = z.enum([
  'strategy',
  'programme-management',
  'finance-and-control',
  'communication',
  'fundraising',
  'lobby',
  'public-affairs',
]);
export type BureauFunction = z.infer<typeof BureauFunction>;

/** A person in one role, who may receive mail. */
export const Person = z.strictObject({
  programmeId: identifier,
  personId: identifier,
  /** Absent for staff of the programmabureau. */
  partnerId: identifier.optional(),
  role: Role,
  /** For staff of the programmabureau. */
  function: BureauFunction.optional(),
  name,
  email: emailAddress,
  /** When the name and the address were erased; both are gone, and the person receives no mail. */
  erasedAt: z.iso.datetime().optional(),
  ...Dated.shape,
});
export type Person = z.infer<typeof Person>;

/** A role that was held, without the name and address of the person: the part that history keeps. */
export const RoleHeld = Person.omit({ name: true, email: true, erasedAt: true });
export type RoleHeld = z.infer<typeof RoleHeld>;

/** A partner's place in the regiegroep (rule 2). */
export const Seat = z.strictObject({
  programmeId: identifier,
  seatId: identifier,
  body: z.literal('regiegroep'),
  partnerId: identifier,
  kind: SeatKind,
  ...Dated.shape,
});
export type Seat = z.infer<typeof Seat>;

/** A partner lets itself be represented by another in a body for a period (rule 6). */
export const Representation = z.strictObject({
  programmeId: identifier,
  body: BodyName,
  representedPartnerId: identifier,
  byPartnerId: identifier,
  ...Dated.shape,
});
export type Representation = z.infer<typeof Representation>;

/** The end of a partner's membership, with its ground (rule 18). It counts while the partner's rings leave that day free. */
export const Departure = z.strictObject({
  programmeId: identifier,
  partnerId: identifier,
  /** The first day on which it no longer takes part. */
  on: day,
  ground: z.string().trim().min(1).max(2000),
});
export type Departure = z.infer<typeof Departure>;

/** An application that the token issuer knows, and the party that it acts for. */
export const App = z.strictObject({
  programmeId: identifier,
  clientId: identifier,
  /** `programmabureau` or a partner's identifier. */
  actsFor: identifier,
});
export type App = z.infer<typeof App>;

/** An application, with the day from which the programme no longer names it. */
export const KnownApp = z.strictObject({ ...App.shape, until: day.optional() });
export type KnownApp = z.infer<typeof KnownApp>;

/** A programme line (programmalijn): a theme that the framework sets goals in. */
export const Line = z.strictObject({ lineId: identifier, name });
export type Line = z.infer<typeof Line>;

/** The multi-year deal itself. */
export const Programme = z.strictObject({
  programmeId: identifier,
  name,
  period: z.strictObject({ from: day, until: day }),
  lines: z.array(Line).min(1),
  /** The host is a partner's identifier, or the name of an organisation of its own. */
  bureau: z.strictObject({ host: name }),
  /** The settings of the file. Those of a day: `settingsOn`. */
  settings: ProgrammeSettings,
  /** The changes of the rules of the game that the seats decided; absent while there is none (rule 17). */
  ruleVersions: z.array(RuleVersion).optional(),
});
export type Programme = z.infer<typeof Programme>;

/** The programme as it was stored, maybe by a release that knew fewer kinds of round. */
export const StoredProgramme = Programme.extend({ settings: StoredSettings });
