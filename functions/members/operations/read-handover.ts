import type { RegistryReader } from '#functions/bodies/reader.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { memberContracts } from '../contracts.ts';
import type { MembersReader } from '../reader.ts';

interface Deps {
  readonly registry: Pick<RegistryReader, 'partner'>;
  readonly members: Pick<MembersReader, 'handoverWithPast'>;
}

/** What stands for a municipality, as its new council or college is handed it (rule 18). A read without effects. */
export const readHandover = ({ registry, members }: Deps) =>
  operation('readHandover', {
    contract: memberContracts.readHandover,
    act: 'read a handover',
    facts: async ({ params: { programmeId, partnerId } }) => {
      const partner = await registry.partner(programmeId, partnerId);
      if (partner?.kind !== 'municipality') throw new NotFound('There is no such municipality.');
      return { concerns: partnerId };
    },
    answer: async ({ params: { programmeId, partnerId }, query: { body = 'council' }, now }) => ({
      status: 200,
      body: await members.handoverWithPast({ programmeId, partnerId, body }, now),
    }),
  });
