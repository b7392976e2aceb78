import type { Screen } from '../screen.ts';

/** A text as one document to print, with its hash on every page and the decisions that stand for it. */
export const frameworkTextDocument: Screen = {
  path: 'kader/{cycleId}/tekst/{textNumber}/document',
  who: 'everybody',
  show: async ({ api, programmeId, params: { cycleId = '', textNumber = '' } }) => {
    const text = await api.call('printText', { path: { programmeId, cycleId, textNumber } });
    const name = `kaders-${programmeId}-${cycleId}-tekst-${textNumber}.html`;
    return { file: { name, type: 'text/html; charset=utf-8', text } };
  },
};
