import { createHash } from 'node:crypto';
import { type AnswerOf, ApiProblem, Client, Unreachable } from './client.ts';
import { type Head, headLine, headsInFiles } from './kept-heads.ts';

type Entry = AnswerOf<'listDecisions'>['decisions'][number];

/** An entry, or the place in the chain of an entry that the reader does not see. */
type Place = Entry | NonNullable<AnswerOf<'listDecisions'>['withheld']>[number];
const isShown = (entry: Place): entry is Entry => 'decision' in entry;
/** Without the address of its document the reader cannot compute the hash of an entry. */
const isWhollyShown = (entry: Place): entry is Entry => isShown(entry) && entry.documentWithheld === undefined;

/** What a register is today, and everything that is not as it was. */
export interface Checked {
  readonly head: Omit<Head, 'source'>;
  /** How many heads that were kept fit it. */
  readonly fitting: number;
  /** The number of entries that the reader does not see, or not wholly: only their place in the chain was checked. */
  readonly withheld: number;
  /** What does not hold, in sentences; nothing when all of it does. */
  readonly faults: readonly string[];
}

const beginning = '0'.repeat(64);

/** JSON in its canonical form (RFC 8785): no white space, names in the order of their UTF-16 units. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
};

const digest = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');

/** SHA-256 (hex) over the content of an entry: all of it without its own hash. */
const contentOf = ({ hash: _own, ...entry }: Entry): string => digest(entry);

/** The hash of an entry. Since format 2 the hashes of the parts of its motivation stand for its words. */
export const hashOf = (entry: Entry): string => {
  if (entry.format === undefined) return contentOf(entry);
  const { hash: _own, decision, seals = [], ...rest } = entry;
  const { motivation: _words, ...decided } = decision;
  return digest({ ...rest, decision: decided, seals: seals.map(({ hash }) => hash) });
};

/** Whether every part of a motivation fits its hash, or was taken out. */
const sealsFit = ({ decision: { motivation = '' }, seals = [] }: Entry): boolean => {
  let start = 0;
  const fit = seals.every(({ length, salt, hash }) => {
    const words = motivation.slice(start, start + length);
    start += length;
    return salt === undefined ? words === '' || words === '[weggelaten]' : digest([salt, words]) === hash;
  });
  return fit && start === motivation.length;
};

/** What the register itself says about the entries in it. */
interface Evidence {
  /** The content of the entries out of which words were taken, by the last removal that names each. */
  readonly attested: ReadonlyMap<number, string>;
  /** The place of the first entry with a format. Every later entry has one. */
  readonly sealedSince: number;
}

/** The place of an entry that the reader does not see has no format, and says nothing of others. */
const evidenceIn = (places: readonly Place[]): Evidence => {
  const shown = places.filter(isShown);
  return {
    attested: new Map(shown.flatMap(attestedBy)),
    sealedSince: shown.find(({ format }) => format !== undefined)?.sequence ?? Number.POSITIVE_INFINITY,
  };
};

/** Only a removal says what other entries are now, and only of entries before its own. */
const attestedBy = ({ format, decision, takenFrom = [], sequence: own }: Entry): (readonly [number, string])[] =>
  format !== undefined && decision.kind === 'removal'
    ? takenFrom.filter(({ sequence }) => sequence < own).map(({ sequence, hash }) => [sequence, hash] as const)
    : [];

/**
 * Whether an entry is what its hash covers. Words may be missing only where a removal in the register says so. An entry without a format has
 * no hash for its words alone, so after a removal its content must be what the removal says. It cannot follow an entry with a format.
 */
const fits = (entry: Entry, { attested, sealedSince }: Evidence): boolean => {
  if (entry.format === undefined && entry.sequence > sealedSince) return false;
  const now = attested.get(entry.sequence);
  const isWhole = (entry.seals ?? []).every(({ salt }) => salt !== undefined);
  const said = now === undefined ? isWhole : now === contentOf(entry);
  if (entry.format === undefined && now !== undefined) return said;
  return said && hashOf(entry) === entry.hash && (entry.format === undefined || sealsFit(entry));
};

/**
 * Holds the register of a programme, as the API gives it today, against heads that were kept earlier. It computes every hash
 * itself. A register of which the tail was cut, or that was written anew, has a whole chain; only a head that was kept elsewhere shows
 * the change.
 * @throws {ApiProblem} {Unreachable} when the register cannot be read.
 */
export const checkRegister = async (client: Client, programmeId: string, kept: readonly Head[]): Promise<Checked> => {
  const entries: Place[] = [];
  for await (const { decisions, withheld = [] } of client.parts('listDecisions', {
    path: { programmeId },
    query: { limit: 100 },
  }))
    entries.push(...[...decisions, ...withheld].toSorted((one, other) => one.sequence - other.sequence));
  const own = kept.filter((head) => head.programmeId === programmeId);
  const chain = chainFaults(programmeId, entries);
  const ends = chain.length > 0 ? [] : await endFaults(client, programmeId, entries);
  const misfits = own.flatMap((head) => headFault(entries, head));
  const head = { programmeId, sequence: entries.length, hash: entries.at(-1)?.hash ?? beginning };
  const withheld = entries.filter((entry) => !isWhollyShown(entry)).length;
  return { head, fitting: own.length - misfits.length, withheld, faults: [...chain, ...ends, ...misfits] };
};

