import { expect, test } from 'vitest';
import { wordsConcerned } from '#functions/monitoring/domain/words-concerned.ts';

const reported = (lessonId: string, allianceId: string) => ({
  lessonId,
  source: { from: 'report' as const, allianceId, reportId: 'kwartaal-1' },
});
const lessons = [
  reported('van-bewegen', 'bewegen'),
  { lessonId: 'van-bureau', source: { from: 'elsewhere' as const, description: 'Werksessie.' } },
  reported('ook-van-bewegen', 'bewegen'),
  reported('van-wonen', 'wonen'),
];

test.each([
  ['a lesson', { lessonId: 'van-wonen' }, { of: 'lessons', lessonIds: ['van-wonen'] }],
  ['an evaluation', { evaluationId: 'jaar-1' }, { of: 'evaluation', evaluationId: 'jaar-1' }],
  [
    'an alliance: the lessons of its reports',
    { allianceId: 'bewegen' },
    { of: 'lessons', lessonIds: ['van-bewegen', 'ook-van-bewegen'], allianceId: 'bewegen' },
  ],
  ['an alliance without lessons', { allianceId: 'zorg' }, { of: 'lessons', lessonIds: [], allianceId: 'zorg' }],
  ['something of another service', {}, undefined],
])('a removal of words about %s concerns them', (_, about, concerned) => {
  expect(wordsConcerned(about, lessons)).toEqual(concerned);
});
