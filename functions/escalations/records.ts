import * as z from 'zod';
import { Dispensation } from '#functions/alliances/terms/dispensation.ts';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { obligationIds } from '#shared/vocabulary/obligation-id.ts';
import { numberOf } from './domain/escalation-id.ts';
import { Escalation, Growth, Ladder, OpenBreach, StageVisit } from './terms/escalation.ts';
import { Obligation } from './terms/obligation.ts';

export interface OfEscalation {
  readonly programmeId: string;
  readonly escalationId: string;
}
const programmeKey = (programmeId: string): string => `PROGRAMME#${programmeId}`;
const escalationKey = ({ programmeId, escalationId }: OfEscalation): string =>
  `ESCALATION#${programmeId}#${escalationId}`;
const ordered = (number: number): string => String(number).padStart(6, '0');

export const ladderEntity = defineEntity({
  kind: 'ladder',
  schema: Ladder,
  key: ({ programmeId }: { programmeId: string }) => ({ pk: programmeKey(programmeId), sk: 'LADDER' }),
});

export const escalationEntity = defineEntity({
  kind: 'escalation',
  schema: Escalation,
  key: ({ programmeId, escalationId }: OfEscalation) => ({
    pk: programmeKey(programmeId),
    sk: `ESCALATION#${ordered(numberOf(escalationId))}`,
  }),
});

export const escalationVisitEntity = defineEntity({
  kind: 'escalation-visit',
  schema: StageVisit,
  key: ({ visit, ...ids }: OfEscalation & { visit: number }) => ({
    pk: escalationKey(ids),
    sk: `VISIT#${ordered(visit)}`,
  }),
});

export const growthEntity = defineEntity({
  kind: 'escalation-growth',
  schema: Growth,
  key: ({ revision, ...ids }: OfEscalation & { revision: number }) => ({
    pk: escalationKey(ids),
    sk: `GROWTH#${ordered(revision)}`,
  }),
});

export const openBreachEntity = defineEntity({
  kind: 'open-breach',
  schema: OpenBreach,
  key: ({ programmeId, allianceId, breach, about }: Omit<OpenBreach, 'escalationId' | 'report' | 'revision'>) => ({
    pk: programmeKey(programmeId),
    sk: `BREACH#${allianceId}#${breach}#${about}`,
  }),
});

/** What each ruling allowed, insert only (rule 5). */
export const dispensationEntity = defineEntity({
  kind: 'dispensation',
  schema: Dispensation,
  key: ({ programmeId, allianceId, escalationId, visit }: OfEscalation & { allianceId: string; visit: number }) => ({
    pk: programmeKey(programmeId),
    sk: `DISPENSATION#${allianceId}#${ordered(numberOf(escalationId))}#${ordered(visit)}`,
  }),
});

/** What became of a measure or a condition of a dispensation, from the first time that it was asked about or followed up. */
export const obligationEntity = defineEntity({
  kind: 'obligation',
  schema: Obligation,
  key: ({ programmeId, obligationId }: { programmeId: string; obligationId: string }) => {
    const { escalationId, visit, what, number } = obligationIds(obligationId);
    const place = [numberOf(escalationId), visit].map(ordered).join('#');
    return { pk: programmeKey(programmeId), sk: `OBLIGATION#${place}#${what}#${ordered(number)}` };
  },
});

/** The announcement of the end of a dispensation, insert only: once for each ruling. */
export const dispensationNoticeEntity = defineEntity({
  kind: 'dispensation-notice',
  schema: z.strictObject({
    programmeId: z.string(),
    allianceId: z.string(),
    escalationId: z.string(),
    visit: z.int().min(1),
    lastDay: z.iso.date(),
    announcedAt: z.iso.datetime(),
  }),
  key: ({ visit, ...ids }: OfEscalation & { visit: number }) => ({
    pk: escalationKey(ids),
    sk: `ENDING#${ordered(visit)}`,
  }),
});

export const ranges = {
  escalations: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'ESCALATION#' }),
  /** For every alliance or for one: a record for each breach that ever was on the ladder, open or not. */
  breaches: (programmeId: string, allianceId?: string) => ({
    pk: programmeKey(programmeId),
    prefix: allianceId === undefined ? 'BREACH#' : `BREACH#${allianceId}#`,
  }),
  /** For every alliance or for one. */
  dispensations: (programmeId: string, allianceId?: string) => ({
    pk: programmeKey(programmeId),
    prefix: allianceId === undefined ? 'DISPENSATION#' : `DISPENSATION#${allianceId}#`,
  }),
  /** Of every escalation or of one. */
  obligations: (programmeId: string, escalationId?: string) => ({
    pk: programmeKey(programmeId),
    prefix: escalationId === undefined ? 'OBLIGATION#' : `OBLIGATION#${ordered(numberOf(escalationId))}#`,
  }),
  visits: (ids: OfEscalation) => ({ pk: escalationKey(ids), prefix: 'VISIT#' }),
  growths: (ids: OfEscalation) => ({ pk: escalationKey(ids), prefix: 'GROWTH#' }),
};
