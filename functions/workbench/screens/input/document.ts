import type { Screen } from '../screen.ts';

/** The input on a version as one document to print, with what was done with each. */
export const inputDocument: Screen = {
  path: 'kader/{cycleId}/inbreng/document',
  who: 'preparer',
  show: async ({ api, programmeId, params: { cycleId = '' } }) => {
    const text = await api.call('printInput', { path: { programmeId, cycleId } });
    return { file: { name: `inbreng-${programmeId}-${cycleId}.html`, type: 'text/html; charset=utf-8', text } };
  },
};
