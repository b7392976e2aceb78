import * as z from 'zod';
import { PartnerKind, Role } from '#shared/vocabulary/membership.ts';
import { day, emailAddress, identifier, mustBe, name, stem } from '#shared/vocabulary/values.ts';
import { ProgrammeSettings } from '../../terms/programme-settings.ts';
import { BureauFunction, Dated, DatedRing, Divisions, OwnElection, Recess, Succession } from '../../terms/registry.ts';

/** A person who receives mail. A role may pass from person to person: each with its own days. */
export const FileContact = z.strictObject({
  role: Role,
  /** The function of staff of the programmabureau. */
  function: BureauFunction.optional(),
  name,
  email: emailAddress,
  from: day.optional(),
  until: day.optional(),
  /** Distinguishes two people in one role; only needed when they hold it at the same time. */
  id: identifier.max(25).optional(),
  /** The identifier that somebody had in a predecessor of the partner, if a succession took the role along (rule 18). */
  continues: identifier.optional(),
});

/** A rhythm (`weekday`, `everyWeeks`, `from`) or a list of `dates`; one object, so faults name one field. */
export const FileMeetings = z
  .strictObject({
    weekday: z.int().min(1).max(7).optional(),
    everyWeeks: z.int().min(1).max(52).optional(),
    from: day.optional(),
    dates: z.array(day).min(1).max(1000).optional(),
  })
  .refine(
    ({ weekday, everyWeeks, from, dates }) =>
      dates
        ? weekday === undefined && everyWeeks === undefined && from === undefined
        : weekday !== undefined && from !== undefined,
    mustBe('either a weekday with the day it starts from, or dates'),
  );

/** A role of somebody whose data were erased: the file has no name for it, and nobody lacks for those days. */
export const FileErased = z.strictObject({ role: Role, ...Dated.shape });

export const FilePartner = z.strictObject({
  id: stem,
  name,
  kind: PartnerKind,
  rings: z.array(DatedRing).min(1).max(100),
  contacts: z.array(FileContact).max(100),
  /** Roles of people whose data were erased. */
  erased: z.array(FileErased).max(200).optional(),
  meetings: z
    .strictObject({
      college: FileMeetings.optional(),
      council: FileMeetings.optional(),
      board: FileMeetings.optional(),
      /** Elections of the council on a day of its own. */
      elections: z.array(OwnElection).max(50).optional(),
      /** Replaces the programme's own list. */
      recess: z.array(Recess).max(200).optional(),
    })
    .optional(),
});

export const FileSeatHolder = z.strictObject({ partner: identifier, ...Dated.shape });

/** The holder of a fixed seat: its identifier, or the identifier with days, when it does not hold the seat from start to end. */
export const FileFixedSeat = z.union([
  identifier,
  z.strictObject({ partner: identifier, from: day.optional(), until: day.optional() }),
]);
export type FileFixedSeat = z.infer<typeof FileFixedSeat>;

/** The holder of a fixed seat, however the file writes it. */
export const fixedHolderOf = (seat: FileFixedSeat): Exclude<FileFixedSeat, string> =>
  typeof seat === 'string' ? { partner: seat } : seat;

/** A partner that speaks for another in a body. Colleges and councils decide for themselves (rules 1 and 8). */
export const FileRepresentation = z.strictObject({
  body: z.enum(['regiegroep', 'klankbordgroep', 'coalition']),
  partner: identifier,
  by: identifier,
  ...Dated.shape,
});

/** An application of a partner, by the client id that its issuer gave it. */
export const FileApp = z.strictObject({ id: identifier, actsFor: identifier, until: day.optional() });

/** A succession as `readProgramme` shows it: a file repeats what was recorded (rule 18). */
export const FileSuccession = Succession.omit({ programmeId: true }).extend({ divisions: Divisions.optional() });

/** A line of the programme, which frameworks give a budget. */
export const FileLine = z.strictObject({ id: identifier, name });

export const FileRegiegroep = z.strictObject({
  fixed: z.array(FileFixedSeat).max(200),
  rotating: z.strictObject({
    seats: ProgrammeSettings.shape.regiegroep.shape.rotating,
    turn: ProgrammeSettings.shape.regiegroep.shape.turn,
    holders: z.array(FileSeatHolder).max(200),
  }),
});

export const FileSettings = ProgrammeSettings.omit({ regiegroep: true });

/** A programme as the programmabureau writes it: one file with the partners and everything that belongs to them. */
export const ProgrammeFile = z.strictObject({
  programme: stem,
  name,
  period: z.strictObject({ from: day, until: day }),
  bureau: z.strictObject({ host: name, staff: z.array(FileContact).min(1).max(100) }),
  lines: z.array(FileLine).min(1).max(50),
  settings: FileSettings,
  regiegroep: FileRegiegroep,
  /** Periods without meetings, for every municipality without periods of its own. */
  recess: z.array(Recess).max(200).optional(),
  partners: z.array(FilePartner).min(1).max(1000),
  representations: z.array(FileRepresentation).max(1000).optional(),
  apps: z.array(FileApp).max(1000),
  /** Municipalities that merged, were split or changed their names, or will. */
  successions: z.array(FileSuccession).max(200).optional(),
});
export type ProgrammeFile = z.infer<typeof ProgrammeFile>;
export type FilePartner = z.infer<typeof FilePartner>;
export type FileContact = z.infer<typeof FileContact>;
export type FileMeetings = z.infer<typeof FileMeetings>;
