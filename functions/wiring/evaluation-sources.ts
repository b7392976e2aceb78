import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { evaluatedMoneyOf } from '#functions/money/money-view.ts';
import { moneyOn } from '#functions/money/read-state.ts';
import { MoneyReader } from '#functions/money/reader.ts';
import type { EvaluationDeps } from '#functions/monitoring/evaluation-sources.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import { requirementsOn } from '#functions/overview/parts/requirements.ts';
import type { DatedSources } from '#functions/overview/parts/sources.ts';
import { tableOf } from '#shared/runtime/aws.ts';
import { overviewSourcesOf } from './overview-sources.ts';
import type { Tables } from './readers.ts';

type EvaluationTables = Tables & { readonly MONITORING_TABLE: string; readonly MONEY_TABLE: string };

/** The record that evaluations are composed from. */
export const evaluationDepsOf = (client: DynamoDBClient, tables: EvaluationTables): EvaluationDeps => {
  const sources = overviewSourcesOf(client, tables);
  const { frameworks, alliances, escalations } = sources;
  const registry = new RegistryReader(tableOf(client, tables.BODIES_TABLE));
  const table = tableOf(client, tables.MONITORING_TABLE);
  const money = new MoneyReader(tableOf(client, tables.MONEY_TABLE));
  return {
    ...{ client, table, registry, frameworks, alliances, escalations },
    monitoring: new MonitoringReader(table),
    moneyOn: async (programmeId, day, now) =>
      evaluatedMoneyOf(await moneyOn({ money, frameworks, alliances }, programmeId, day, now)),
    ...datedParts(sources),
  };
};

/** The parts of an evaluation that the record gives as it is, or as it was by the end of a day. */
export const datedParts = (sources: DatedSources): Pick<EvaluationDeps, 'requirementsOn' | 'dueIn' | 'asOf'> => ({
  requirementsOn: (programmeId, day, now) => requirementsOn(sources, programmeId, day, now),
  dueIn: sources.dueIn,
  asOf: (day) => {
    const past = sources.asOf(day);
    return {
      ...past,
      requirementsOn: (programmeId, on, now) =>
        requirementsOn(on === day ? { ...sources, asOf: () => past } : sources, programmeId, on, now),
    };
  },
});
