import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { NotFound } from '#shared/errors/errors.ts';
import type { EscalationsReader } from './reader.ts';
import type { AllianceFacts, LaterReport } from './terms/alliance-facts.ts';
import type { Dossier, Escalation } from './terms/escalation.ts';
import { type Mandate, mandateFor } from './terms/mandate.ts';

/** What the ladder is climbed with. */
export interface Desk {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly escalations: EscalationsReader;
  readonly registry: RegistryReader;
  readonly frameworks: FrameworksReader;
  readonly alliances: AllianceFacts;
}

/** The framework that is in force now. @throws {NotFound} while there is none. */
export const frameworkInForce = async ({ frameworks }: Pick<Desk, 'frameworks'>, programmeId: string) => {
  const found = await frameworks.inForce(programmeId);
  if (!found) throw new NotFound('No framework is in force yet, so that there is no mandate.');
  return { version: found.cycle.cycleId, content: found.text.content };
};

type Measured = Pick<Escalation, 'programmeId' | 'allianceId'> & { readonly dossier: Dossier };

/** The newest report that speaks of a breach; nothing while none does. */
export const newestOn = (
  { alliances }: Pick<Desk, 'alliances'>,
  { programmeId, allianceId, dossier }: Measured,
): Promise<LaterReport | undefined> =>
  alliances.reportSince({ programmeId, allianceId }, dossier, '1970-01-01T00:00:00Z');

/**
 * What is put to others, with the size that counts now: what the newest report forecasts when that is more than was raised,
 * so that nobody decides within a mandate that was outgrown meanwhile (rule 1).
 */
export const dossierNow = async (desk: Pick<Desk, 'alliances'>, measured: Measured): Promise<Dossier> => {
  const { dossier } = measured;
  return { ...dossier, size: Math.max(dossier.size, (await newestOn(desk, measured))?.forecast ?? 0) };
};

/** What the framework in force says of a breach now. @throws {NotFound} while none is in force. */
export const mandateNow = async (
  desk: Pick<Desk, 'frameworks'>,
  programmeId: string,
  breach: Parameters<typeof mandateFor>[1],
): Promise<Mandate> => mandateFor(await frameworkInForce(desk, programmeId), breach);
