import { PutItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { decisionOfAnswer, decisionOfRound } from '#functions/decisions/decisions-of.ts';
import {
  beginning,
  entryEntity,
  entryHash,
  headEntity,
  markEntity,
  type RegisterEntry,
} from '#functions/decisions/records.ts';
import type { Decision } from '#functions/decisions/terms/decision.ts';
import { decisionOfStage } from '#functions/frameworks/decisions/decider.ts';
import { writeAll } from '#infra/tools/restore/write-batches.ts';
import { entityAttribute, type Stored } from '#shared/dynamo/entity.ts';
import { factEntity, type StoredFact } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { type Owner, owners } from '#shared/runtime/capabilities.ts';
import { now } from '../../support/small-programme.ts';
import { sourcesOf } from './register.ts';
import { emptyWorld, namesOf, unsentFacts, type World } from './world.ts';

/** Every item of a table, by its key. */
const itemsIn = async ({ client }: World, TableName: string): Promise<Map<string, Stored>> => {
  const found = new Map<string, Stored>();
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    for (const item of Items) found.set(`${item['pk']?.S} / ${item['sk']?.S}`, item);
  return found;
};

/** Every item of every table, by owner and key. */
export type Snapshot = Readonly<Record<Owner, ReadonlyMap<string, Stored>>>;

export const everything = async (world: World): Promise<Snapshot> => {
  const tables = await Promise.all(owners.map((owner) => itemsIn(world, namesOf(world)[owner])));
  return Object.fromEntries(owners.map((owner, at) => [owner, tables[at]])) as unknown as Snapshot;
};

/** Tables of their own that hold these items. */
export const holding = async (snapshot: Snapshot): Promise<World> => {
  const world = await emptyWorld();
  for (const owner of owners)
    await writeAll(
      world.client,
      namesOf(world)[owner],
      [...snapshot[owner].values()].map((Item) => ({ PutRequest: { Item } })),
    );
  return world;
};

/** The items of one kind. */
export const ofKind = async (world: World, owner: Owner, kind: string): Promise<Stored[]> =>
  [...(await itemsIn(world, namesOf(world)[owner])).values()].filter((item) => item[entityAttribute]?.S === kind);

/** Writes an item as somebody does who goes around the application. */
export const written = async (world: World, owner: Owner, Item: Stored): Promise<void> => {
  await world.client.send(new PutItemCommand({ TableName: namesOf(world)[owner], Item }));
};

/** Marks every fact as sent, as the publisher does. */
export const published = async (world: World): Promise<void> => {
  for (const owner of owners)
    for (const { unsentSince: _, ...fact } of await unsentFacts(world, owner))
      await transact(world.client, [world.tables[owner].put(factEntity, fact)]);
};

/** Puts decisions in the register behind what is there, chained as the register chains them. */
export const registered = async (
  { client, tables }: World,
  decisions: readonly Decision[],
): Promise<RegisterEntry[]> => {
  const made: RegisterEntry[] = [];
  for (const decision of decisions) {
    const { programmeId, decisionId } = decision;
    const head = await tables.decisions.get(headEntity, { programmeId });
    const sequence = (head?.sequence ?? 0) + 1;
    const unhashed = { programmeId, sequence, decision, registeredAt: now, previousHash: head?.hash ?? beginning };
    const entry = { ...unhashed, hash: entryHash(unhashed) };
    await transact(client, [
      tables.decisions.insert(entryEntity, entry),
      tables.decisions.insert(markEntity, { decisionId, programmeId, sequence }),
      tables.decisions.put(headEntity, { programmeId, sequence, hash: entry.hash }),
    ]);
    made.push(entry);
  }
  return made;
};

/** Registers what was decided by the facts that wait to be sent, and sends them. */
export const decided = async (world: World): Promise<RegisterEntry[]> => {
  const found: Decision[] = [];
  for (const stored of [...(await unsentFacts(world, 'rounds')), ...(await unsentFacts(world, 'frameworks'))]) {
    const decision = await decisionOf(world, stored);
    if (decision) found.push(decision);
  }
  await published(world);
  return registered(world, found);
};

const decisionOf = async (world: World, { type, ...stored }: StoredFact): Promise<Decision | undefined> => {
  const sources = sourcesOf(world);
  const fact = { type, ...stored } as unknown;
  if (type === 'nl.regiodeal.task.answered.v1')
    return decisionOfAnswer(sources, fact as FactOf<'nl.regiodeal.task.answered.v1'>);
  if (type === 'nl.regiodeal.round.closed.v1')
    return decisionOfRound(sources, fact as FactOf<'nl.regiodeal.round.closed.v1'>);
  if (type === 'nl.regiodeal.cycle.stage-entered.v1')
    return decisionOfStage(world.deps, fact as FactOf<'nl.regiodeal.cycle.stage-entered.v1'>);
  return undefined;
};
