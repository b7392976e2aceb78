import type * as z from 'zod';
import type { PartnerKind } from '#shared/vocabulary/membership.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { Term } from '../../terms/programme-settings.ts';
import { DatedRing, Recess } from '../../terms/registry.ts';
import {
  FileApp,
  FileContact,
  FileErased,
  FileFixedSeat,
  FileLine,
  FilePartner,
  FileRegiegroep,
  FileRepresentation,
  FileSeatHolder,
  FileSettings,
  FileSuccession,
  fixedHolderOf,
  ProgrammeFile,
} from './file-schema.ts';
import type { Path } from './finding.ts';
import { field, items, type Placed, placed, sound, soundItems } from './sound-parts.ts';

export type DraftContact = Readonly<z.infer<typeof Contact>>;

/** The sound durations of the settings, whether or not what they belong to is sound. */
export interface DraftLengths {
  /** Of the terms of rounds, the watching of a solution and the life of a link. */
  readonly terms: readonly Placed<string>[];
  readonly reminders: readonly Placed<string>[];
  readonly renewal: readonly Placed<string>[];
}

export interface DraftPartner {
  readonly path: Path;
  readonly id: string | undefined;
  readonly kind: z.infer<typeof PartnerKind> | undefined;
  readonly rings: readonly Placed<z.infer<typeof DatedRing>>[];
  readonly contacts: readonly Placed<DraftContact>[];
  readonly erased: readonly Placed<z.infer<typeof FileErased>>[];
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

// What a check needs of an item, by the rules of the file's own schema: a fault elsewhere in the item does not hide it.
const Contact = FileContact.pick({ role: true, from: true, until: true, id: true, continues: true }).strip();
const Line = FileLine.pick({ id: true }).strip();
const Succession = FileSuccession.pick({ successionId: true, predecessors: true, successors: true }).strip();
const App = FileApp.extend({ actsFor: FileApp.shape.actsFor.optional().catch(undefined) }).strip();

/** The sound parts of a file: a wrong address in one place does not hide a double seat in another, so every fault is reported at once. */
export interface Draft {
  readonly period: ProgrammeFile['period'] | undefined;
  readonly host: string | undefined;
  readonly staff: readonly Placed<DraftContact>[];
  readonly lines: readonly Placed<string>[];
  readonly settings: Partial<Pick<z.infer<typeof FileSettings>, 'terms' | 'vote'>>;
  readonly lengths: DraftLengths;
  readonly fixed: readonly DraftFixedSeat[];
  /** Whether all fixed seats could be read, so that they can be counted. */
  readonly fixedKnown: boolean;
  readonly rotatingSeats: number | undefined;
  readonly holders: readonly Placed<z.infer<typeof FileSeatHolder>>[];
  readonly recess: readonly Placed<z.infer<typeof Recess>>[];
  readonly partners: readonly DraftPartner[];
  readonly representations: readonly Placed<z.infer<typeof FileRepresentation>>[];
  readonly apps: readonly Placed<z.infer<typeof App>>[];
  readonly successions: readonly Placed<z.infer<typeof Succession>>[];
}

/** Takes the sound parts from any value. */
export const draftOf = (value: unknown): Draft => {
  const bureau = field(value, 'bureau');
  const regiegroep = field(value, 'regiegroep');
  const rotating = field(regiegroep, 'rotating');
  const fixed = soundItems(FileFixedSeat, field(regiegroep, 'fixed'), ['regiegroep', 'fixed']);
  const { seats } = FileRegiegroep.shape.rotating.shape;
  return {
    period: sound(ProgrammeFile.shape.period, field(value, 'period')),
    host: sound(ProgrammeFile.shape.bureau.shape.host, field(bureau, 'host')),
    staff: soundItems(Contact, field(bureau, 'staff'), ['bureau', 'staff']),
    lines: soundItems(Line, field(value, 'lines'), ['lines']).map(({ path, is }) => ({ path, is: is.id })),
    settings: soundSettings(field(value, 'settings')),
    lengths: soundLengths(field(value, 'settings')),
    fixed: fixed.map(({ path, is }) => ({
      path,
      is: fixedHolderOf(is),
      holderPath: typeof is === 'string' ? path : [...path, 'partner'],
    })),
    fixedKnown: fixed.length === items(field(regiegroep, 'fixed')).length,
    rotatingSeats: sound(seats, field(rotating, 'seats')),
    holders: soundItems(FileSeatHolder, field(rotating, 'holders'), ['regiegroep', 'rotating', 'holders']),
    recess: soundItems(Recess, field(value, 'recess'), ['recess']),
    partners: items(field(value, 'partners')).map((partner, at) => draftPartner(partner, ['partners', at])),
    representations: soundItems(FileRepresentation, field(value, 'representations'), ['representations']),
    apps: soundItems(App, field(value, 'apps'), ['apps']),
    successions: soundItems(Succession, field(value, 'successions'), ['successions']),
  };
};

const meeting = ['college', 'council', 'board'] as const;

const draftPartner = (value: unknown, path: Path): DraftPartner => {
  const contacts = field(value, 'contacts');
  const known = soundItems(Contact, contacts, [...path, 'contacts']);
  const meetings = field(value, 'meetings');
  return {
    path,
    // An identifier that is only too long still names the partner that others refer to.
    id: sound(identifier, field(value, 'id')),
    kind: sound(FilePartner.shape.kind, field(value, 'kind')),
    rings: soundItems(DatedRing, field(value, 'rings'), [...path, 'rings']),
    contacts: known,
    erased: soundItems(FileErased, field(value, 'erased'), [...path, 'erased']),
    contactsKnown: Array.isArray(contacts) && known.length === contacts.length,
    meets: meeting.filter((body) => field(meetings, body) !== undefined),
    recess: soundItems(Recess, field(meetings, 'recess'), [...path, 'meetings', 'recess']),
  };
};

const soundSettings = (value: unknown): Draft['settings'] => {
  const { terms, vote } = FileSettings.shape;
  const soundTerms = sound(terms, field(value, 'terms'));
  const soundVote = sound(vote, field(value, 'vote'));
  return { ...(soundTerms ? { terms: soundTerms } : {}), ...(soundVote ? { vote: soundVote } : {}) };
};

const soundLengths = (settings: unknown): DraftLengths => {
  const { linkLifetime, renewal, reminders } = FileSettings.shape;
  const at = ['settings'];
  const terms = field(settings, 'terms');
  const names = typeof terms === 'object' && terms !== null && !Array.isArray(terms) ? Object.keys(terms) : [];
  const length = (value: unknown, path: Path): Placed<string>[] =>
    placed(Term.shape.length, field(value, 'length'), [...path, 'length']);
  return {
    terms: [
      ...names.flatMap((name) => length(field(terms, name), [...at, 'terms', name])),
      ...length(field(settings, 'watch'), [...at, 'watch']),
      ...placed(linkLifetime.unwrap(), field(settings, 'linkLifetime'), [...at, 'linkLifetime']),
    ],
    reminders: soundItems(reminders.element, field(settings, 'reminders'), [...at, 'reminders']),
    renewal: placed(renewal, field(settings, 'renewal'), [...at, 'renewal']),
  };
};
