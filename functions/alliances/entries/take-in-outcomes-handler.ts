import { RegistryReader } from '#functions/bodies/reader.ts';
import { DecisionsReader } from '#functions/decisions/reader.ts';
import { ladderOf } from '#functions/escalations/alliances/ladder.ts';
import { transfersOf } from '#functions/escalations/alliances/transfers.ts';
import { EscalationsReader } from '#functions/escalations/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import type { Contribution } from '../domain/contribution.ts';
import { concludeContribution, concludeContributions } from '../reactions/conclude-contributions.ts';
import { followAllSuccessions, followSuccessions } from '../reactions/follow-succession.ts';
import { forgetRemarks } from '../reactions/forget-remarks.ts';
import { forgetInAlliance } from '../reactions/forget-words.ts';
import { receiveDecision, receiveOutcome } from '../reactions/take-in-decision.ts';
import { concludeGrants, receiveGrantDecision, receiveGrantOutcome } from '../reactions/take-in-grant.ts';
import { receivePayment, takeInPayments } from '../reactions/take-in-payment.ts';
import { receiveReport, takeInReports } from '../reactions/take-in-report.ts';
import { receiveRoomOutcome, receiveRoomTakenBack } from '../reactions/take-in-room-taken-back.ts';
import { receiveTakingBack, receiveTakingBackOutcome } from '../reactions/take-in-taking-back.ts';
import { transferMissed, transferMoney } from '../reactions/transfer-money.ts';
import { AlliancesReader } from '../reader.ts';

const environment = environmentOf('alliances/hear');
const client = databaseClient();
const table = tableOf(client, environment.ALLIANCES_TABLE);
const escalations = new EscalationsReader(tableOf(client, environment.ESCALATIONS_TABLE));
const decisions = new DecisionsReader(tableOf(client, environment.DECISIONS_TABLE));
const parts = {
  client,
  table,
  alliances: new AlliancesReader(table),
  rounds: new RoundsReader(tableOf(client, environment.ROUNDS_TABLE)),
  registry: new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
  frameworks: new FrameworksReader(tableOf(client, environment.FRAMEWORKS_TABLE)),
  ladder: ladderOf(escalations, decisions),
  transfers: transfersOf(escalations, decisions),
  clock: systemClock,
};
const following = { ...parts, concluded: (contribution: Contribution) => concludeContribution(parts, contribution) };
const follow = ({ data }: { data: { programmeId: string } }): Promise<void> =>
  followSuccessions(following, data.programmeId);

export const handler = consumer<'alliances/hear'>(
  {
    'nl.regiodeal.task.answered.v1': async (event) => {
      await receiveDecision(parts)(event);
      await receiveGrantDecision(parts)(event);
      await receiveReport(parts)(event);
      await receiveTakingBack(parts)(event);
      await receiveRoomTakenBack(parts)(event);
    },
    'nl.regiodeal.round.closed.v1': async (event) => {
      await receiveOutcome(parts)(event);
      await receiveGrantOutcome(parts)(event);
      await receiveTakingBackOutcome(parts)(event);
      await receiveRoomOutcome(parts)(event);
      await receivePayment(parts)(event);
    },
    'nl.regiodeal.escalation.stage-entered.v1': transferMoney(parts),
    'nl.regiodeal.cycle.stage-entered.v1': async (event) => {
      if (event.data.stage === 'in-force') await transferMoney(parts)(event);
    },
    'nl.regiodeal.task.remarks-taken-out.v1': forgetRemarks(parts),
    'nl.regiodeal.registry.words-taken-out.v1': forgetInAlliance(parts),
    'nl.regiodeal.registry.succession-recorded.v1': follow,
    'nl.regiodeal.registry.succession-took-effect.v1': follow,
  },
  {
    sweep: () =>
      eachOrThrow(
        [
          concludeContributions(parts),
          concludeGrants(parts),
          () => followAllSuccessions(following),
          takeInReports(parts),
          takeInPayments(parts),
          () => transferMissed(parts),
        ],
        (sweep) => sweep(),
      ),
  },
);
