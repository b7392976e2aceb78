import * as z from 'zod';
import { defineEntity, type StoredKey } from '#shared/dynamo/entity.ts';
import { RoundCount } from './domain/round-count.ts';
import { Walk } from './domain/walk.ts';
import { withinCalendar } from './domain/within-calendar.ts';
import { Briefing } from './terms/briefing.ts';
import { nextMoment, Round } from './terms/round.ts';
import { Contact, RecordedAnswer, Task, TrailLine } from './terms/task.ts';

const roundKey = (roundId: string): string => `ROUND#${roundId}`;
/** A place among the open rounds, from the key of one of them: its moment in the clock and its identifier. */
export const placeOf = ({ clocksk = '', pk = '' }: StoredKey): string => `${clocksk}#${pk.slice(roundKey('').length)}`;
/** Tasks with the address digest of a person: they must be found when the address is erased. */
const addressedKey = (programmeId: string, personId: string): string => `${programmeId}#${personId}#addressed`;
const listKey = (programmeId: string): string => `ROUNDS#${programmeId}`;
const ordered = (number: number): string => String(number).padStart(6, '0');

/** The place of a round in the list of its programme, by the day on which it opened. No partner has such a key: those are in lower case. */
export const listedAs = ({ programmeId, openedAt, roundId }: Pick<Round, 'programmeId' | 'openedAt' | 'roundId'>) => ({
  gsi1pk: listKey(programmeId),
  gsi1sk: `${openedAt}#${roundId}`,
});

export const roundEntity = defineEntity({
  kind: 'round',
  schema: z.preprocess(withinCalendar, Round),
  key: ({ roundId }: { roundId: string }) => ({ pk: roundKey(roundId), sk: 'ROUND' }),
  index: (round): Record<string, string> => {
    const moment = nextMoment(round);
    return { ...listedAs(round), ...(moment ? { clockpk: 'CLOCK', clocksk: moment } : {}) };
  },
});

/** Stored with its round under a shared key prefix: one query reads both. */
export const roundCountEntity = defineEntity({
  kind: 'round-count',
  schema: z.preprocess(withinCalendar, RoundCount),
  key: ({ roundId, part }: { roundId: string; part: number }) => ({
    pk: roundKey(roundId),
    sk: `ROUND#COUNT#${String(part).padStart(2, '0')}`,
  }),
});

/** What the addressees of a round read beside its text, as it was when the round opened; insert only. */
export const briefingEntity = defineEntity({
  kind: 'briefing',
  schema: z.preprocess(withinCalendar, Briefing),
  key: ({ roundId }: { roundId: string }) => ({ pk: roundKey(roundId), sk: 'BRIEFING' }),
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

/** Every recorded answer, insert only: a task shows the last one. */
export const StoredAnswer = z.strictObject({ roundId: z.string(), taskId: z.string(), ...RecordedAnswer.shape });
export type StoredAnswer = z.infer<typeof StoredAnswer>;
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

/** An unfinished walk is in the index of the clock, by the time of its last portion: a stalled one is found there. */
export const walkEntity = defineEntity({
  kind: 'walk',
  schema: Walk,
  key: ({ walkId }: { walkId: string }) => ({ pk: `WALK#${walkId}`, sk: 'WALK' }),
  index: ({ status, at, walkId }): Record<string, string> =>
    status === 'under-way' ? { clockpk: 'WALK', clocksk: `${at}#${walkId}` } : {},
});

/** The place of a sweep that handles a part of the open rounds each time; after the last it begins again. */
export const sweepPlaceEntity = defineEntity({
  kind: 'sweep-place',
  schema: z.strictObject({ sweep: z.string(), after: z.string().optional() }),
  key: ({ sweep }: { sweep: string }) => ({ pk: `SWEEP#${sweep}`, sk: 'SWEEP' }),
});

const clockIndex = { name: 'clock', pk: 'clockpk', sk: 'clocksk' } as const;
const personIndex = { name: 'by-person', pk: 'personpk', sk: 'personsk' } as const;
const addresseeIndex = { name: 'by-addressee', pk: 'gsi1pk', sk: 'gsi1sk' } as const;
/** The range after a given key: nothing sorts between a text and the same text with a space, and every key sorts before a tilde. */
const behindIn = (after = '', limit: number) => ({ index: personIndex, since: `${after} `, until: '~', limit });

export const ranges = {
  roundWithCounts: (roundId: string) => ({ pk: roundKey(roundId), prefix: 'ROUND' }),
  tasks: (roundId: string) => ({ pk: roundKey(roundId), prefix: 'TASK#' }),
  tasksAfter: (roundId: string, after: string | undefined, limit: number) => ({
    pk: roundKey(roundId),
    prefix: 'TASK#',
    limit,
    ...(after === undefined ? {} : { after: `TASK#${after}` }),
  }),
  /** Every recorded answer in a round. */
  answers: (roundId: string) => ({ pk: roundKey(roundId), prefix: 'ANSWER#' }),
  /** The trails of all tasks of a round. */
  trails: (roundId: string) => ({ pk: roundKey(roundId), prefix: 'TRAIL#' }),
  trail: (roundId: string, taskId: string) => ({ pk: roundKey(roundId), prefix: `TRAIL#${taskId}#` }),
  open: { pk: 'CLOCK', index: clockIndex },
  /** Every round of a programme, ended ones included; those that ended under an earlier release are not there. */
  listed: (programmeId: string) => ({ pk: listKey(programmeId), index: addresseeIndex }),
  /** The rounds of a programme that opened from one instant up to another; ended ones included. */
  openedBetween: (programmeId: string, since: string, until: string) => ({
    ...{ pk: listKey(programmeId), index: addresseeIndex },
    ...{ since, until },
  }),
  /** Open rounds whose moment is at or before an instant. */
  dueBy: (until: string) => ({ pk: 'CLOCK', until, index: clockIndex }),
  /** Open rounds by their moment, after a given place (`<moment>#<round>`). */
  openAfter: (place: string | undefined, limit: number) => {
    const [moment = '', roundId = ''] = place?.split('#') ?? [];
    const behind = { [clockIndex.sk]: moment, ...roundEntity.key({ roundId }) };
    return { pk: 'CLOCK', index: clockIndex, limit, ...(place === undefined ? {} : { behind }) };
  },
  /** Walks whose last portion was before an instant. */
  walksBefore: (until: string, limit: number) => ({ pk: 'WALK', until, index: clockIndex, limit }),
  contactsOf: (programmeId: string, personId: string) => ({ pk: `${programmeId}#${personId}`, index: personIndex }),
  contactsAfter: (programmeId: string, personId: string, after: string | undefined, limit: number) => ({
    ...behindIn(after, limit),
    pk: `${programmeId}#${personId}`,
  }),
  addressedTo: (programmeId: string, personId: string) => ({
    pk: addressedKey(programmeId, personId),
    index: personIndex,
  }),
  addressedAfter: (programmeId: string, personId: string, after: string | undefined, limit: number) => ({
    ...behindIn(after, limit),
    pk: addressedKey(programmeId, personId),
  }),
  awaitedFrom: (programmeId: string, partnerId: string) => ({
    pk: `${programmeId}#${partnerId}`,
    index: addresseeIndex,
  }),
};
