import { expect, test } from 'vitest';
import { namesOf } from '#functions/rounds/domain/because.ts';

const named = (...names: string[]): string => namesOf(names.map((addressee) => ({ addressee })));

test('names in an outcome stay apart, also names that have a comma', () => {
  expect(named('Stein', 'Beek')).toBe('Stein, Beek');
  expect(named('Stein, lid van de klankbordgroep', 'Beek, lid van de klankbordgroep')).toBe(
    'Stein, lid van de klankbordgroep; Beek, lid van de klankbordgroep',
  );
});

test('of more than twenty names the others are counted', () => {
  const many = Array.from({ length: 22 }, (_, at) => `Gemeente ${at + 1}`);
  expect(named(...many)).toMatch(/Gemeente 20 en 2 anderen$/);
});
