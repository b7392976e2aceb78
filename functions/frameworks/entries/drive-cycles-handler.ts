import { RegistryReader } from '#functions/bodies/reader.ts';
import { adjustmentRequests } from '#functions/escalations/frameworks/adjustment-requests.ts';
import { EscalationsReader } from '#functions/escalations/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { drive, sweepDrivers } from '#shared/workflow/drive.ts';
import { stepFunctions } from '#shared/workflow/engine.ts';
import { adjustFramework, adjustWaiting } from '../reactions/adjust-framework.ts';
import { concludeConditions, sweepConditions } from '../reactions/conclude-conditions.ts';
import { forgetInCycle } from '../reactions/forget-words.ts';
import { locateCycle } from '../reactions/locate-cycle.ts';
import { FrameworksReader } from '../reader.ts';

const matter = 'framework-cycle';
const environment = environmentOf('frameworks/drive');
const client = databaseClient();
const table = tableOf(client, environment.FRAMEWORKS_TABLE);
const rounds = new RoundsReader(tableOf(client, environment.ROUNDS_TABLE));
const frameworks = new FrameworksReader(table);
const requests = adjustmentRequests(new EscalationsReader(tableOf(client, environment.ESCALATIONS_TABLE)));
const adjusting = { client, table, frameworks, requests, clock: systemClock };
const parts = {
  client,
  table,
  locate: locateCycle({ frameworks, rounds }),
  engine: stepFunctions(environment.FRAMEWORK_CYCLE_ARN),
};

const registry = new RegistryReader(tableOf(client, environment.BODIES_TABLE));
const concluding = { client, table, frameworks, registry, rounds, clock: systemClock };

const sweepAdjustments = async (): Promise<void> => adjustWaiting(adjusting, await requests.all());

export const handler = consumer<'frameworks/drive'>(
  {
    'nl.regiodeal.cycle.stage-entered.v1': async ({ data: { programmeId, cycleId, stage } }) => {
      await drive(parts)({ programmeId, matter, matterId: cycleId });
      // The ended cycle allows a new one, for an escalation that had to wait.
      if (stage === 'in-force' || stage === 'withdrawn') {
        await adjustWaiting(adjusting, await requests.madeIn(programmeId));
      }
    },
    'nl.regiodeal.round.closed.v1': async ({ data }) => {
      if (data.matter === matter) await drive(parts)(data);
      if (data.matter === 'conditions') await concludeConditions(concluding)(data);
    },
    'nl.regiodeal.escalation.stage-entered.v1': async ({ data }) => {
      if (data.stage === 'adjustment') await adjustFramework(adjusting)(data);
    },
    'nl.regiodeal.registry.words-taken-out.v1': forgetInCycle({ client, table, registry }),
  },
  {
    sweep: () => eachOrThrow([sweepDrivers(parts), sweepAdjustments, sweepConditions(concluding)], (sweep) => sweep()),
  },
);
