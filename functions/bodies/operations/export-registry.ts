import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { programmeContracts } from '../contracts/programmes.ts';
import type { Deps } from '../deps.ts';
import { writtenFile } from '../domain/programme-file/written-file.ts';
import { ranges, registryEntities } from '../records.ts';

/** The registry as a programme file; importing it unchanged changes nothing. Names are the present ones, because the history keeps none. */
export const exportRegistry = (deps: Deps) =>
  operation('exportRegistry', {
    contract: programmeContracts.exportRegistry,
    act: 'keep the registry',
    answer: async ({ params: { programmeId }, now }) => {
      const [programme, known] = await Promise.all([
        deps.registry.programme(programmeId),
        deps.table.queryKinds(registryEntities, ranges.all(programmeId)),
      ]);
      return {
        status: 200,
        body: writtenFile({ ...known, programme }, localDate(now)),
        headers: { 'Content-Disposition': `attachment; filename="${programmeId}.yaml"` },
      };
    },
  });
