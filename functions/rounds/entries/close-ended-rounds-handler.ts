import { openOffice } from '#functions/wiring/open-office.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { contributionMatterId } from '#shared/vocabulary/contribution-id.ts';
import type { MatterIds } from '#shared/vocabulary/matter.ts';
import { closeIfDone, withdrawRound } from '../close-round.ts';

const environment = environmentOf('rounds/close');
const office = openOffice(databaseClient(), environment);

const closeRoundOf = ({ data }: { data: { roundId: string } }): Promise<void> =>
  closeIfDone(office, data.roundId, systemClock());

/** A matter that is withdrawn while its last round is open leaves that round open. */
const withdrawLastRound = async (ids: MatterIds): Promise<void> => {
  const matter = office.matters[ids.matter];
  const last = (await matter.isWithdrawn(ids)) ? await matter.lastRound(ids) : undefined;
  if (last !== undefined) await withdrawRound(office, last, systemClock());
};

export const handler = consumer<'rounds/close'>({
  'nl.regiodeal.task.answered.v1': closeRoundOf,
  'nl.regiodeal.task.withdrawn.v1': closeRoundOf,
  'nl.regiodeal.cycle.stage-entered.v1': ({ data: { programmeId, cycleId } }) =>
    withdrawLastRound({ programmeId, matter: 'framework-cycle', matterId: cycleId }),
  'nl.regiodeal.contribution.changed.v1': ({ data }) =>
    withdrawLastRound({ programmeId: data.programmeId, matter: 'contribution', matterId: contributionMatterId(data) }),
  'nl.regiodeal.escalation.stage-entered.v1': ({ data: { programmeId, escalationId } }) =>
    withdrawLastRound({ programmeId, matter: 'escalation', matterId: escalationId }),
});
