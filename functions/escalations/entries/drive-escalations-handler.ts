import { RoundsReader } from '#functions/rounds/reader.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { drive, sweepDrivers } from '#shared/workflow/drive.ts';
import { stepFunctions } from '#shared/workflow/engine.ts';
import { openDeps } from '../open-deps.ts';
import { endLeftBehind, endWithAlliance } from '../reactions/end-with-alliance.ts';
import { forgetRemarks } from '../reactions/forget-remarks.ts';
import { forgetInEscalations } from '../reactions/forget-words.ts';
import { locateEscalation } from '../reactions/locate-escalation.ts';
import { proposeEscalation, proposeMissed } from '../reactions/propose-escalation.ts';
import type { Escalation } from '../terms/escalation.ts';

const matter = 'escalation';
const environment = environmentOf('escalations/drive');
const client = databaseClient();
const deps = openDeps(client, environment);
const rounds = new RoundsReader(tableOf(client, environment.ROUNDS_TABLE));
const parts = {
  client,
  table: deps.table,
  locate: locateEscalation({ ...deps, rounds, clock: systemClock }),
  engine: stepFunctions(environment.ESCALATION_LADDER_ARN),
};

const driveEscalation = ({ data }: { data: { programmeId: string; escalationId: string } }): Promise<void> =>
  drive(parts)({ programmeId: data.programmeId, matter, matterId: data.escalationId });

/** Drives the escalations that wait in a stage for an event elsewhere; the record says whether the event concerns them. */
const driveWaiting = async (stage: Escalation['stage'], programmeId: string, allianceId?: string): Promise<void> => {
  const open = await deps.escalations.open(programmeId, allianceId);
  const waiting = open.filter((escalation) => escalation.stage === stage);
  const nameOf = ({ escalationId }: Escalation): string => `${programmeId}.${escalationId}`;
  await eachOrThrow(waiting, (data) => driveEscalation({ data }), { nameOf });
};

/** The repairs: missing drivers, forecasts whose event was missed, and escalations that were raised while their alliance closed. */
const sweeps = [
  sweepDrivers(parts),
  () => proposeMissed(deps, systemClock()),
  () => endLeftBehind(deps, systemClock()),
];

export const handler = consumer<'escalations/drive'>(
  {
    'nl.regiodeal.escalation.stage-entered.v1': driveEscalation,
    'nl.regiodeal.cycle.escalation-linked.v1': driveEscalation,
    'nl.regiodeal.round.closed.v1': async ({ data }) => {
      if (data.matter === matter) await drive(parts)(data);
    },
    'nl.regiodeal.task.remarks-taken-out.v1': forgetRemarks({ ...deps, rounds }),
    'nl.regiodeal.registry.words-taken-out.v1': forgetInEscalations(deps),
    'nl.regiodeal.cycle.stage-entered.v1': async ({ data: { programmeId, stage } }) => {
      if (stage === 'in-force' || stage === 'withdrawn') await driveWaiting('adjustment', programmeId);
    },
    // Nothing is allowed any more once a condition of a ruling is not met; repeated or late, the record says where the escalation is.
    'nl.regiodeal.escalation.obligation-changed.v1': async ({ data }) => {
      if (data.status === 'not-done') await driveEscalation({ data });
    },
    'nl.regiodeal.alliance.reported.v1': ({ data: { programmeId, allianceId } }) =>
      driveWaiting('watched', programmeId, allianceId),
    'nl.regiodeal.alliance.phase-entered.v1': async ({ data }) => {
      if (data.phase === 'closed') await endWithAlliance(deps, data, systemClock());
    },
    'nl.regiodeal.alliance.breach-forecast.v1': ({ data }) => proposeEscalation(deps)(data, systemClock()),
  },
  { sweep: () => eachOrThrow(sweeps, (sweep) => sweep()) },
);
