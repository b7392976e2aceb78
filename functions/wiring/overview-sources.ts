import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dueIn } from '#functions/alliances/find-due.ts';
import { obligationsOf } from '#functions/escalations/alliances/obligations.ts';
import { membersOf } from '#functions/frameworks/members-of.ts';
import { moneyBySourceNow } from '#functions/money/money-by-source.ts';
import { MoneyReader } from '#functions/money/reader.ts';
import { unendedLessonsOf } from '#functions/monitoring/alliances/unended-lessons.ts';
import { indicatorsOn, indicatorsUnder } from '#functions/monitoring/find-indicators.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import type { Sources } from '#functions/overview/parts/sources.ts';
import { tableOf } from '#shared/runtime/aws.ts';
import { readersOf, type Tables } from './readers.ts';

/** The tables of the record from which overviews are computed, by the variables that name them. */
type OverviewTables = Tables & { readonly MONITORING_TABLE: string; readonly MONEY_TABLE: string };

/** The record from which overviews are computed. */
export const overviewSourcesOf = (client: DynamoDBClient, tables: OverviewTables): Sources => {
  const readers = readersOf(client, tables);
  const monitored = { ...readers, monitoring: new MonitoringReader(tableOf(client, tables.MONITORING_TABLE)) };
  const due = { ...readers, obligations: obligationsOf(readers.escalations), lessons: unendedLessonsOf(monitored) };
  const paid = { ...readers, money: new MoneyReader(tableOf(client, tables.MONEY_TABLE)) };
  return {
    ...readers,
    boundTo: (cycle, now) => membersOf(readers, cycle, now),
    indicatorsOn: (programmeId, day) => indicatorsOn(monitored, programmeId, day),
    indicatorsUnder: (programmeId, content, day) => indicatorsUnder(monitored, programmeId, content, day),
    moneyBySource: (programmeId) => moneyBySourceNow(paid, programmeId),
    dueIn: (programmeId, today) => dueIn(due, programmeId, today),
  };
};
