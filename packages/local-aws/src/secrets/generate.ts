import { randomInt } from 'node:crypto';
import * as z from 'zod';

export const GenerateSecretString = z.object({
  PasswordLength: z.coerce.number().int().min(1).max(4096).default(32),
  ExcludeCharacters: z.string().default(''),
  ExcludeLowercase: z.boolean().default(false),
  ExcludeUppercase: z.boolean().default(false),
  ExcludeNumbers: z.boolean().default(false),
  ExcludePunctuation: z.boolean().default(false),
  IncludeSpace: z.boolean().default(false),
  RequireEachIncludedType: z.boolean().default(true),
  SecretStringTemplate: z.string().optional(),
  GenerateStringKey: z.string().optional(),
});
type Wishes = z.output<typeof GenerateSecretString>;

const lowercase = 'abcdefghijklmnopqrstuvwxyz';
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** The kinds of characters that may occur, each without those that are excluded. */
const kindsOf = (wishes: Wishes): string[] => {
  const kinds = [
    wishes.ExcludeLowercase ? '' : lowercase,
    wishes.ExcludeUppercase ? '' : lowercase.toUpperCase(),
    wishes.ExcludeNumbers ? '' : '0123456789',
    wishes.ExcludePunctuation ? '' : punctuation,
    wishes.IncludeSpace ? ' ' : '',
  ];
  return kinds
    .map((kind) => [...kind].filter((character) => !wishes.ExcludeCharacters.includes(character)).join(''))
    .filter(Boolean);
};

const oneOf = (characters: string): string => characters.charAt(randomInt(characters.length));

const shuffled = (characters: readonly string[]): string[] => {
  const result = [...characters];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [result[at], result[other]] = [result[other] ?? '', result[at] ?? ''];
  }
  return result;
};

/**
 * Makes a secret as Secrets Manager does for `GenerateSecretString`.
 * @throws {Error} when everything is excluded.
 */
export const generateSecret = (wishes: Wishes): string => {
  const kinds = kindsOf(wishes);
  const alphabet = kinds.join('');
  if (!alphabet) throw new Error('GenerateSecretString excludes every character');
  const required = wishes.RequireEachIncludedType ? kinds.slice(0, wishes.PasswordLength).map(oneOf) : [];
  const rest = Array.from({ length: wishes.PasswordLength - required.length }, () => oneOf(alphabet));
  const password = shuffled([...required, ...rest]).join('');
  if (!wishes.SecretStringTemplate || !wishes.GenerateStringKey) return password;
  const template = z.record(z.string(), z.unknown()).parse(JSON.parse(wishes.SecretStringTemplate));
  return JSON.stringify({ ...template, [wishes.GenerateStringKey]: password });
};
