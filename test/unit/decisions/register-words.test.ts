import { expect, test } from 'vitest';
import { outcomeWords } from '#functions/decisions/register-words.ts';
import { type RoundKindDefinition, roundKinds } from '#functions/rounds/terms/round-kinds.ts';

const { approval, accession, contribution, grant, vote } = roundKinds;
const kindsOfRounds: readonly (readonly [Parameters<typeof outcomeWords>[0]['kind'], RoundKindDefinition])[] = [
  ['approval', approval],
  ['approval', accession],
  ['contribution', contribution],
  ['grant', grant],
  ['taking-back', roundKinds['taking-back']],
  ['vote', vote],
];

test.each(kindsOfRounds)(
  'the outcome of a decision of the kind %s has the words of its own page',
  (kind, { options }) => {
    expect(options.map(({ answer }) => outcomeWords({ kind, outcome: answer }))).toEqual(
      options.map(({ label }) => label),
    );
  },
);

test('what the seats decide together, and a vote to hand back, have words too', () => {
  expect(outcomeWords({ kind: 'adoption', outcome: 'adopted' })).toBe('Vastgesteld');
  expect(outcomeWords({ kind: 'vote', outcome: 'hand-back' })).toBe(
    'Terugleggen bij de alliantie en het programmabureau',
  );
});
