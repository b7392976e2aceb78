import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { demand } from '#shared/authority/authority.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { InvalidInput, NotEntitled } from '#shared/errors/errors.ts';
import { type ApiRequest, operation } from '#shared/http/api.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { bodiesOn } from './domain/bodies.ts';
import { parseProgrammeFile } from './domain/programme-file.ts';
import { importProgramme } from './import-programme.ts';
import type { RegistryReader } from './reader.ts';

interface Desk {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: RegistryReader;
  /** Applications that may import programmes: before there is a registry, the environment says who. */
  readonly operators: readonly string[];
}

const demandSight = async (
  { registry }: Desk,
  { params, caller, now }: Pick<ApiRequest<unknown, unknown>, 'params' | 'caller' | 'now'>,
): Promise<string> => {
  const programmeId = params['programmeId'] ?? '';
  demand('see the programme', await registry.standingOfApp(programmeId, caller.clientId, localDate(now)));
  return programmeId;
};

/** Imports a programme from its YAML file; the same file again changes nothing. */
export const importOperation = (desk: Desk) =>
  operation({
    consumes: 'application/yaml',
    body: z.string(),
    answer: async ({ params, body, caller, now }) => {
      if (!desk.operators.includes(caller.clientId)) {
        throw new NotEntitled('import a programme', 'Only for: the operators of this environment.');
      }
      const parsed = parseProgrammeFile(body);
      if (!parsed.ok) throw new InvalidInput('The programme file is not right.', parsed.faults);
      const { programmeId } = parsed.registry.programme;
      if (programmeId !== params['programmeId']) {
        const message = `the file is about "${programmeId}", the address about "${params['programmeId']}"`;
        throw new InvalidInput('The programme file is not the one for this address.', [
          { pointer: '/programmeId', message, expected: 'the same programme' },
        ]);
      }
      const result = await importProgramme(desk, parsed.registry, localDate(now), now);
      return { status: 200, body: { programmeId, ...result } };
    },
  });

/** The programme: period, lines, settings, and its partners with their rings. No people: those are contact data. */
export const readProgramme = (desk: Desk) =>
  operation({
    answer: async (request) => {
      const programmeId = await demandSight(desk, request);
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
    answer: async (request) => {
      const programmeId = await demandSight(desk, request);
      const on = request.query.on ?? localDate(request.now);
      return { status: 200, body: { on, bodies: bodiesOn(await desk.registry.registry(programmeId), on) } };
    },
  });
