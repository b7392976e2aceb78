import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The end of a register of decisions as it was at some moment: that many entries, and the hash of the last. */
export interface Head {
  readonly programmeId: string;
  readonly sequence: number;
  readonly hash: string;
  /** Where it was kept. */
  readonly source: string;
}

/** As letters have it, and as this command prints it. */
export const headLine = ({ programmeId, sequence, hash }: Omit<Head, 'source'>): string =>
  `${programmeId}, besluit ${sequence}: ${hash}`;
const line = /([a-z0-9][a-z0-9-]*), besluit (\d{1,9}):\s+([0-9a-f]{64})(?![0-9a-f])/g;

/** Every file below a folder, or the file itself. */
const filesIn = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesIn(join(path, name))) : [path];

/** The heads in files: bodies of webhooks (JSON), e-mails as they were saved (.eml, text, HTML), or lines of this command. */
export const headsInFiles = (paths: readonly string[]): Head[] =>
  paths.flatMap(filesIn).flatMap((file) => headsIn(readFileSync(file, 'utf8'), file));

/** The heads in a text. */
export const headsIn = (text: string, source: string): Head[] => {
  const found = new Map<string, Head>();
  const events = parsed(text);
  const written = [text, unquoted(text), ...decoded(text)].flatMap((one) => [...one.matchAll(line)]);
  const named = written.map(([, programmeId = '', sequence, hash = '']) => ({
    programmeId,
    sequence: Number(sequence),
    hash,
  }));
  for (const head of [...events.flatMap(headsOf), ...named]) found.set(headLine(head), { ...head, source });
  return [...found.values()];
};

const parsed = (text: string): unknown[] => {
  try {
    return [JSON.parse(text)];
  } catch {
    // Not one document: perhaps an event on each line.
    return text.split('\n').flatMap((one) => (one.startsWith('{') ? attempt(one) : []));
  }
};

const attempt = (text: string): unknown[] => {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
};

/** The heads in what was received: an event, a list of them, or the answer of the API that lists them. */
const headsOf = (value: unknown): Omit<Head, 'source'>[] => {
  if (Array.isArray(value)) return value.flatMap(headsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { programmeId, sequence, hash } = value as Record<string, unknown>;
  const own =
    typeof programmeId === 'string' &&
    typeof sequence === 'number' &&
    typeof hash === 'string' &&
    /^[0-9a-f]{64}$/.test(hash)
      ? [{ programmeId, sequence, hash }]
      : [];
  return [...own, ...Object.values(value).flatMap(headsOf)];
};

/** Without the soft line ends of quoted-printable, in which mail breaks a long line. */
const unquoted = (text: string): string => text.replace(/=\r?\n/g, '');

/** What stands in base64 in a mail. */
const decoded = (text: string): string[] =>
  [...text.matchAll(/(?:^[A-Za-z0-9+/]{60,76}\r?\n)+[A-Za-z0-9+/]+={0,2}\s*$/gm)].map(([block]) =>
    Buffer.from(block, 'base64').toString('utf8'),
  );
