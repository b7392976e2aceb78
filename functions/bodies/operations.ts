import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { demand } from '#shared/authority/authority.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { InvalidInput, NotFound } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/api.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { bodiesOn } from './domain/bodies.ts';
import { parseProgrammeFile } from './domain/programme-file.ts';
import type { Registry } from './domain/registry.ts';
import { importProgramme } from './import-programme.ts';
import type { RegistryReader } from './reader.ts';

interface Desk {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: RegistryReader;
  /** Applications that may create programmes: before there is a registry, the environment says who. */
  readonly operators: readonly string[];
}

/**
 * Whether the caller may change a programme that is there; an operator that the programme does not name may only create
 * one. To others a programme that does not know them does not exist, whether it does or not.
 * @throws {NotFound} for an outsider.
 * @throws {NotEntitled} for a partner's application.
 */
const mayChange = async ({ registry, operators }: Desk, programmeId: string, clientId: string, today: string) => {
  const operator = operators.includes(clientId);
  const standing = await registry.standingOfApp(programmeId, clientId, today).catch((error: unknown) => {
    if (operator && error instanceof NotFound) return undefined;
    throw error;
  });
  if (!operator && standing) demand('keep the registry', standing);
  return standing !== undefined;
};

/** @throws {InvalidInput} for a file that is wrong, about another programme, or that nobody could follow up. */
const registryIn = (file: string, programmeId: string): Registry => {
  const parsed = parseProgrammeFile(file);
  if (!parsed.ok) throw new InvalidInput('The programme file is not right.', parsed.faults);
  const { programme, apps } = parsed.registry;
  if (programme.programmeId !== programmeId) {
    const message = `the file is about "${programme.programmeId}", the address about "${programmeId}"`;
    throw new InvalidInput('The programme file is not the one for this address.', [
      { pointer: '/programmeId', message, expected: 'the same programme' },
    ]);
  }
  if (!apps.some(({ actsFor }) => actsFor === 'programmabureau')) {
    const message = 'no application acts for the programmabureau, so that nobody could change the programme any more';
    throw new InvalidInput('The programme file names nobody who keeps it.', [
      { pointer: '/apps', message, expected: 'an app with actsFor: programmabureau' },
    ]);
  }
  return parsed.registry;
};

/** Imports a programme from its YAML file; the same file again changes nothing. */
export const importOperation = (desk: Desk) =>
  operation({
    consumes: 'application/yaml',
    body: z.string(),
    answer: async ({ params, body, caller, now }) => {
      const programmeId = params['programmeId'] ?? '';
      const today = localDate(now);
      const changing = await mayChange(desk, programmeId, caller.clientId, today);
      const registry = registryIn(body, programmeId);
      const result = await importProgramme(desk, registry, today, now, { mayChange: changing });
      return { status: 200, body: { programmeId, ...result } };
    },
  });

/** The programme: period, lines, settings, and its partners with their rings. No people: those are contact data. */
export const readProgramme = (desk: Desk) =>
  operation({
    answer: async ({ params: { programmeId = '' } }) => {
      const { programme, partners } = await desk.registry.registry(programmeId);
      return {
        status: 200,
        body: { ...programme, partners: partners.map(({ programmeId: _programme, ...partner }) => partner) },
      };
    },
  });

/** The bodies as the membership makes them on a day. */
export const listBodies = (desk: Desk) =>
  operation({
    query: z.strictObject({ on: z.iso.date().optional() }),
    answer: async ({ params: { programmeId = '' }, query, now }) => {
      const on = query.on ?? localDate(now);
      return { status: 200, body: { on, bodies: bodiesOn(await desk.registry.registry(programmeId), on) } };
    },
  });
