import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dueIn } from '#functions/alliances/find-due.ts';
import { PastAlliances } from '#functions/alliances/past-reader.ts';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { obligationsOf } from '#functions/escalations/alliances/obligations.ts';
import { PastEscalations } from '#functions/escalations/past-reader.ts';
import { membersOf } from '#functions/frameworks/members-of.ts';
import { PastFrameworks } from '#functions/frameworks/past-reader.ts';
import { moneyBySourceNow } from '#functions/money/money-by-source.ts';
import { MoneyReader } from '#functions/money/reader.ts';
import { unendedLessonsOf } from '#functions/monitoring/alliances/unended-lessons.ts';
import { indicatorsOn, indicatorsUnder } from '#functions/monitoring/find-indicators.ts';
import { PastMonitoring } from '#functions/monitoring/past-reader.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import { momentsOf } from '#functions/monitoring/terms/last-evaluation.ts';
import type { DatedSources, Sources } from '#functions/overview/parts/sources.ts';
import { reviewsAsOf } from '#functions/reviews/terms/review-due.ts';
import { PastRounds } from '#functions/rounds/past-reader.ts';
import { hiddenFrom } from '#shared/authority/levels.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { tableOf } from '#shared/runtime/aws.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { type Readers, readersOf, type Tables } from './readers.ts';

/** The tables of the record from which overviews are computed, by the variables that name them. */
type OverviewTables = Tables & { readonly MONITORING_TABLE: string; readonly MONEY_TABLE: string };

/** What overviews are computed from: the readers of the record, or of what was recorded by the end of a day. */
interface Read extends Pick<Readers, 'frameworks' | 'alliances' | 'escalations' | 'rounds'> {
  readonly registry: Pick<RegistryReader, 'programmeIds' | 'programme' | 'registry' | 'levels'>;
  readonly reviews: Pick<Readers['reviews'], 'reviews'>;
  readonly monitoring: MonitoringReader;
  readonly money: Pick<MoneyReader, 'state'>;
}

/** The record itself: only its registry and its money know how they were on a day. */
type Present = Read & { readonly registry: RegistryReader; readonly money: MoneyReader };

/** The tables that keep what happened. */
export type HistoryTables = Readonly<
  Record<'frameworks' | 'alliances' | 'escalations' | 'rounds' | 'monitoring', Table>
>;

/** The record from which overviews are computed. */
export const overviewSourcesOf = (client: DynamoDBClient, tables: OverviewTables): DatedSources => {
  const monitoring = tableOf(client, tables.MONITORING_TABLE);
  return sourcesOf(
    {
      ...readersOf(client, tables),
      monitoring: new MonitoringReader(monitoring),
      money: new MoneyReader(tableOf(client, tables.MONEY_TABLE)),
    },
    {
      monitoring,
      frameworks: tableOf(client, tables.FRAMEWORKS_TABLE),
      alliances: tableOf(client, tables.ALLIANCES_TABLE),
      escalations: tableOf(client, tables.ESCALATIONS_TABLE),
      rounds: tableOf(client, tables.ROUNDS_TABLE),
    },
  );
};

/** The same by readers that are there. */
export const sourcesOf = (read: Present, tables: HistoryTables): DatedSources => ({
  ...computedBy(read),
  registry: read.registry,
  asOf: (day) => computedBy(pastOf(read, tables, day)),
});

const computedBy = (read: Read): Sources => {
  const due = { ...read, obligations: obligationsOf(read.escalations), lessons: unendedLessonsOf(read) };
  return {
    ...read,
    boundTo: (cycle, now) => membersOf(read, cycle, now),
    indicatorsOn: (programmeId, day) => indicatorsOn(read, programmeId, day),
    indicatorsUnder: (programmeId, content, day) => indicatorsUnder(read, programmeId, content, day),
    pastFigures: async (programmeId, now) => {
      const [all, levels] = await Promise.all([
        read.monitoring.evaluations(programmeId),
        read.registry.levels(programmeId),
      ]);
      const outsider = { bureau: false, hidden: hiddenFrom(levels, { bureau: false }, localDate(now)) };
      return read.monitoring.figuresOf(programmeId, momentsOf(all), outsider);
    },
    moneyBySource: (programmeId) => moneyBySourceNow(read, programmeId),
    dueIn: (programmeId, today) => dueIn(due, programmeId, today),
  };
};

/**
 * The record as it was by the end of a day (ISO date). Who may see what is not of that day: the levels are those of today, because a reader of
 * today reads it (rule 19).
 */
const pastOf = ({ registry, reviews, rounds, money }: Present, tables: HistoryTables, day: string): Read => ({
  registry: {
    programmeIds: () => registry.programmeIds(),
    levels: (programmeId) => registry.levels(programmeId),
    programme: async (programmeId) => (await registry.registryAsOf(programmeId, day)).programme,
    registry: async (programmeId) => {
      const [past, present] = await Promise.all([
        registry.registryAsOf(programmeId, day),
        registry.registry(programmeId),
      ]);
      return { ...present, ...past };
    },
  },
  reviews: { reviews: async (programmeId) => reviewsAsOf(await reviews.reviews(programmeId), day) },
  frameworks: new PastFrameworks(tables.frameworks, rounds, day),
  alliances: new PastAlliances(tables.alliances, { registry, rounds }, day),
  escalations: new PastEscalations(tables.escalations, rounds, day),
  rounds: new PastRounds(tables.rounds, day),
  monitoring: new PastMonitoring(tables.monitoring, day),
  money: { state: (programmeId) => money.stateOn(programmeId, day) },
});
