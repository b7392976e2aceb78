import * as z from 'zod';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { Acceptance, Exclusion } from './domain/acceptance.ts';
import { Adjustment } from './domain/adjustment.ts';
import { Condition } from './domain/condition.ts';
import { InputAnswer } from './domain/input-answer.ts';
import { Accession } from './terms/accession.ts';
import { AskedApproval } from './terms/approval.ts';
import { FrameworkContent } from './terms/content.ts';
import { Cycle, Framework, StageVisit } from './terms/cycle.ts';

interface OfCycle {
  readonly programmeId: string;
  readonly cycleId: string;
}
const programmeKey = (programmeId: string): string => `PROGRAMME#${programmeId}`;
const cycleKey = ({ programmeId, cycleId }: OfCycle): string => `CYCLE#${programmeId}#${cycleId}`;
const ordered = (number: number): string => String(number).padStart(6, '0');

export const frameworkEntity = defineEntity({
  kind: 'framework',
  schema: Framework,
  key: ({ programmeId }: { programmeId: string }) => ({ pk: programmeKey(programmeId), sk: 'FRAMEWORK' }),
});

export const cycleEntity = defineEntity({
  kind: 'cycle',
  schema: Cycle,
  key: ({ programmeId, cycleId }: OfCycle) => ({
    pk: programmeKey(programmeId),
    sk: `CYCLE#${ordered(Number(cycleId))}`,
  }),
});

/** A text of a version, immutable: a change is a text with the next number. */
export const FrameworkText = z.strictObject({
  programmeId: z.string(),
  cycleId: z.string(),
  number: z.int().min(1),
  hash: z.string(),
  content: FrameworkContent,
  writtenAt: z.iso.datetime(),
  writtenBy: z.string(),
});
export type FrameworkText = z.infer<typeof FrameworkText>;

export const textEntity = defineEntity({
  kind: 'text',
  schema: FrameworkText,
  key: ({ number, ...ids }: OfCycle & { number: number }) => ({ pk: cycleKey(ids), sk: `TEXT#${ordered(number)}` }),
});

export const visitEntity = defineEntity({
  kind: 'visit',
  schema: StageVisit,
  key: ({ visit, ...ids }: OfCycle & { visit: number }) => ({ pk: cycleKey(ids), sk: `VISIT#${ordered(visit)}` }),
});

export const inputAnswerEntity = defineEntity({
  kind: 'input-answer',
  schema: InputAnswer,
  key: ({ taskId, ...ids }: OfCycle & { taskId: string }) => ({ pk: cycleKey(ids), sk: `INPUT-ANSWER#${taskId}` }),
});

export const conditionEntity = defineEntity({
  kind: 'condition',
  schema: Condition,
  key: ({ conditionId, ...ids }: OfCycle & { conditionId: string }) => ({
    pk: cycleKey(ids),
    sk: `CONDITION#${conditionId}`,
  }),
});

export const acceptanceEntity = defineEntity({
  kind: 'acceptance',
  schema: Acceptance,
  key: ({ taskId, ...ids }: OfCycle & { taskId: string }) => ({ pk: cycleKey(ids), sk: `ACCEPTANCE#${taskId}` }),
});

export const exclusionEntity = defineEntity({
  kind: 'exclusion',
  schema: Exclusion,
  key: ({ one, other, ...ids }: OfCycle & Pick<Exclusion, 'one' | 'other'>) => ({
    pk: cycleKey(ids),
    sk: `EXCLUSION#${one}#${other}`,
  }),
});

/** The accessions of municipalities to the versions that were in force when they joined. */
export const accessionEntity = defineEntity({
  kind: 'accession',
  schema: Accession,
  key: ({ programmeId, cycleId, partnerId }: OfCycle & { partnerId: string }) => ({
    pk: programmeKey(programmeId),
    sk: `ACCESSION#${ordered(Number(cycleId))}#${partnerId}`,
  }),
});

/** The approvals that colleges were asked to take back. */
export const askedApprovalEntity = defineEntity({
  kind: 'asked-approval',
  schema: AskedApproval,
  key: ({ programmeId, cycleId, partnerId }: OfCycle & { partnerId: string }) => ({
    pk: programmeKey(programmeId),
    sk: `APPROVAL#${ordered(Number(cycleId))}#${partnerId}`,
  }),
});

/** The announcement of the renewal of a version in force, insert only. */
export const renewalNoticeEntity = defineEntity({
  kind: 'renewal-notice',
  schema: z.strictObject({ programmeId: z.string(), cycleId: z.string(), announcedAt: z.iso.datetime() }),
  key: ({ programmeId, cycleId }: { programmeId: string; cycleId: string }) => ({
    pk: `PROGRAMME#${programmeId}`,
    sk: `RENEWAL#${cycleId}`,
  }),
});

export const adjustmentEntity = defineEntity({
  kind: 'adjustment',
  schema: Adjustment,
  key: ({
    programmeId,
    escalationId,
    escalationVisit,
  }: Pick<Adjustment, 'programmeId' | 'escalationId' | 'escalationVisit'>) => ({
    pk: programmeKey(programmeId),
    sk: `ADJUSTMENT#${escalationId}#${ordered(escalationVisit)}`,
  }),
});

type CyclePart = 'VISIT#' | 'INPUT-ANSWER#' | 'CONDITION#' | 'ACCEPTANCE#' | 'EXCLUSION#' | 'TEXT#';

export const ranges = {
  /** To one version, or to all. */
  accessions: (programmeId: string, cycleId?: string) => ({
    pk: programmeKey(programmeId),
    prefix: `ACCESSION#${cycleId === undefined ? '' : `${ordered(Number(cycleId))}#`}`,
  }),
  /** Of one version, or of all. */
  askedApprovals: (programmeId: string, cycleId?: string) => ({
    pk: programmeKey(programmeId),
    prefix: `APPROVAL#${cycleId === undefined ? '' : `${ordered(Number(cycleId))}#`}`,
  }),
  /** For one escalation, or for all. */
  adjustments: (programmeId: string, escalationId?: string) => ({
    pk: programmeKey(programmeId),
    prefix: `ADJUSTMENT#${escalationId === undefined ? '' : `${escalationId}#`}`,
  }),
  cycles: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'CYCLE#' }),
  ofCycle: (ids: OfCycle, prefix: CyclePart) => ({ pk: cycleKey(ids), prefix }),
};
