import { takePortion } from '#functions/rounds/reactions/take-portion.ts';
import { factEntity, factIn, type StoredFact } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { now } from '../../support/small-programme.ts';
import { factsOfType, type World } from './world.ts';

/** A portion of work that concerns many, as the message that says it is due. */
export interface PortionDue {
  readonly walkId: string;
  readonly portion: number;
}

/** Takes the messages about portions that wait, as the publisher does. */
export const duePortions = async (world: World): Promise<PortionDue[]> => {
  const due = await factsOfType(world, 'rounds', 'walk.portion-due');
  for (const { unsentSince: _since, ...sent } of due)
    await transact(world.client, [world.tables.rounds.put(factEntity, sent)]);
  return due.map(portionIn);
};

const portionIn = (stored: StoredFact): PortionDue => {
  const { type, data } = factIn(stored);
  if (type !== 'nl.regiodeal.walk.portion-due.v1') throw new Error(`${type} is no portion`);
  return data;
};

/** Takes every portion that is due, and those that come of it, as the queue delivers them. @returns how many there were. */
export const walkedOn = async (world: World, at = now): Promise<number> => {
  let taken = 0;
  for (let due = await duePortions(world); due.length > 0; due = await duePortions(world)) {
    for (const one of due) await takePortion(world.roundDeps, one, at);
    taken += due.length;
  }
  return taken;
};
