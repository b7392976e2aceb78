import type { Screen } from '../screen.ts';

/** The registry as a programme file, which imported unchanged changes nothing. */
export const registryExport: Screen = {
  path: 'registerbestand/export',
  who: 'bureau',
  show: async ({ api, programmeId }) => {
    const text = await api.call('exportRegistry', { path: { programmeId } });
    return { file: { name: `${programmeId}.yaml`, type: 'application/yaml; charset=utf-8', text } };
  },
};
