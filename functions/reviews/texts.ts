import type { TextRecords } from '#shared/dynamo/forget-words.ts';
import { exactly } from '#shared/dynamo/range.ts';
import { passingOnEntity, ranges, reviewEntity, ruleChangeEntity } from './records.ts';

/** What people wrote about a review of the regiegroep, and about the seats that passed on outside one. */
export const textsOfReview = (programmeId: string, number: number): TextRecords[] => [
  { entity: reviewEntity, range: exactly(reviewEntity.key({ programmeId, number })), places: ['/motivation'] },
  { entity: passingOnEntity, range: ranges.passings(programmeId), places: ['/outsideReview'] },
];

/** What people wrote about a change of the rules of the game. */
export const textsOfRuleChange = (programmeId: string, number: number): TextRecords[] => [
  { entity: ruleChangeEntity, range: exactly(ruleChangeEntity.key({ programmeId, number })), places: ['/motivation'] },
];
