import * as z from 'zod';
import { PartnerKind } from '#shared/vocabulary/membership.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { Dated, DatedRing, Recess, Role } from '../../terms/registry.ts';
import {
  FileFixedSeat,
  FileRepresentation,
  FileSeatHolder,
  FileSettings,
  fixedHolderOf,
  ProgrammeFile,
} from './file-schema.ts';
import type { Path } from './finding.ts';

/** A sound part of the file with its place. */
export interface Placed<T> {
  readonly path: Path;
  readonly is: T;
}

export interface DraftContact {
  readonly role: z.infer<typeof Role>;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly id?: string | undefined;
}

export interface DraftPartner {
  readonly path: Path;
  readonly id: string | undefined;
  readonly kind: z.infer<typeof PartnerKind> | undefined;
  readonly rings: readonly Placed<z.infer<typeof DatedRing>>[];
  readonly contacts: readonly Placed<DraftContact>[];
  /** Whether all contacts could be read, so an absent contact is really missing. */
  readonly contactsKnown: boolean;
  /** The names of the bodies whose meetings it gives. */
  readonly meets: readonly string[];
  readonly recess: readonly Placed<z.infer<typeof Recess>>[];
}

export interface DraftFixedSeat extends Placed<ReturnType<typeof fixedHolderOf>> {
  /** The place of the identifier of the holder. */
  readonly holderPath: Path;
}

/** The sound parts of a file: a wrong address in one place does not hide a double seat in another, so every fault is reported at once. */
export interface Draft {
  readonly period: ProgrammeFile['period'] | undefined;
  readonly host: string | undefined;
  readonly staff: readonly Placed<DraftContact>[];
  readonly lines: readonly Placed<string>[];
  readonly settings: Partial<z.infer<typeof FileSettings>>;
  readonly fixed: readonly DraftFixedSeat[];
  /** Whether all fixed seats could be read, so that they can be counted. */
  readonly fixedKnown: boolean;
  readonly rotatingSeats: number | undefined;
  readonly holders: readonly Placed<z.infer<typeof FileSeatHolder>>[];
  readonly recess: readonly Placed<z.infer<typeof Recess>>[];
  readonly partners: readonly DraftPartner[];
  readonly representations: readonly Placed<z.infer<typeof FileRepresentation>>[];
  readonly apps: readonly Placed<{ id: string; actsFor?: string | undefined }>[];
}

/** Takes the sound parts from any value. */
export const draftOf = (value: unknown): Draft => {
  const bureau = field(value, 'bureau');
  const regiegroep = field(value, 'regiegroep');
  const rotating = field(regiegroep, 'rotating');
  const fixed = soundItems(FileFixedSeat, field(regiegroep, 'fixed'), ['regiegroep', 'fixed']);
  const withId = z.object({ id: identifier });
  return {
    period: sound(ProgrammeFile.shape.period, field(value, 'period')),
    host: sound(z.string(), field(bureau, 'host')),
    staff: soundItems(Contact, field(bureau, 'staff'), ['bureau', 'staff']),
    lines: soundItems(
      withId.transform(({ id }) => id),
      field(value, 'lines'),
      ['lines'],
    ),
    settings: soundSettings(field(value, 'settings')),
    fixed: fixed.map(({ path, is }) => ({
      path,
      is: fixedHolderOf(is),
      holderPath: typeof is === 'string' ? path : [...path, 'partner'],
    })),
    fixedKnown: fixed.length === items(field(regiegroep, 'fixed')).length,
    rotatingSeats: sound(z.int().min(0), field(rotating, 'seats')),
    holders: soundItems(FileSeatHolder, field(rotating, 'holders'), ['regiegroep', 'rotating', 'holders']),
    recess: soundItems(Recess, field(value, 'recess'), ['recess']),
    partners: items(field(value, 'partners')).map((partner, at) => draftPartner(partner, ['partners', at])),
    representations: soundItems(FileRepresentation, field(value, 'representations'), ['representations']),
    apps: soundItems(withId.extend({ actsFor: identifier.optional().catch(undefined) }), field(value, 'apps'), [
      'apps',
    ]),
  };
};

const Contact = z.object({ role: Role, ...Dated.partial().shape, id: identifier.optional() });

const meeting = ['college', 'council', 'board'] as const;

const draftPartner = (value: unknown, path: Path): DraftPartner => {
  const contacts = field(value, 'contacts');
  const known = soundItems(Contact, contacts, [...path, 'contacts']);
  const meetings = field(value, 'meetings');
  return {
    path,
    id: sound(identifier, field(value, 'id')),
    kind: sound(PartnerKind, field(value, 'kind')),
    rings: soundItems(DatedRing, field(value, 'rings'), [...path, 'rings']),
    contacts: known,
    contactsKnown: Array.isArray(contacts) && known.length === contacts.length,
    meets: meeting.filter((body) => field(meetings, body) !== undefined),
    recess: soundItems(Recess, field(meetings, 'recess'), [...path, 'meetings', 'recess']),
  };
};

const soundSettings = (value: unknown): Partial<z.infer<typeof FileSettings>> => {
  const { terms, vote } = FileSettings.shape;
  const reminders = soundItems(z.string(), field(value, 'reminders'), []).map(({ is }) => is);
  const soundTerms = sound(terms, field(value, 'terms'));
  const soundVote = sound(vote, field(value, 'vote'));
  return { reminders, ...(soundTerms ? { terms: soundTerms } : {}), ...(soundVote ? { vote: soundVote } : {}) };
};

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const sound = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> | undefined => schema.safeParse(value).data;

const soundItems = <S extends z.ZodType>(schema: S, value: unknown, path: Path): Placed<z.output<S>>[] =>
  items(value).flatMap((item, at) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [{ path: [...path, at], is: parsed.data }] : [];
  });
