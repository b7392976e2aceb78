import { describe, expect, test } from 'vitest';
import type { ProgrammeSettings } from '#functions/bodies/terms/registry.ts';
import { conclude } from '#functions/rounds/terms/conclude.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import { answered, openTask, recorded } from '../../support/rounds.ts';

type Rule = ProgrammeSettings['vote'];
const names = ['alfa', 'beta', 'gamma', 'delta'];
const circumstances = { vote: { quorum: 3, majority: 'simple' } as Rule, seats: 4, colleges: [], standing: [] };

/** Four seats that answer in their order; one without an answer keeps silent. */
const voted = (answers: readonly string[], rule: Partial<Rule> = {}, kind: RoundKind = 'vote') => {
  const seats = names.map((name, at): Task => {
    const seat = openTask(kind, 'seat', name);
    const given = answers[at];
    return given === undefined ? seat : answered(seat, given);
  });
  return conclude(kind, seats, { ...circumstances, vote: { ...circumstances.vote, ...rule } });
};

describe('the outcome of a vote says why', () => {
  test('two seats vote for, two are silent, and the quorum is three', () => {
    const { verdict, reason, sentence } = voted(['for', 'for']);
    expect({ verdict, reason }).toEqual({ verdict: 'not-adopted', reason: 'quorum-not-reached' });
    expect(sentence).toContain('Het quorum van 3 is niet gehaald: 2 van de 4 zetels hebben gestemd.');
    expect(sentence).toContain('Niet geantwoord:');
  });

  test.each<[string, string[], Partial<Rule>, string, string]>([
    ['nobody', [], {}, 'quorum-not-reached', 'geen van de 4 zetels heeft gestemd'],
    ['one', ['for'], {}, 'quorum-not-reached', '1 van de 4 zetels heeft gestemd'],
    ['a tie', ['for', 'for', 'against', 'against'], {}, 'tied', 'De stemmen staken: 2 voor en 2 tegen.'],
    ['more against', ['for', 'against', 'against'], {}, 'no-majority', 'Er is geen meerderheid voor.'],
    ['abstentions alone', ['abstain', 'abstain', 'abstain'], {}, 'no-majority', 'Er is geen meerderheid voor.'],
    [
      'half of them where two thirds are asked',
      ['for', 'for', 'against', 'against'],
      { majority: 'two-thirds' },
      'no-majority',
      'Er is geen meerderheid van twee derde voor.',
    ],
    [
      'all but one that is silent, where all are asked',
      ['for', 'for', 'for'],
      { majority: 'unanimous' },
      'not-unanimous',
      'Er is geen eenparigheid van alle zetels voor.',
    ],
    ['enough', ['for', 'for', 'for'], {}, 'carried', 'Het quorum van 3 is gehaald, en er is een meerderheid voor.'],
  ])('%s', (_what, answers, rule, reason, words) => {
    const outcome = voted(answers, rule);
    expect(outcome.reason).toBe(reason);
    expect(outcome.sentence).toContain(words);
  });

  test('and so does that of a ruling', () => {
    expect(voted(['for', 'for'], {}, 'ruling')).toMatchObject({
      verdict: 'not-decided',
      reason: 'quorum-not-reached',
      sentence: expect.stringContaining('Het quorum van 3 is niet gehaald: 2 van de 4 zetels hebben gestemd.'),
    });
    expect(voted(['for', 'hand-back', 'against'], {}, 'ruling')).toMatchObject({
      verdict: 'not-decided',
      reason: 'no-majority',
      sentence: expect.stringContaining('Geen van de keuzes heeft een meerderheid.'),
    });
  });
});

describe('the outcome of an approval says why', () => {
  const college = (name: string): Task => openTask('approval', 'college', name);
  const approval = (tasks: readonly Task[], colleges = tasks.map(({ addresseeId }) => addresseeId)) =>
    conclude('approval', tasks, { ...circumstances, colleges });
  const approving = answered(college('alfa'), 'approved');

  test('one college refused, by name', () => {
    expect(approval([approving, answered(college('beta'), 'not-approved')])).toMatchObject({
      verdict: 'not-approved',
      reason: 'refused',
      sentence: expect.stringContaining('Alle colleges moeten instemmen. Niet ingestemd: college van beta.'),
    });
  });

  test('one kept silent, put it off, or was not asked', () => {
    expect(approval([approving, college('beta')])).toMatchObject({ reason: 'silence' });
    const deferring: Task = { ...college('beta'), answer: recorded('deferred') };
    expect(approval([approving, deferring])).toMatchObject({ reason: 'put-off' });
    expect(approval([approving], ['college-alfa', 'college-nieuw'])).toMatchObject({
      verdict: 'not-approved',
      reason: 'not-asked',
      sentence: expect.stringContaining('Eén college is niet gevraagd.'),
    });
  });

  test('all approved, with who set conditions', () => {
    expect(approval([approving, answered(college('beta'), 'approved-with-conditions')])).toMatchObject({
      verdict: 'approved-with-conditions',
      reason: 'conditions',
      sentence: expect.stringContaining('Onder voorwaarden: college van beta.'),
    });
    expect(approval([approving]).reason).toBeUndefined();
  });
});

describe('the outcome of what one answer settles says why', () => {
  const council = openTask('contribution', 'council', 'alfa');
  test('the council declined for a reason, or said nothing', () => {
    const declined = answered(council, 'declined');
    const because = { ...declined, answer: { ...recorded('declined'), remarks: 'Er is geen geld.' } };
    expect(conclude('contribution', [because], circumstances)).toMatchObject({
      verdict: 'declined',
      reason: 'refused',
      sentence: expect.stringContaining('De reden: “Er is geen geld.”'),
    });
    expect(conclude('contribution', [council], circumstances)).toMatchObject({
      verdict: 'unanswered',
      reason: 'silence',
      sentence: expect.stringContaining('Niet geantwoord:'),
    });
  });
});
