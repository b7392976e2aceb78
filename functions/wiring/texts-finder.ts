import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { storedTextsOfAlliance, textsOfGrant } from '#functions/alliances/texts.ts';
import type { TextsFinder } from '#functions/bodies/texts-finder.ts';
import { textsOfEscalation } from '#functions/escalations/texts.ts';
import { textsOfCycle } from '#functions/frameworks/texts.ts';
import { textsOfEvaluation, textsOfLesson } from '#functions/monitoring/texts.ts';
import { textsOfReview, textsOfRuleChange } from '#functions/reviews/texts.ts';
import { textsOfRound } from '#functions/rounds/texts.ts';
import { type TextRecords, textsIn } from '#shared/dynamo/forget-words.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { tableOf } from '#shared/runtime/aws.ts';
import { type WordsAbout, wholeOf } from '#shared/vocabulary/words-about.ts';
import { readersOf, type Tables } from './readers.ts';

interface Found {
  readonly table: Table;
  readonly records: readonly TextRecords[];
}

/** Finds every text that people wrote about something: in the records of its owner, and in the rounds about it. */
export const textsFinder = (
  client: DynamoDBClient,
  environment: Tables & { readonly MONITORING_TABLE: string },
): TextsFinder => {
  const { frameworks, alliances, escalations, rounds } = readersOf(client, environment);
  const tables = {
    bodies: tableOf(client, environment.BODIES_TABLE),
    frameworks: tableOf(client, environment.FRAMEWORKS_TABLE),
    alliances: tableOf(client, environment.ALLIANCES_TABLE),
    escalations: tableOf(client, environment.ESCALATIONS_TABLE),
    monitoring: tableOf(client, environment.MONITORING_TABLE),
    rounds: tableOf(client, environment.ROUNDS_TABLE),
  };
  const own: Readonly<Record<WordsAbout, (programmeId: string, aboutId: string) => Promise<Found>>> = {
    'framework-cycle': async (programmeId, cycleId) => {
      await frameworks.cycle(programmeId, cycleId);
      return { table: tables.frameworks, records: textsOfCycle({ programmeId, cycleId }) };
    },
    alliance: async (programmeId, allianceId) => {
      await alliances.alliance(programmeId, allianceId);
      const records = await storedTextsOfAlliance(tables.alliances, { programmeId, allianceId });
      return { table: tables.alliances, records };
    },
    escalation: async (programmeId, escalationId) => {
      await escalations.escalation(programmeId, escalationId);
      return { table: tables.escalations, records: textsOfEscalation({ programmeId, escalationId }) };
    },
    grant: async (programmeId, grantId) => {
      await alliances.grant({ programmeId, grantId });
      return { table: tables.alliances, records: textsOfGrant({ programmeId, grantId }) };
    },
    lesson: async (programmeId, lessonId) => ({
      table: tables.monitoring,
      records: textsOfLesson({ programmeId, lessonId }),
    }),
    evaluation: async (programmeId, evaluationId) => ({
      table: tables.monitoring,
      records: textsOfEvaluation({ programmeId, evaluationId }),
    }),
    composition: async (programmeId, number) => ({
      table: tables.bodies,
      records: textsOfReview(programmeId, Number(number)),
    }),
    rules: async (programmeId, number) => ({
      table: tables.bodies,
      records: textsOfRuleChange(programmeId, Number(number)),
    }),
  };
  return async ({ programmeId, about, aboutId }) => {
    const { table, records } = await own[about](programmeId, aboutId);
    const all = await rounds.ofProgramme(programmeId);
    const ofRounds = all.filter((round) => {
      const whole = wholeOf(round);
      return whole.about === about && whole.aboutId === aboutId;
    });
    const texts = await Promise.all([
      textsIn(table, records),
      ...ofRounds.map(({ roundId }) => textsIn(tables.rounds, textsOfRound(roundId))),
    ]);
    return texts.flat();
  };
};
