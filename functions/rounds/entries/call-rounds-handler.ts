import { clockDepsOf } from '#functions/wiring/clock-deps.ts';
import { consumer } from '#shared/events/consumer.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { accessionMatterId } from '#shared/vocabulary/accession-id.ts';
import { approvalMatterId } from '#shared/vocabulary/approval-id.ts';
import { contributionMatterId } from '#shared/vocabulary/contribution-id.ts';
import { paymentMatterId } from '#shared/vocabulary/payment-id.ts';
import { reportMatterId } from '#shared/vocabulary/report-id.ts';
import { callMissed, openEach } from '../reactions/call-missed.ts';
import { openRound } from '../reactions/open-round.ts';

const environment = environmentOf('rounds/call');
const parts = clockDepsOf(environment);
const open = openRound(parts);

/**
 * Opens the rounds that no workflow opens: a review of the composition, a change of the rules of the game, a contribution that was put to
 * its deciding body, room that a college asks of its council, the conditions of approvals, the version in force for a municipality that
 * joined, an approval that its college is asked to take back, a report, a measure, condition or payment whose day came.
 */
export const handler = consumer<'rounds/call'>(
  {
    'nl.regiodeal.alliance.report-asked.v1': ({ data: { programmeId, allianceId, from, until } }) =>
      open({ programmeId, matter: 'report', matterId: reportMatterId({ allianceId, period: { from, until } }) }),
    'nl.regiodeal.composition.review-called.v1': ({ data: { programmeId, review } }) =>
      open({ programmeId, matter: 'composition', matterId: String(review) }),
    'nl.regiodeal.rules.proposed.v1': ({ data: { programmeId, ruleChange } }) =>
      open({ programmeId, matter: 'rules', matterId: String(ruleChange) }),
    'nl.regiodeal.accession.changed.v1': async ({ data: { programmeId, status, ...ids } }) => {
      await open({ programmeId, matter: 'accession', matterId: accessionMatterId(ids) });
      if (status === 'approved-with-conditions') await openEach(parts, programmeId, 'conditions');
    },
    'nl.regiodeal.approval.changed.v1': ({ data }) =>
      open({ programmeId: data.programmeId, matter: 'approval', matterId: approvalMatterId(data) }),
    'nl.regiodeal.contribution.changed.v1': ({ data }) =>
      open({ programmeId: data.programmeId, matter: 'contribution', matterId: contributionMatterId(data) }),
    'nl.regiodeal.contribution.payment-asked.v1': ({ data }) =>
      open({ programmeId: data.programmeId, matter: 'payment', matterId: paymentMatterId(data) }),
    'nl.regiodeal.grant.changed.v1': ({ data: { programmeId, grantId } }) =>
      open({ programmeId, matter: 'grant', matterId: grantId }),
    'nl.regiodeal.escalation.obligation-changed.v1': ({ data: { programmeId, obligationId } }) =>
      open({ programmeId, matter: 'obligation', matterId: obligationId }),
    'nl.regiodeal.cycle.stage-entered.v1': async ({ data: { programmeId, stage } }) => {
      if (stage === 'conditions') await openEach(parts, programmeId, 'conditions');
    },
  },
  { sweep: callMissed(parts) },
);
