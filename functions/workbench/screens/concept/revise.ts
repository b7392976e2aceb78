import type { Visit } from '../screen.ts';
import type { Content } from './typed.ts';

/** What refusals of a text mean here. */
export const refusals: Readonly<Record<string, string>> = {
  'text-unchanged': 'De tekst is al precies zo. Er is niets nieuws vastgelegd.',
  'text-fixed':
    'In deze stap verandert de tekst niet: er wordt over gesproken of besloten. Dat kan weer in het concept en bij de bijstelling.',
  'text-changed':
    'Iemand anders heeft intussen een nieuwe tekst geschreven. Wat u typte, staat er nog. Lees eerst wat er is veranderd. Slaat u dan nog eens op, dan vervangt u dit onderdeel in de nieuwe tekst; de andere onderdelen blijven zoals de ander ze schreef.',
};

/** The running version with its present text. */
export const readConcept = async ({ api, programmeId, params: { cycleId = '' } }: Visit) => {
  const path = { programmeId, cycleId };
  const cycle = await api.call('readCycle', { path });
  const text = await api.call('readText', { path: { ...path, textNumber: String(cycle.text.number) } });
  return { cycle, text };
};

/**
 * Writes the next text: the one that the form was based on, with one part of it changed. When another text came in between the API refuses,
 * so that nobody overwrites the work of another.
 * @throws {ApiProblem} when the API refuses it.
 */
export const revise = async (
  { api, programmeId, params: { cycleId = '' } }: Visit,
  basedOn: number,
  change: (content: Content) => Content,
): Promise<void> => {
  const path = { programmeId, cycleId };
  const { content } = await api.call('readText', { path: { ...path, textNumber: String(basedOn) } });
  await api.call('reviseText', { path, body: { basedOn, content: change(content) } });
};
