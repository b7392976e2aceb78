import { roundDepsOf } from '#functions/wiring/round-deps.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { accessionMatterId } from '#shared/vocabulary/accession-id.ts';
import { contributionMatterId } from '#shared/vocabulary/contribution-id.ts';
import type { MatterIds } from '#shared/vocabulary/matter.ts';
import { paymentMatterId } from '#shared/vocabulary/payment-id.ts';
import { closeIfDone, withdrawRound } from '../close-round.ts';

const environment = environmentOf('rounds/close');
const roundDeps = roundDepsOf(databaseClient(), environment);

const closeRoundOf = ({ data }: { data: { roundId: string } }): Promise<void> =>
  closeIfDone(roundDeps, data.roundId, systemClock());

/** A matter that is withdrawn, or is put to another body, while its last round is open leaves that round open. */
const withdrawLastRound = async (ids: MatterIds): Promise<void> => {
  const matter = roundDeps.matters[ids.matter];
  const now = systemClock();
  const last = (await matter.isWithdrawn(ids, now)) ? await matter.lastRound(ids) : undefined;
  if (last !== undefined) await withdrawRound(roundDeps, last, now);
  const left = await matter.leftRound?.(ids);
  if (left !== undefined) await withdrawRound(roundDeps, left, now);
};

/** Conditions need no answer any more once their cycle or accession ended. */
const withdrawConditions = async (programmeId: string): Promise<void> => {
  const conditions = (await roundDeps.matters.conditions.waiting?.(programmeId)) ?? [];
  await eachOrThrow(conditions, (matterId) => withdrawLastRound({ programmeId, matter: 'conditions', matterId }));
};

export const handler = consumer<'rounds/close'>({
  'nl.regiodeal.task.answered.v1': closeRoundOf,
  'nl.regiodeal.task.withdrawn.v1': closeRoundOf,
  'nl.regiodeal.cycle.stage-entered.v1': async ({ data: { programmeId, cycleId, stage } }) => {
    await withdrawLastRound({ programmeId, matter: 'framework-cycle', matterId: cycleId });
    if (stage !== 'withdrawn') return;
    await withdrawConditions(programmeId);
  },
  'nl.regiodeal.accession.changed.v1': async ({ data: { programmeId, status, ...ids } }) => {
    await withdrawLastRound({ programmeId, matter: 'accession', matterId: accessionMatterId(ids) });
    if (status === 'ended') await withdrawConditions(programmeId);
  },
  'nl.regiodeal.alliance.reported.v1': ({ data: { programmeId, allianceId, reportId } }) =>
    withdrawLastRound({ programmeId, matter: 'report', matterId: `${allianceId}.${reportId.split('.')[0]}` }),
  'nl.regiodeal.contribution.changed.v1': ({ data }) =>
    withdrawLastRound({ programmeId: data.programmeId, matter: 'contribution', matterId: contributionMatterId(data) }),
  'nl.regiodeal.contribution.payment-asked.v1': ({ data }) =>
    withdrawLastRound({ programmeId: data.programmeId, matter: 'payment', matterId: paymentMatterId(data) }),
  'nl.regiodeal.escalation.obligation-changed.v1': ({ data: { programmeId, obligationId } }) =>
    withdrawLastRound({ programmeId, matter: 'obligation', matterId: obligationId }),
  'nl.regiodeal.grant.changed.v1': ({ data: { programmeId, grantId } }) =>
    withdrawLastRound({ programmeId, matter: 'grant', matterId: grantId }),
  'nl.regiodeal.escalation.stage-entered.v1': ({ data: { programmeId, escalationId } }) =>
    withdrawLastRound({ programmeId, matter: 'escalation', matterId: escalationId }),
});
