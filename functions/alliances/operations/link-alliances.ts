import { isThere } from '#shared/dynamo/condition.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { allianceContracts } from '../contracts/alliances.ts';
import { allianceOf, type Deps } from '../deps.ts';
import { allianceEntity, helpEntity, linkEntity } from '../records.ts';

/** Links an alliance to another of the same programme that can help it, and says why (dwarsverband). */
export const linkAlliances = (deps: Deps) =>
  operation('linkAlliances', {
    contract: allianceContracts.linkAlliances,
    act: 'link alliances',
    answer: async ({ params, body, caller, now }) => {
      const { programmeId, allianceId: helped } = allianceOf(params);
      await deps.alliances.alliance(programmeId, helped);
      if (body.helper === helped) throw notAnother();
      const link = { programmeId, helped, ...body, linkedAt: now, linkedBy: caller.by };
      const linkedFact = fact('nl.regiodeal.alliance.linked.v1', now, {
        programmeId,
        allianceId: helped,
        linkId: body.linkId,
      });
      const helper = { programmeId, allianceId: body.helper };
      try {
        await transact(deps.client, [
          deps.table.insert(linkEntity, link),
          deps.table.insert(helpEntity, link),
          deps.table.check(allianceEntity, helper, isThere),
          ...deps.table.record(linkedFact),
        ]);
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        if (error.failed.includes(allianceEntity.kind)) throw notAnother();
        return { status: 200, body: await sameLink(deps, link) };
      }
      return { status: 201, body: link };
    },
  });

const notAnother = (): InvalidInput =>
  new InvalidInput('There is no such alliance to link to.', [
    {
      pointer: '/helper',
      message: 'this programme has no other alliance with this identifier',
      expected: 'another alliance of this programme',
    },
  ]);

const sameLink = async (deps: Deps, link: typeof linkEntity.schema._output) => {
  const before = await deps.table.get(linkEntity, link);
  if (before && before.helper === link.helper && before.why === link.why) return before;
  throw new Conflict('link-exists', 'Another link has this linkId.');
};
