import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { isConfidential } from '#shared/authority/levels.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { MatterLevel } from '../domain/level.ts';
import { keepLevel } from '../keep-level.ts';
import type { RegistryReader } from '../reader.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: RegistryReader;
  /** Whether a version of the framework binds everybody: it is in force, or was. */
  readonly binds: (programmeId: string, cycleId: string) => Promise<boolean>;
  readonly clock: Clock;
}

/**
 * Lets everybody see a version of the framework that entered into force while it was confidential: what binds everybody cannot be hidden from
 * anybody (rule 19). The record decides, not the event: repeated, late, or by two at once, the level changes once. A version that cannot be read keeps
 * none of the others hidden.
 * @throws {AggregateError} at the end, when some could not be processed.
 */
export const liftLevels =
  (deps: Deps) =>
  async (programmeId: string): Promise<void> => {
    const today = localDate(deps.clock());
    const hidden = (await deps.registry.levels(programmeId)).filter(
      (level) => level.matter === 'framework-cycle' && isConfidential(level, today),
    );
    await eachOrThrow(
      hidden,
      async (level) => {
        if (await deps.binds(programmeId, level.matterId)) await lift(deps, level);
      },
      { nameOf: ({ matterId }) => `${programmeId}.${matterId}` },
    );
  };

const lift = async (deps: Deps, { programmeId, matter, matterId, number }: MatterLevel): Promise<void> => {
  const lifted: MatterLevel = {
    programmeId,
    matter,
    matterId,
    number: number + 1,
    level: 'among-partners',
    sharedWith: [],
    reason: 'Deze versie van de kaders is in werking getreden. Zij bindt alle partners, dus alle partners zien haar.',
    by: 'framework-cycle',
    at: deps.clock(),
  };
  try {
    await keepLevel(deps, lifted);
  } catch (error) {
    // Somebody else set its level at the same moment; the sweep looks again.
    if (!(error instanceof ConditionFailed)) throw error;
  }
};

/** The same in every programme: for missed events. @throws {AggregateError} at the end, when some could not be processed. */
export const liftAllLevels = async (deps: Deps): Promise<void> => {
  await inEveryProgramme(deps.registry, liftLevels(deps));
};
