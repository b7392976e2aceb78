import { SESv2Client } from '@aws-sdk/client-sesv2';
import { DecisionsReader } from '#functions/decisions/reader.ts';
import { allianceFacts } from '#functions/escalations/alliance-facts.ts';
import { MembersReader } from '#functions/members/reader.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import { lastEvaluationIn } from '#functions/wiring/last-evaluation.ts';
import { mattersOf } from '#functions/wiring/matters.ts';
import { readersOf } from '#functions/wiring/readers.ts';
import { consumer } from '#shared/events/consumer.ts';
import { everyFact } from '#shared/events/facts-for.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { linkKeys } from '#shared/runtime/link-keys.ts';
import { causesIn, type TablesOfCauses } from '../causes.ts';
import type { Deps } from '../correspondence.ts';
import { mailService } from '../mail-service.ts';
import { paced } from '../pace.ts';
import { sendLetters } from '../reactions/send-letters.ts';
import { sendMissed } from '../reactions/send-missed.ts';

const environment = environmentOf('mail/send');
const client = databaseClient();
const keys = linkKeys(environment.LINK_SECRET_ARN);
const readers = readersOf(client, environment);
const monitoring = new MonitoringReader(tableOf(client, environment.MONITORING_TABLE));
const deps: Deps = {
  ...readers,
  matters: mattersOf(readers, lastEvaluationIn(monitoring)),
  evaluations: monitoring,
  alliances: allianceFacts(readers.alliances),
  contributions: readers.alliances,
  reports: readers.alliances,
  members: new MembersReader(readers),
  register: new DecisionsReader(tableOf(client, environment.DECISIONS_TABLE)),
  secret: async () => (await keys())[0],
  publicUrl: environment.PUBLIC_URL,
  workbenchUrl: environment.WORKBENCH_URL,
};
const ledger = { client, table: tableOf(client, environment.MAIL_TABLE) };
// Slows down by itself when the mail service throttles.
const service = new SESv2Client({ retryMode: 'adaptive' });
const mail = mailService(service, environment.MAIL_FROM, environment.MAIL_CONFIGURATION_SET);
const turn = paced(Number(environment.MAIL_BETWEEN));

const tables: TablesOfCauses = {
  bodies: tableOf(client, environment.BODIES_TABLE),
  rounds: tableOf(client, environment.ROUNDS_TABLE),
  frameworks: tableOf(client, environment.FRAMEWORKS_TABLE),
  escalations: tableOf(client, environment.ESCALATIONS_TABLE),
  alliances: tableOf(client, environment.ALLIANCES_TABLE),
  monitoring: tableOf(client, environment.MONITORING_TABLE),
  mail: ledger.table,
};
const inTurn = {
  send: async (letter: Parameters<typeof mail.send>[0]): Promise<string> => {
    await turn();
    return mail.send(letter);
  },
};

const mailDeps = { deps, ledger, mail: inTurn, clock: systemClock, causeOf: causesIn(tables) };

export const handler = consumer<'mail/send'>(everyFact('mail/send', sendLetters(mailDeps)), {
  sweep: sendMissed(mailDeps, tables),
});
