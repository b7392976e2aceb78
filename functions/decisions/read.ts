import * as z from 'zod';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { demand } from '#shared/authority/authority.ts';
import { type ApiRequest, apiHandler, operation } from '#shared/http/api.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { entryEntity, headEntity, ranges } from './records.ts';
import { verifyRegister } from './verify.ts';

const environment = environmentOf('decisions/read');
const client = databaseClient();
const table = tableOf(client, environment.DECISIONS_TABLE);
const registry = new RegistryReader(tableOf(client, environment.BODIES_TABLE));

const programmeFor = async ({
  params,
  caller,
  now,
}: Pick<ApiRequest<unknown, unknown>, 'params' | 'caller' | 'now'>): Promise<string> => {
  const programmeId = params['programmeId'] ?? '';
  demand('see the programme', await registry.standingOfApp(programmeId, caller.clientId, localDate(now)));
  return programmeId;
};

/** The register of decisions of a programme, in the order in which they were registered. */
const listDecisions = operation({
  query: z.strictObject({ cycleId: z.string().min(1).max(20).optional() }),
  answer: async (request) => {
    const entries = await table.query(entryEntity, ranges.entries(await programmeFor(request)));
    const { cycleId } = request.query;
    const decisions = entries.filter(({ decision }) => cycleId === undefined || decision.cycleId === cycleId);
    return { status: 200, body: { decisions } };
  },
});

/** Proof that the register is whole. */
const verifyDecisions = operation({
  answer: async (request) => {
    const programmeId = await programmeFor(request);
    const [entries, head] = await Promise.all([
      table.query(entryEntity, ranges.entries(programmeId)),
      table.get(headEntity, { programmeId }),
    ]);
    return { status: 200, body: verifyRegister(entries, head) };
  },
});

export const handler = apiHandler({ listDecisions, verifyDecisions }, systemClock);
