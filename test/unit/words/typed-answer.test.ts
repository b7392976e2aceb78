import { describe, expect, test } from 'vitest';
import { typedDecision, typedDraft } from '#shared/words/typed-answer.ts';

describe('what was typed in the form of an answer', () => {
  test('is a draft of a dispensation: its size, its last day and a condition on each line', () => {
    expect(typedDraft({ upTo: '7,5', until: '31-12-2028', conditions: 'Meld het.\n\n Herstel het. ' })).toEqual({
      upTo: 7.5,
      until: '2028-12-31',
      conditions: ['Meld het.', 'Herstel het.'],
    });
  });

  test('is no draft where nothing was typed, or where the page has no fields for one', () => {
    expect(typedDraft({ upTo: ' ', until: '', conditions: '\n' })).toBeUndefined();
    expect(typedDraft({})).toBeUndefined();
  });

  test('that cannot be read is left for the schema to refuse', () => {
    expect(typedDraft({ upTo: 'veel', until: 'ooit' })).toEqual({ upTo: 0, until: 'ooit', conditions: [] });
    expect(typedDecision({ decidedOn: 'gisteren' })).toMatchObject({ decidedOn: 'gisteren', reference: '' });
  });

  test('is a decision, with its document where one was given', () => {
    const typed = { decidedOn: '19-1-2027', reference: 'R-1', onBehalfOf: 'raad', conditions: 'Een.\nTwee.' };
    const decision = { ...typed, decidedOn: '2027-01-19', conditions: ['Een.', 'Twee.'] };
    expect(typedDecision({ ...typed, document: ' ' })).toEqual(decision);
    expect(typedDecision({ ...typed, document: ' https://raad.example/1 ' })).toEqual({
      ...decision,
      document: 'https://raad.example/1',
    });
  });
});
