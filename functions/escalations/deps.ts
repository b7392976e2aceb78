import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { NotFound } from '#shared/errors/errors.ts';
import type { EscalationsReader } from './reader.ts';
import type { AllianceFacts, LaterReport } from './terms/alliance-facts.ts';
import type { Dossier, Escalation } from './terms/escalation.ts';
import { type Mandate, mandateFor } from './terms/mandate.ts';

/** The dependencies of the escalation ladder. */
export interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly escalations: EscalationsReader;
  readonly registry: RegistryReader;
  readonly frameworks: FrameworksReader;
  readonly alliances: AllianceFacts;
}

/** The framework that is in force now. @throws {NotFound} while no framework is in force. */
export const frameworkInForce = async ({ frameworks }: Pick<Deps, 'frameworks'>, programmeId: string) => {
  const found = await frameworks.inForce(programmeId);
  if (!found) throw new NotFound('No framework is in force yet, so the regiegroep has no mandate.');
  return { version: found.cycle.cycleId, content: found.text.content };
};

type Measured = Pick<Escalation, 'programmeId' | 'allianceId'> & { readonly dossier: Dossier };

/** The newest report that mentions a breach; undefined while none does. */
export const newestOn = (
  { alliances }: Pick<Deps, 'alliances'>,
  { programmeId, allianceId, dossier }: Measured,
): Promise<LaterReport | undefined> =>
  alliances.reportSince({ programmeId, allianceId }, dossier, '1970-01-01T00:00:00Z');

/**
 * The dossier for a round, with the size that counts now: the forecast of the newest report when that exceeds the size that was raised, so
 * that nobody decides under a mandate that the breach has exceeded meanwhile (rule 1).
 */
export const dossierNow = async (deps: Pick<Deps, 'alliances'>, measured: Measured): Promise<Dossier> => {
  const { dossier } = measured;
  const newest = await newestOn(deps, measured);
  if (newest?.forecast === undefined || newest.forecast <= dossier.size) return dossier;
  return withSize(deps, measured, newest.report, newest.forecast);
};

/** The dossier with the size that a report forecasts, and the figures behind that size. */
export const withSize = async (
  { alliances }: Pick<Deps, 'alliances'>,
  { programmeId, allianceId, dossier }: Measured,
  report: string,
  size: number,
): Promise<Dossier> => {
  const { figures: _before, ...rest } = dossier;
  const figures = await alliances.figures({ programmeId, allianceId }, dossier, report);
  return { ...rest, size, ...(figures ? { figures } : {}) };
};

/** What the framework in force says about a breach now. @throws {NotFound} while no framework is in force. */
export const mandateNow = async (
  deps: Pick<Deps, 'frameworks'>,
  programmeId: string,
  breach: Parameters<typeof mandateFor>[1],
): Promise<Mandate> => mandateFor(await frameworkInForce(deps, programmeId), breach);
