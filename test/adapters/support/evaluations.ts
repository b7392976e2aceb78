import { evaluatedMoneyOf } from '#functions/money/money-view.ts';
import { moneyOn } from '#functions/money/read-state.ts';
import { MoneyReader } from '#functions/money/reader.ts';
import type { EvaluationDeps } from '#functions/monitoring/evaluation-sources.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import { datedParts } from '#functions/wiring/evaluation-sources.ts';
import { overviewDeps } from './overviews.ts';
import type { World } from './world.ts';

/** What evaluations of a world are composed from. */
export const evaluationDeps = (world: World): EvaluationDeps => {
  const { sources } = overviewDeps(world);
  const { frameworks, alliances, escalations } = sources;
  const money = new MoneyReader(world.tables.money);
  return {
    client: world.client,
    table: world.tables.monitoring,
    registry: world.deps.registry,
    ...{ frameworks, alliances, escalations },
    monitoring: new MonitoringReader(world.tables.monitoring),
    moneyOn: async (programmeId, day, now) =>
      evaluatedMoneyOf(await moneyOn({ money, frameworks, alliances }, programmeId, day, now)),
    ...datedParts(sources),
  };
};
