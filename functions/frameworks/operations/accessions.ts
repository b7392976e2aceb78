import { seesMatter } from '#shared/authority/levels.ts';
import { asConflict, transact } from '#shared/dynamo/transact.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { accessionContracts } from '../contracts/accessions.ts';
import type { Deps } from '../deps.ts';
import { accessionAskedAgain, conditionsPutAgain } from '../domain/accession-step.ts';
import { undecidedConditions, withConditionsPut } from '../put-joining-conditions.ts';
import { accessionEntity } from '../records.ts';
import { type Accession, accessionRoundId } from '../terms/accession.ts';

const shown = (accession: Accession) => {
  const { programmeId: _programme, revision: _revision, text: _text, ...rest } = accession;
  return { ...rest, roundId: accessionRoundId(accession, accession.asked) };
};

/** The municipalities that joined while a framework was in force, and what their colleges decided. */
export const listAccessions = (deps: Deps) =>
  operation('listAccessions', {
    contract: accessionContracts.listAccessions,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing }) => {
      const known = await deps.frameworks.accessions(programmeId);
      const all = known.filter(({ cycleId }) => seesMatter(standing, 'framework-cycle', cycleId));
      const { part, next } = partOf(all, {
        path: `/v1/programmes/${programmeId}/accessions`,
        query,
        orders: { askedAt: ({ askedAt }) => askedAt, partnerId: ({ partnerId }) => partnerId },
        nameOf: ({ cycleId, partnerId }) => `${cycleId.padStart(20, '0')}.${partnerId}`,
      });
      return { status: 200, body: { accessions: part.map(shown), ...(next ? { next } : {}) } };
    },
  });

/** Has a college asked again that did not approve, or the seats that did not decide on its conditions; with a motivation. */
export const askAccessionAgain = (deps: Deps) =>
  operation('askAccessionAgain', {
    contract: accessionContracts.askAccessionAgain,
    act: 'prepare a framework',
    answer: async ({ params: { programmeId, partnerId }, body, now }) => {
      const framework = await deps.frameworks.inForce(programmeId);
      const cycleId = framework?.cycle.cycleId ?? '';
      const before = await deps.frameworks.accession({ programmeId, cycleId, partnerId });
      if (!framework || !before) throw new NotFound('There is no such accession.');
      const undecided = await undecidedConditions(deps, before);
      const { accession, fact } = undecided
        ? conditionsPutAgain(before, body.motivation, now)
        : accessionAskedAgain(framework.cycle, before, body.motivation, now);
      const put = undecided ? [withConditionsPut(deps, undecided)] : [];
      await transact(deps.client, [
        deps.table.replace(accessionEntity, accession),
        ...put,
        ...deps.table.record(fact),
      ]).catch(asConflict('accession-not-open', 'The accession changed at the same moment; look at it again.'));
      return { status: 201, body: shown(accession) };
    },
  });
