import { expect, test } from 'vitest';
import { letterReadBy, lettersTo, mailboxLetters } from '#functions/mail/letters/letters-to.ts';
import { now, smallRegistry } from '../../support/small-programme.ts';

const registry = smallRegistry();
const today = now.slice(0, 10);
const [first, second] = registry.people;
if (!first || !second) throw new Error('the small programme has people');
const reader = (addressee: string, name: string, email: string) => ({ addressee, person: { ...first, name, email } });
const told = (readers: readonly ReturnType<typeof reader>[], own: (addressee: string) => string = () => '') =>
  lettersTo(readers, { registry, today }, ({ addresseeName }, { addressee }) => ({
    subject: 'Nieuws',
    text: `Geachte ${addresseeName}${own(addressee)}`,
    html: '',
  })).map(({ to, message }) => [to.email, message.text]);

test('one letter is sent to a mailbox where it says the same, and it greets everybody', () => {
  const readers = [
    reader('alfa', 'mevrouw J. Janssen', 'post@alfa.example'),
    reader('beta', 'P. Pieters', 'p@beta.example'),
    reader('gamma', 'de heer A. de Vries, griffier', 'Post@Alfa.example'),
    reader('delta', 'mevrouw J. Janssen', 'post@alfa.example'),
  ];
  expect(told(readers)).toEqual([
    ['post@alfa.example', 'Geachte mevrouw Janssen en heer de Vries'],
    ['p@beta.example', 'Geachte P. Pieters'],
  ]);
});

test('a letter that says something else to each of them is one to each', () => {
  const readers = [
    reader('alfa', 'J. Janssen', 'post@alfa.example'),
    reader('beta', 'P. Pieters', 'post@alfa.example'),
  ];
  expect(told(readers, (addressee) => `, over ${addressee}`)).toEqual([
    ['post@alfa.example', 'Geachte J. Janssen, over alfa'],
    ['post@alfa.example', 'Geachte P. Pieters, over beta'],
  ]);
});

test('whoever shares a mailbox reads its letter under any name, and nobody reads one who was erased or is not there', () => {
  const readers = [
    reader('alfa', 'mevrouw J. Janssen', 'post@alfa.example'),
    reader('beta', 'P. Pieters', 'post@alfa.example'),
    { addressee: 'gamma', person: { ...first, email: 'post@alfa.example', erasedAt: now } },
    { addressee: 'delta', person: undefined },
  ];
  const letters = mailboxLetters(readers);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.addresseeName).toBe('mevrouw Janssen en P. Pieters');
  expect(letterReadBy(letters, 'alfa')).toBe(letters[0]);
  expect(letterReadBy(letters, 'beta')).toBe(letters[0]);
  expect(letterReadBy(letters, 'gamma')).toBeUndefined();
  expect(letterReadBy(letters, 'delta')).toBeUndefined();
});
