import { expect, test } from 'vitest';
import { lastEvaluation } from '#functions/monitoring/terms/last-evaluation.ts';
import {
  evaluationLinkExpires,
  looksLikeEvaluation,
  readEvaluationLink,
  signEvaluationLink,
} from '#shared/links/evaluation-link.ts';

const now = '2028-08-15T09:00:00.000Z';
const seconds = Date.parse(now) / 1000;
const link = {
  programmeId: 'zuid-limburg',
  evaluationId: '2028-01-01_2028-07-01',
  version: 2,
  expires: evaluationLinkExpires(now),
};
const token = signEvaluationLink('secret', link);

test('a link opens the evaluation that it was made for, for a year', () => {
  expect(looksLikeEvaluation(token)).toBe(true);
  expect(readEvaluationLink('secret', token, seconds)).toEqual(link);
  expect(readEvaluationLink('secret', token, seconds + 365 * 86_400 - 1)).toEqual(link);
  expect(readEvaluationLink('secret', token, seconds + 365 * 86_400)).toBeUndefined();
});

test('a link that somebody else signed or changed opens nothing', () => {
  expect(readEvaluationLink('another', token, seconds)).toBeUndefined();
  const other = signEvaluationLink('secret', { ...link, programmeId: 'parkstad' }).split('.');
  const mixed = [token.split('.')[0], other[1], token.split('.')[2]].join('.');
  expect(readEvaluationLink('secret', mixed, seconds)).toBeUndefined();
});

const established = (from: string, until: string, version: number, cycleId: string) => ({
  ...{ programmeId: 'zuid-limburg', evaluationId: `${from}_${until}`, from, until, version, cycleId },
  ...{ hash: 'a'.repeat(64), establishedAt: now, establishedBy: 'bureau' },
});
const [half, secondHalf, midterm, earlier] = [
  established('2028-01-01', '2028-07-01', 1, '2'),
  established('2028-01-01', '2028-07-01', 2, '2'),
  established('2027-01-01', '2028-07-01', 1, '2'),
  established('2028-07-01', '2029-01-01', 1, '1'),
];

test('the last evaluation is the newest version about the last period of the framework in force', () => {
  expect(lastEvaluation([midterm, half, secondHalf, earlier], '2')).toEqual(secondHalf);
  expect(lastEvaluation([secondHalf, half, midterm], '2')).toEqual(secondHalf);
  expect(lastEvaluation([midterm], '2')).toEqual(midterm);
});

test('of a framework without an evaluation it is the last of all; without any there is none', () => {
  expect(lastEvaluation([half, earlier], '3')).toEqual(earlier);
  expect(lastEvaluation([], '2')).toBeUndefined();
});
