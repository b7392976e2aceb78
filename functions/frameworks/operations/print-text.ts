import type { DecisionsReader } from '#functions/decisions/reader.ts';
import { operation } from '#shared/http/operation.ts';
import { inputContracts } from '../contracts/input.ts';
import { textContracts } from '../contracts/texts.ts';
import type { Deps } from '../deps.ts';
import { printedInput } from '../print/printed-input.ts';
import { printedText } from '../print/printed-text.ts';
import { cycleSeenBy, textSeenBy } from '../seen-by.ts';
import { textNumberIn } from './read.ts';

/** A text of a version as one printable Dutch document, with the decisions on exactly this text (rule 11). */
export const printText = (deps: Deps, decisions: DecisionsReader) =>
  operation('printText', {
    contract: textContracts.printText,
    act: 'see the programme',
    answer: async ({ params, standing, now }) => {
      const cycle = await cycleSeenBy(deps, params, standing);
      const number = textNumberIn(params.textNumber);
      const text = await textSeenBy(deps, { ...params, cycleId: cycle.cycleId, number }, standing);
      const { page, policy } = await printedText({ ...deps, decisions }, { cycle, text, standing }, now);
      return { status: 200, body: page, headers: { 'Content-Security-Policy': policy } };
    },
  });

/** All input on a version as one printable Dutch document, with what was done with each piece of it (rule 7). */
export const printInput = (deps: Deps) =>
  operation('printInput', {
    contract: inputContracts.printInput,
    act: 'see the programme',
    answer: async ({ params, standing, now }) => {
      const { page, policy } = await printedInput(deps, await cycleSeenBy(deps, params, standing), now);
      return { status: 200, body: page, headers: { 'Content-Security-Policy': policy } };
    },
  });
