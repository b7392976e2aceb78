import { asConflict, transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { textContracts } from '../contracts/texts.ts';
import type { Deps } from '../deps.ts';
import { cycleEntity, textEntity } from '../records.ts';
import { contentFor, contentHash } from '../terms/content.ts';
import type { Cycle } from '../terms/cycle.ts';

/** Writes the next text of a version. Texts are immutable; approvals of another text are not valid for it (rule 11). */
export const reviseText = (deps: Deps) =>
  operation('reviseText', {
    contract: textContracts.reviseText,
    act: 'prepare a framework',
    answer: async ({ params: { programmeId, cycleId }, body, caller, now }) => {
      const cycle = await deps.frameworks.cycle(programmeId, cycleId);
      demandRevisable(cycle, body.basedOn);
      const content = contentFor(await deps.registry.programme(programmeId), body.content);
      const hash = contentHash(content);
      if (hash === cycle.text.hash)
        throw new Conflict('text-unchanged', `Text ${cycle.text.number} has exactly this content.`);
      const number = cycle.text.number + 1;
      const ids = { programmeId, cycleId };
      await transact(deps.client, [
        deps.table.replace(cycleEntity, {
          ...cycle,
          title: content.title,
          text: { number, hash },
          revision: cycle.revision + 1,
        }),
        deps.table.insert(textEntity, { ...ids, number, hash, content, writtenAt: now, writtenBy: caller.by }),
        ...deps.table.record(fact('nl.regiodeal.cycle.text-revised.v1', now, { ...ids, textNumber: number })),
      ]).catch(asConflict('text-changed', 'The cycle changed at the same moment. Read it again.'));
      const location = `/v1/programmes/${programmeId}/framework-cycles/${cycleId}/texts/${number}`;
      return { status: 201, body: { ...ids, number, hash }, location };
    },
  });

const demandRevisable = (cycle: Cycle, basedOn: number): void => {
  if (cycle.stage !== 'draft' && cycle.stage !== 'revision') {
    throw new Conflict(
      'text-fixed',
      `The text cannot change during ${cycle.stage}: people are answering it, or the cycle has ended.`,
    );
  }
  if (basedOn !== cycle.text.number) {
    throw new Conflict('text-changed', `The text is at number ${cycle.text.number}; this change names another text.`);
  }
};
