import type { Screen } from '../screen.ts';
import { textView } from './view.ts';

/** A text of a version, with what changed since the one before. */
export const frameworkText: Screen = {
  path: 'kader/{cycleId}/tekst/{textNumber}',
  who: 'everybody',
  show: async ({ api, programmeId, params: { cycleId = '', textNumber = '' }, here }) => {
    const text = await api.call('readText', { path: { programmeId, cycleId, textNumber } });
    const query = { from: String(text.number - 1), to: String(text.number) };
    const comparison =
      text.number > 1 ? await api.call('compareTexts', { path: { programmeId, cycleId }, query }) : undefined;
    return { title: text.content.title, main: textView({ text, comparison, visit: { here } }) };
  },
};
