import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { NotFound } from '#shared/errors/errors.ts';
import type { Alliance } from './domain/alliance.ts';
import type { AlliancesReader } from './reader.ts';
import type { Ladder } from './terms/ladder.ts';
import type { Transfers } from './terms/transfers.ts';

/** The dependencies of the operations on alliances. */
export interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly alliances: AlliancesReader;
  readonly registry: RegistryReader;
}

/** The same, for operations that also read the framework in force or the escalation ladder. */
export interface FrameworkDeps extends Deps {
  readonly frameworks: FrameworksReader;
  readonly ladder: Ladder;
  readonly transfers: Transfers;
}

type Ids = Pick<Alliance, 'programmeId' | 'allianceId'>;

/** The identifiers of the alliance alone, from a path that may have more. */
export const allianceOf = ({ programmeId, allianceId }: Ids): Ids => ({ programmeId, allianceId });

/** The alliance of a path. @throws {NotFound} when the programme has no such alliance. */
export const allianceIn = (
  { alliances }: Pick<Deps, 'alliances'>,
  { programmeId, allianceId }: Ids,
): Promise<Alliance> => alliances.alliance(programmeId, allianceId);

/** The alliance of a path, with the partners that its matter names. @throws {NotFound} as `allianceIn`. */
export const allianceMatter = async (
  deps: Pick<Deps, 'alliances'>,
  ids: Ids,
): Promise<{ alliancePartners: readonly string[]; alliance: Alliance }> => {
  const alliance = await allianceIn(deps, ids);
  return { alliancePartners: alliance.members, alliance };
};

/** The framework in force, with the parts that alliances need. @throws {NotFound} while no framework is in force. */
export const frameworkInForce = async (
  { frameworks }: Pick<FrameworkDeps, 'frameworks'>,
  programmeId: string,
): Promise<{ version: string; hash: string; content: FrameworkContent }> => {
  const found = await frameworks.inForce(programmeId);
  if (!found) throw new NotFound('No framework is in force yet, so an alliance has no goal to carry out.');
  return { version: found.cycle.cycleId, hash: found.text.hash, content: found.text.content };
};
