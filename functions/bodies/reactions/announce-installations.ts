import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#shared/dynamo/table.ts';
import { fact } from '#shared/events/catalogue.ts';
import { tellOnce } from '#shared/events/tell-once.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { RegistryReader } from '../reader.ts';
import { installationEntity, ranges } from '../records.ts';
import { type Installation, installedBy } from '../terms/installations.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: RegistryReader;
  readonly clock: Clock;
}

/**
 * Says with a fact that a new council or college took office after its election, so that it is handed what stands (rule 18). Each is inserted once
 * with its fact: called again, by two at once, or days late, it says the same once; cut off between two, the next call says the rest.
 * @throws {AggregateError} at the end, when some could not be processed.
 */
export const announceInstallations = async (deps: Deps): Promise<void> => {
  await inEveryProgramme(deps.registry, (programmeId) => announceIn(deps, programmeId));
};

const announceIn = async (deps: Deps, programmeId: string): Promise<void> => {
  const now = deps.clock();
  const [{ registry, since }, told] = await Promise.all([
    deps.registry.present(programmeId),
    deps.table.query(installationEntity, ranges.installations(programmeId)),
  ]);
  const known = new Set(told.map(nameOf));
  const fresh = installedBy(registry, since, localDate(now)).filter((one) => !known.has(nameOf(one)));
  await eachOrThrow(fresh, (installation) => announce(deps, installation, now), { nameOf });
};

const nameOf = ({ partnerId, body, electedOn }: Installation): string => `${body}-${partnerId}.${electedOn}`;

const announce = (deps: Deps, installation: Installation, now: string): Promise<void> =>
  tellOnce(deps, installationEntity, installation, fact('nl.regiodeal.registry.body-installed.v1', now, installation));
