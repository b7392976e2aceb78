import { formScreen } from '../../forms/form-screen.ts';
import { done } from '../../pages/parts.ts';
import { doneOf } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { readMove } from './form.ts';
import { type FrameworkAbout, frameworkForm } from './view.ts';

/** One version of the framework, with what the preparers can do now. */
export const framework = formScreen({
  ...frameworkForm,
  load: async (visit): Promise<FrameworkAbout> => {
    const { api, programmeId, params, query } = visit;
    const path = { programmeId, cycleId: params['cycleId'] ?? '' };
    const [cycle, names] = await Promise.all([api.call('readCycle', { path }), namesOf(visit)]);
    const forecast = cycle.status === 'running' ? await api.call('forecastRound', { path }) : undefined;
    const moved = query.get('gedaan') === 'stap';
    return {
      ...{ cycle, names, forecast },
      done: moved ? done('Dit is vastgelegd. De volgende stap begint vanzelf.') : doneOf(visit),
    };
  },
  read: (reader, { cycle }) => readMove(reader, cycle),
  send: async ({ api, programmeId, here }, body, { cycle: { cycleId } }) => {
    await api.call('moveCycle', { path: { programmeId, cycleId }, body });
    return here(`kader/${cycleId}?gedaan=stap`);
  },
});
