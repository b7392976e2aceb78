import type { TextRecords } from '#shared/dynamo/forget-words.ts';
import { exactly } from '#shared/dynamo/range.ts';
import {
  acceptanceEntity,
  accessionEntity,
  askedApprovalEntity,
  conditionEntity,
  cycleEntity,
  exclusionEntity,
  inputAnswerEntity,
  ranges,
  visitEntity,
} from './records.ts';

/** What people wrote in the course of a cycle, beside the framework texts: those stay, because bodies decided on them by their hash (rule 11). */
export const textsOfCycle = (ids: { readonly programmeId: string; readonly cycleId: string }): TextRecords[] => {
  const { programmeId, cycleId } = ids;
  const of = ranges.ofCycle;
  return [
    { entity: visitEntity, range: of(ids, 'VISIT#'), places: ['/motivation', '/shorterTerm'] },
    { entity: inputAnswerEntity, range: of(ids, 'INPUT-ANSWER#'), places: ['/reason'] },
    { entity: conditionEntity, range: of(ids, 'CONDITION#'), places: ['/followUps/*/explanation'] },
    { entity: acceptanceEntity, range: of(ids, 'ACCEPTANCE#'), places: ['/outcome'] },
    { entity: exclusionEntity, range: of(ids, 'EXCLUSION#'), places: ['/marks/*/why'] },
    {
      entity: cycleEntity,
      range: exactly(cycleEntity.key(ids)),
      places: ['/evaluation/title', '/evaluation/summary'],
    },
    { entity: accessionEntity, range: ranges.accessions(programmeId, cycleId), places: ['/motivation'] },
    { entity: askedApprovalEntity, range: ranges.askedApprovals(programmeId, cycleId), places: ['/takingBack/reason'] },
  ];
};
