import type { DecisionsReader } from '#functions/decisions/reader.ts';
import { operation } from '#shared/http/operation.ts';
import { textContracts } from '../contracts/texts.ts';
import type { Deps } from '../deps.ts';
import { frameworkDocument } from '../print/framework-document.ts';
import { conditionEntity, ranges } from '../records.ts';
import { cycleSeenBy, textSeenBy } from '../seen-by.ts';
import { textNumberIn } from './read.ts';

/** A text of a version as one printable Dutch document, with the decisions on exactly this text (rule 11). */
export const printText = (deps: Deps, decisions: DecisionsReader) =>
  operation('printText', {
    contract: textContracts.printText,
    act: 'see the programme',
    answer: async ({ params, standing, now }) => {
      const { programmeId } = params;
      const cycle = await cycleSeenBy(deps, params, standing);
      const number = textNumberIn(params.textNumber);
      const text = await textSeenBy(deps, { programmeId, cycleId: cycle.cycleId, number }, standing);
      const [registry, decided, conditions] = await Promise.all([
        deps.registry.registry(programmeId),
        decisions.onText({ programmeId, matter: 'framework-cycle', matterId: cycle.cycleId }, text.hash),
        deps.table.query(conditionEntity, ranges.ofCycle(cycle, 'CONDITION#')),
      ]);
      const { page, policy } = frameworkDocument({
        programmeName: registry.programme.name,
        cycle,
        text,
        decisions: decided,
        conditions: conditions.filter(({ textHash }) => textHash === text.hash),
        partners: new Map(registry.partners.map(({ partnerId, name }) => [partnerId, name])),
        printedAt: now,
      });
      return { status: 200, body: page, headers: { 'Content-Security-Policy': policy } };
    },
  });
