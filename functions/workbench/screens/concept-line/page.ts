import { demanded } from '../../demanded.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { Values } from '../../forms/typed.ts';
import { lineIn } from '../concept/lines.ts';
import { readConcept, revise } from '../concept/revise.ts';
import type { Content } from '../concept/typed.ts';
import { type ConceptLineAbout, conceptLineForm } from './view.ts';

/** The text with a line as it was typed, in the place of what it was, or after the others. */
const withLine = (content: Content, lineId: string, typed: Values): Content => {
  const others = content.lines.filter((line) => line.lineId !== lineId).flatMap(({ goals }) => goals);
  const line = lineIn(
    typed,
    lineId,
    others.map(({ goalId }) => goalId),
  );
  const isWritten = content.lines.some((one) => one.lineId === lineId);
  const lines = isWritten ? content.lines.map((one) => (one.lineId === lineId ? line : one)) : [...content.lines, line];
  return { ...content, lines };
};

/** One programme line of the draft. */
export const conceptLine = formScreen({
  ...conceptLineForm,
  load: async (visit): Promise<ConceptLineAbout> => {
    const { api, programmeId, params } = visit;
    const { lineId = '' } = params;
    const [draft, programme] = await Promise.all([
      readConcept(visit),
      api.call('readProgramme', { path: { programmeId } }),
    ]);
    const written = draft.text.content.lines.find((line) => line.lineId === lineId);
    const known = written ?? programme.lines.find((line) => line.lineId === lineId);
    const { name } = demanded(known, 'readText', 'No such programme line.');
    return { ...draft, lineId, name, written };
  },
  read: ({ values }) => ({ typed: values, basedOn: Number(values['basedOn']) }),
  send: async (visit, { typed, basedOn }, { lineId }) => {
    await revise(visit, basedOn, (content) => withLine(content, lineId, typed));
    return visit.here(`kader/${visit.params['cycleId']}/concept?gedaan=tekst`);
  },
});
