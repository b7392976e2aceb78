import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dueIn } from '#functions/alliances/find-due.ts';
import { obligationsOf } from '#functions/escalations/alliances/obligations.ts';
import { membersOf } from '#functions/frameworks/members-of.ts';
import type { Sources } from '#functions/overview/parts/sources.ts';
import { readersOf, type Tables } from './readers.ts';

/** The record from which overviews are computed. */
export const overviewSourcesOf = (client: DynamoDBClient, tables: Tables): Sources => {
  const readers = readersOf(client, tables);
  const due = { ...readers, obligations: obligationsOf(readers.escalations) };
  return {
    ...readers,
    boundTo: (cycle, now) => membersOf(readers, cycle, now),
    dueIn: (programmeId, today) => dueIn(due, programmeId, today),
  };
};
