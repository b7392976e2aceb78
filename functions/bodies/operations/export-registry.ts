import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { programmeContracts } from '../contracts/programmes.ts';
import type { Deps } from '../deps.ts';
import { writtenFile } from '../domain/programme-file/written-file.ts';
import { ranges, registryEntities } from '../records.ts';

/** The registry as a programme file, which imported unchanged changes nothing. History keeps no names: the file has those of the last record. */
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
