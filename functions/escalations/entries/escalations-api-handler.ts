import { DecisionsReader } from '#functions/decisions/reader.ts';
import { readIndicators } from '#functions/overview/operations/read-indicators.ts';
import { readOverview } from '#functions/overview/operations/read-overview.ts';
import { readRequirements } from '#functions/overview/operations/read-requirements.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { overviewSourcesOf } from '#functions/wiring/overview-sources.ts';
import { apiHandler } from '#shared/http/api.ts';
import { keptAnswers } from '#shared/http/kept-answers.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { openDeps } from '../open-deps.ts';
import { followUpObligation } from '../operations/follow-up-obligation.ts';
import { moveEscalation } from '../operations/move-escalation.ts';
import { raiseEscalation } from '../operations/raise-escalation.ts';
import { listEscalations, readEscalation } from '../operations/read-escalations.ts';

const environment = environmentOf('escalations/escalations');
const client = databaseClient();
const deps = openDeps(client, environment);
const decisions = new DecisionsReader(tableOf(client, environment.DECISIONS_TABLE));
const overviews = { table: deps.table, sources: overviewSourcesOf(client, environment) };
const history = {
  frameworks: tableOf(client, environment.FRAMEWORKS_TABLE),
  rounds: tableOf(client, environment.ROUNDS_TABLE),
};
const rounds = new RoundsReader(history.rounds);
const read = { ...deps, rounds, history };

export const handler = apiHandler(
  {
    raiseEscalation: raiseEscalation(deps),
    listEscalations: listEscalations(read),
    readEscalation: readEscalation({ ...read, decisions }),
    followUpObligation: followUpObligation(deps),
    moveEscalation: moveEscalation({ ...deps, rounds }),
    readOverview: readOverview(overviews),
    readRequirements: readRequirements(overviews),
    readIndicators: readIndicators(overviews),
  },
  systemClock,
  deps.registry,
  keptAnswers(deps.client, deps.table),
);
