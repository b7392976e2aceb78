import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import type { Standing } from '#shared/authority/authority.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { NotFound } from '#shared/errors/errors.ts';
import type { ApiRequest } from '#shared/http/api.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Alliance } from './domain/alliance.ts';
import type { AlliancesReader } from './reader.ts';
import type { Ladder } from './terms/ladder.ts';

/** What the operations on alliances work with. */
export interface Desk {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly alliances: AlliancesReader;
  readonly registry: RegistryReader;
}

/** The same, for operations that hold something against the framework in force or what is on the ladder. */
export interface FrameworkDesk extends Desk {
  readonly frameworks: FrameworksReader;
  readonly ladder: Ladder;
}

type Asked = Pick<ApiRequest<unknown, unknown>, 'params' | 'caller' | 'now'>;

/** Where the calling application stands today. @throws {NotFound} when the programme does not know it. */
export const standingOf = ({ registry }: Pick<Desk, 'registry'>, { params, caller, now }: Asked): Promise<Standing> =>
  registry.standingOfApp(params['programmeId'] ?? '', caller.clientId, localDate(now));

/** The identifiers that the path of an alliance carries. */
export const allianceOf = (params: Readonly<Record<string, string>>): { programmeId: string; allianceId: string } => ({
  programmeId: params['programmeId'] ?? '',
  allianceId: params['allianceId'] ?? '',
});

/** The alliance of the path. @throws {NotFound} when the programme has no such alliance. */
export const allianceIn = (
  { alliances }: Pick<Desk, 'alliances'>,
  params: Readonly<Record<string, string>>,
): Promise<Alliance> => {
  const { programmeId, allianceId } = allianceOf(params);
  return alliances.alliance(programmeId, allianceId);
};

/** The framework in force as alliances need it. @throws {NotFound} while there is none. */
export const frameworkInForce = async (
  { frameworks }: Pick<FrameworkDesk, 'frameworks'>,
  programmeId: string,
): Promise<{ version: string; hash: string; content: FrameworkContent }> => {
  const found = await frameworks.inForce(programmeId);
  if (!found) throw new NotFound('No framework is in force yet, so that there is nothing to carry out.');
  return { version: found.cycle.cycleId, hash: found.text.hash, content: found.text.content };
};
