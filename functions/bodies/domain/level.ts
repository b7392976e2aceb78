import * as z from 'zod';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { documentAddress, documentMatter } from '#shared/vocabulary/document-id.ts';
import { LevelledMatter, LevelName } from '#shared/vocabulary/level.ts';
import { day, identifier } from '#shared/vocabulary/values.ts';

const words = z.string().trim().min(1).max(2000);

/** The level that somebody gives a matter. */
export const GivenLevel = z.strictObject({
  matter: LevelledMatter,
  /** The matter, within its kind; of a document its address. */
  matterId: z.string().min(1).max(1000),
  level: LevelName,
  /** Why it may be confidential: the article of the law, or the decision that imposed secrecy. */
  ground: words.optional(),
  /** The first day on which it is among partners again. */
  until: day.optional(),
  /** Partners that see it, beside those that take part in it. */
  sharedWith: z.array(identifier).max(200).optional(),
  reason: words,
});
export type GivenLevel = z.infer<typeof GivenLevel>;

/** The level of a matter from a moment on; insert only, so every earlier level stays on record (rule 5). */
export const MatterLevel = GivenLevel.extend({
  programmeId: identifier,
  sharedWith: z.array(identifier),
  number: z.int().min(1),
  by: z.string(),
  at: z.iso.datetime(),
});
export type MatterLevel = z.infer<typeof MatterLevel>;

/** What is known of a matter whose level is set. */
export interface MatterAtHand {
  /** The partners that take part in it: they always see it. */
  readonly partners: readonly string[];
  /** Whether it binds everybody, and so cannot be hidden: a framework in force. */
  readonly binding: boolean;
}

/** The most characters of the identifier of a matter. An address may be longer. */
const longestId = 80;

/**
 * What is given a level, with the address of a document as it is compared.
 * @throws {InvalidInput} when a document has no address.
 */
export const namedLevel = (given: GivenLevel): GivenLevel => {
  const isDocument = given.matter === documentMatter;
  const matterId = isDocument ? documentAddress(given.matterId) : given.matterId;
  if (matterId !== undefined && matterId.length <= (isDocument ? 1000 : longestId)) return { ...given, matterId };
  const expected = isDocument
    ? 'an address that begins with http:// or https://, of at most 1000 characters'
    : `an identifier of at most ${longestId} characters`;
  throw new InvalidInput('This cannot be given a level.', [
    fault('/matterId', 'it does not name what is given a level', expected),
  ]);
};

/**
 * The next level of a matter.
 * @param today - ISO date.
 * @throws {InvalidInput} naming every part that a confidential matter lacks, or another has too much.
 * @throws {Conflict} when the matter binds everybody.
 */
export const nextLevel = (
  given: GivenLevel,
  { partners, binding }: MatterAtHand,
  { programmeId, number, by, at, today }: Pick<MatterLevel, 'programmeId' | 'number' | 'by' | 'at'> & { today: string },
): MatterLevel => {
  const faults = [...missing(given), ...superfluous(given), ...past(given, today)];
  if (faults.length > 0) throw new InvalidInput('The matter cannot get this level.', faults);
  if (given.level === 'confidential' && binding)
    throw new Conflict('matter-binding', 'This framework binds every partner (rule 19): it cannot be confidential.');
  const sharedWith = [...new Set([...partners, ...(given.sharedWith ?? [])])].sort();
  return { ...given, programmeId, sharedWith: given.level === 'confidential' ? sharedWith : [], number, by, at };
};

const missing = ({ level, ground, until }: GivenLevel) =>
  level !== 'confidential'
    ? []
    : [
        ...(ground === undefined
          ? [fault('/ground', 'a confidential matter needs a ground', 'the article or the decision')]
          : []),
        ...(until === undefined
          ? [fault('/until', 'a confidential matter needs an end', 'the day on which it ends')]
          : []),
      ];

const superfluous = ({ level, ground, until, sharedWith }: GivenLevel) =>
  level === 'confidential'
    ? []
    : Object.entries({ ground, until, sharedWith })
        .filter(([, value]) => value !== undefined)
        .map(([field]) => fault(`/${field}`, 'only a confidential matter has this field', 'nothing'));

const past = ({ level, until }: GivenLevel, today: string) =>
  level === 'confidential' && until !== undefined && until <= today
    ? [fault('/until', 'this day is not in the future', 'a day after today')]
    : [];

const fault = (pointer: string, message: string, expected: string) => ({ pointer, message, expected });
