import * as z from 'zod';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { CalendarRevocations } from './domain/calendar-link.ts';
import { nextMoment, Round } from './domain/round.ts';
import { RoundCount } from './domain/round-count.ts';
import { Contact, RecordedAnswer, Task, TrailLine } from './domain/task.ts';
import { withinCalendar } from './domain/within-calendar.ts';

const roundKey = (roundId: string): string => `ROUND#${roundId}`;
/** A task's identifier is its round's with the addressee behind it; addressees have no dots. */
export const roundOfTask = (taskId: string): string => taskId.slice(0, taskId.lastIndexOf('.'));
/** Tasks that recognise the address of a person: what must be found when the address is erased. */
const addressedKey = (programmeId: string, personId: string): string => `${programmeId}#${personId}#addressed`;
const ordered = (number: number): string => String(number).padStart(6, '0');

export const roundEntity = defineEntity({
  kind: 'round',
  schema: z.preprocess(withinCalendar, Round),
  key: ({ roundId }: { roundId: string }) => ({ pk: roundKey(roundId), sk: 'ROUND' }),
  index: (round): Record<string, string> => {
    const moment = nextMoment(round);
    return moment ? { clockpk: 'CLOCK', clocksk: moment } : {};
  },
});

/** Beside its round, below a prefix that they share: one query reads both. */
export const roundCountEntity = defineEntity({
  kind: 'round-count',
  schema: RoundCount,
  key: ({ roundId, part }: { roundId: string; part: number }) => ({
    pk: roundKey(roundId),
    sk: `ROUND#COUNT#${String(part).padStart(2, '0')}`,
  }),
});

export const taskEntity = defineEntity({
  kind: 'task',
  schema: z.preprocess(withinCalendar, Task),
  key: ({ roundId, taskId }: { roundId: string; taskId: string }) => ({ pk: roundKey(roundId), sk: `TASK#${taskId}` }),
  index: ({ status, programmeId, partnerId, personId, addressDigest, dueAt, taskId }): Record<string, string> => ({
    ...(status === 'open' ? { gsi1pk: `${programmeId}#${partnerId}`, gsi1sk: `${dueAt}#${taskId}` } : {}),
    ...(personId && addressDigest ? { personpk: addressedKey(programmeId, personId), personsk: taskId } : {}),
  }),
});

/** Every answer ever recorded, insert only: what a task shows is the last one. */
export const StoredAnswer = z.strictObject({ roundId: z.string(), taskId: z.string(), ...RecordedAnswer.shape });
export const answerEntity = defineEntity({
  kind: 'answer',
  schema: StoredAnswer,
  key: ({ roundId, taskId, number }: { roundId: string; taskId: string; number: number }) => ({
    pk: roundKey(roundId),
    sk: `ANSWER#${taskId}#${ordered(number)}`,
  }),
});

export const contactEntity = defineEntity({
  kind: 'contact',
  schema: Contact,
  key: ({ roundId, contactId }: { roundId: string; contactId: string }) => ({
    pk: roundKey(roundId),
    sk: `CONTACT#${contactId}`,
  }),
  index: ({ programmeId, personId, roundId, contactId }): Record<string, string> =>
    personId ? { personpk: `${programmeId}#${personId}`, personsk: `${roundId}#${contactId}` } : {},
});

export const trailEntity = defineEntity({
  kind: 'trail',
  schema: TrailLine,
  key: ({ roundId, taskId, at, what, number }: Pick<TrailLine, 'roundId' | 'taskId' | 'at' | 'what' | 'number'>) => ({
    pk: roundKey(roundId),
    sk: `TRAIL#${taskId}#${at}#${what}#${number}`,
  }),
});

/** The links of one calendar that were revoked: of a partner, or of the whole programme (`*`, which is no identifier). */
export const calendarRevocationsEntity = defineEntity({
  kind: 'calendar-revocations',
  schema: CalendarRevocations,
  key: ({ programmeId, partnerId = '*' }: { programmeId: string; partnerId?: string | undefined }) => ({
    pk: `CALENDAR#${programmeId}`,
    sk: `CALENDAR#${partnerId}`,
  }),
});

/** Each revocation of a calendar's link, insert only. */
export const calendarRevocationEntity = defineEntity({
  kind: 'calendar-revocation',
  schema: z.strictObject({
    programmeId: z.string(),
    partnerId: z.string().optional(),
    version: z.int().min(1),
    ...CalendarRevocations.shape.revoked.element.shape,
  }),
  key: ({
    programmeId,
    partnerId = '*',
    version,
  }: {
    programmeId: string;
    partnerId?: string | undefined;
    version: number;
  }) => ({
    pk: `CALENDAR#${programmeId}`,
    sk: `REVOKED#${partnerId}#${ordered(version)}`,
  }),
});

export const clockIndex = { name: 'clock', pk: 'clockpk', sk: 'clocksk' } as const;
export const personIndex = { name: 'by-person', pk: 'personpk', sk: 'personsk' } as const;
export const addresseeIndex = { name: 'by-addressee', pk: 'gsi1pk', sk: 'gsi1sk' } as const;
export const ranges = {
  roundWithCounts: (roundId: string) => ({ pk: roundKey(roundId), prefix: 'ROUND' }),
  tasks: (roundId: string) => ({ pk: roundKey(roundId), prefix: 'TASK#' }),
  tasksAfter: (roundId: string, after: string | undefined, limit: number) => ({
    pk: roundKey(roundId),
    prefix: 'TASK#',
    limit,
    ...(after === undefined ? {} : { after: `TASK#${after}` }),
  }),
  trail: (roundId: string, taskId: string) => ({ pk: roundKey(roundId), prefix: `TRAIL#${taskId}#` }),
  contactsOf: (programmeId: string, personId: string) => ({ pk: `${programmeId}#${personId}`, index: personIndex }),
  addressedTo: (programmeId: string, personId: string) => ({
    pk: addressedKey(programmeId, personId),
    index: personIndex,
  }),
  awaitedFrom: (programmeId: string, partnerId: string) => ({
    pk: `${programmeId}#${partnerId}`,
    index: addresseeIndex,
  }),
};
