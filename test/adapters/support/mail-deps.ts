import { DecisionsReader } from '#functions/decisions/reader.ts';
import { causesIn } from '#functions/mail/causes.ts';
import type { Letter } from '#functions/mail/letters/letter.ts';
import { concernsMany, lettersFor, portionFor } from '#functions/mail/letters.ts';
import type { MailService } from '#functions/mail/mail-service.ts';
import { type MailDeps, sendLetters } from '#functions/mail/reactions/send-letters.ts';
import { MembersReader } from '#functions/members/reader.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import { factEntity, factIn } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import { ownerOfFact } from '#shared/events/owners.ts';
import { factsOfType, type World } from './world.ts';

/** What stands for the members of a world. */
export const membersOf = ({ deps, roundDeps, allianceDeps }: World): MembersReader =>
  new MembersReader({
    registry: deps.registry,
    frameworks: deps.frameworks,
    rounds: roundDeps.rounds,
    alliances: allianceDeps.alliances,
  });

/** What sends letters in a world, by a mail service of the test. */
export const mailDeps = (world: World, send: (letter: Letter) => Promise<string>, at: string): MailDeps => ({
  deps: {
    ...world.ladderDeps,
    reviews: world.reviewDeps.reviews,
    rounds: world.roundDeps.rounds,
    matters: world.roundDeps.matters,
    secret: async () => 'secret',
    evaluations: new MonitoringReader(world.tables.monitoring),
    register: new DecisionsReader(world.tables.decisions),
    members: membersOf(world),
    publicUrl: 'https://besluiten.example',
    workbenchUrl: 'https://werkbank.example/werkbank',
  },
  ledger: { client: world.client, table: world.tables.mail },
  clock: () => at,
  mail: { send: send as MailService['send'] },
  causeOf: causesIn(world.tables),
});

/** Every letter that a fact calls for, whether it concerns one or many. */
export const everyLetterFor = async (deps: MailDeps['deps'], fact: Fact, now: string): Promise<Letter[]> => {
  if (!concernsMany(fact)) return lettersFor(deps, fact, now);
  const letters: Letter[] = [];
  let after: string | undefined;
  do {
    const { addressees, next } = await portionFor(deps, fact, now, after);
    for (const addressee of addressees) letters.push(...(await lettersFor(deps, fact, now, addressee)));
    after = next;
  } while (after !== undefined);
  return letters;
};

/** Stores a fact where its owner keeps it, as whoever decided it does. */
export const recorded = async ({ client, tables }: World, fact: Fact): Promise<void> =>
  transact(client, tables[ownerOfFact(fact.type)].record(fact));

/** The letters that were handed out and are due by a moment, taken from those that wait. */
export const dueLetters = async (world: World, at: string): Promise<Fact[]> => {
  const due = await factsOfType(world, 'mail', 'letter.due');
  return due.filter(({ unsentSince = '' }) => unsentSince <= at).map(factIn);
};

/** Handles a fact with all the works that come of it, as the queue does. @returns those that failed and would come back. */
export const delivered = async (room: MailDeps, world: World, fact: Fact): Promise<Fact[]> => {
  const failed: Fact[] = [];
  const handle = async (one: Fact): Promise<void> => {
    try {
      await sendLetters(room)(one);
    } catch {
      failed.push(one);
    }
  };
  await recorded(world, fact);
  await handle(fact);
  for (let due = await dueLetters(world, room.clock()); due.length > 0; due = await dueLetters(world, room.clock())) {
    for (const one of due) {
      // Carried to the bus: it is not to be sent any more.
      await transact(world.client, [world.tables.mail.put(factEntity, { ...one, data: { ...one.data } })]);
      await handle(one);
    }
  }
  return failed;
};
