import { formScreen } from '../../forms/form-screen.ts';
import { versionInForce } from '../../words/names.ts';
import { firstIn, nextIn } from './form.ts';
import { type StartAbout, startForm } from './view.ts';

/** The beginning of the first framework of a programme, or of a next version. */
export const frameworkStart = formScreen({
  ...startForm,
  load: async (visit): Promise<StartAbout> => {
    const { api, programmeId } = visit;
    const path = { programmeId };
    const [inForce, { lines }, { cycles }] = await Promise.all([
      versionInForce(visit),
      api.call('readProgramme', { path }),
      api.call('listCycles', { path, query: { status: 'running' } }),
    ]);
    return { inForce, lines, running: cycles[0]?.cycleId };
  },
  read: ({ values }, { inForce, lines }) => (inForce ? nextIn(values, inForce.content) : firstIn(values, lines)),
  send: async ({ api, programmeId, here }, body) => {
    const { cycleId } = await api.call('startCycle', { path: { programmeId }, body });
    return here(`kader/${cycleId}/concept?gedaan=begonnen`);
  },
});