/** The first place where the chain does not hold: behind it nothing can be said of it. */
const chainFaults = (programmeId: string, entries: readonly Place[]): string[] => {
  const evidence = evidenceIn(entries);
  let before = beginning;
  for (const [at, entry] of entries.entries()) {
    const fault =
      placeFault(entry, at) ??
      (isWhollyShown(entry) ? contentFault(programmeId, entry, evidence) : undefined) ??
      linkFault(entry, before);
    if (fault !== undefined) return [fault];
    before = entry.hash;
  }
  return [];
};

const nameOf = (entry: Place): string =>
  `Entry ${entry.sequence}${isShown(entry) ? ` (${entry.decision.decisionId})` : ''}`;

const placeFault = (entry: Place, at: number): string | undefined => {
  const expected = at + 1;
  if (entry.sequence < expected) return `${nameOf(entry)} was put in: its place is taken already.`;
  if (entry.sequence === expected) return undefined;
  const since = at === 0 ? 'the register begins with' : `after ${at} comes`;
  return `Entry ${expected} is missing: ${since} ${entry.sequence}.`;
};

const contentFault = (programmeId: string, entry: Entry, evidence: Evidence): string | undefined => {
  if (!fits(entry, evidence)) return `${nameOf(entry)} was changed: its content does not fit its hash.`;
  if (entry.programmeId !== programmeId) return `${nameOf(entry)} is of another programme, ${entry.programmeId}.`;
  return undefined;
};

const linkFault = (entry: Place, before: string): string | undefined =>
  entry.previousHash === before
    ? undefined
    : `${nameOf(entry)} does not follow on the entry before it: one of the two was replaced.`;

/** What the application says of the register: its end, which stands apart from its entries, and the record, from which they must come. */
const endFaults = async (client: Client, programmeId: string, entries: readonly Place[]): Promise<string[]> => {
  const said = await client.call('verifyDecisions', { path: { programmeId } });
  const { whole, entries: counted, unfoundedCount } = said;
  // It may have grown since its entries were read.
  const isWhole = whole || counted > entries.length;
  const end = `The register says of itself that it is not whole: its end is not where its last entry (${entries.length}) is.`;
  const unfounded = `The record does not have what ${unfoundedCount} entries say. Check again, in case words are taken out just now.`;
  return [...(isWhole ? [] : [end]), ...(unfoundedCount > 0 ? [unfounded] : [])];
};

/** What a head that was kept says of the register of today. */
const headFault = (entries: readonly Place[], { sequence, hash, source }: Head): string[] => {
  const now = sequence === 0 ? beginning : entries.find((entry) => entry.sequence === sequence)?.hash;
  if (now === hash) return [];
  if (sequence > entries.length)
    return [`The register was cut: ${source} kept entry ${sequence}, and it ends with ${entries.length} today.`];
  return [`The register was written anew: entry ${sequence} is not the one that ${source} kept (${hash}).`];
};

const usage = `node client/check-register.ts <https://…/v1> <programme> [<sequence>:<hash> | <file or folder>] …
    Holds the register of decisions of a programme against what you kept of it: the number and hash of an entry, or files with
    bodies of webhooks and letters. The access token stands in TOKEN. Keep the line that it prints for the next time.
    It ends with 0 when all fits, 1 when something does not, 2 when it could not be checked.`;

const headGiven = (programmeId: string, given: string): Head | undefined => {
  const [, sequence, hash = ''] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(given) ?? [];
  return sequence === undefined ? undefined : { programmeId, sequence: Number(sequence), hash, source: given };
};

const main = async (url: string, programmeId: string, ...given: string[]): Promise<number> => {
  const kept = given.flatMap((one) => headGiven(programmeId, one) ?? headsInFiles([one]));
  const own = kept.filter((head) => head.programmeId === programmeId);
  if (given.length > 0 && own.length === 0) {
    console.error(`Nothing that you gave says anything of the register of ${programmeId}.`);
    return 2;
  }
  const client = new Client({ url, token: () => process.env['TOKEN'] ?? '' });
  const { head, fitting, withheld, faults } = await checkRegister(client, programmeId, own);
  for (const fault of faults) console.log(fault);
  console.log(
    faults.length === 0
      ? `The register of ${programmeId} is whole; ${fitting} of ${own.length} kept heads fit it. Today it ends with (keep this line elsewhere):`
      : `The register of ${programmeId} is NOT what it was. Today it ends with:`,
  );
  if (withheld > 0)
    console.log(
      `${withheld} entries are withheld from you, wholly or in part: only their place in the chain was checked.`,
    );
  console.log(headLine(head));
  return faults.length === 0 ? 0 : 1;
};

if (import.meta.main) {
  const [url, programmeId, ...given] = process.argv.slice(2);
  try {
    if (url === undefined || programmeId === undefined) console.error(usage);
    process.exitCode = url === undefined || programmeId === undefined ? 2 : await main(url, programmeId, ...given);
  } catch (error) {
    const said =
      error instanceof ApiProblem || error instanceof Unreachable || (error instanceof Error && 'code' in error);
    console.error(said ? error.message : error);
    process.exitCode = 2;
  }
}
