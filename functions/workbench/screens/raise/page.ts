import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { frameworkInForce } from '../../words/names.ts';
import { allianceAt } from '../alliance/page.ts';
import type { Visit } from '../screen.ts';
import { readRaise } from './form.ts';
import { threatsTo } from './threats.ts';
import { type RaiseAbout, raiseForm } from './view.ts';

/** An alliance raises what threatens, or the programmabureau does where the alliance leaves it lying (rule 16). */
export const raise = formScreen({
  ...raiseForm,
  load: async (visit: Visit): Promise<RaiseAbout> => {
    const { api, programmeId, standing } = visit;
    const [alliance, framework] = await Promise.all([allianceAt(visit), frameworkInForce(visit)]);
    const { allianceId } = alliance;
    const fitting = Object.entries(alliance.plans).flatMap(([year, plan]) =>
      plan.fitting === undefined ? [] : [{ programmeId, allianceId, year, version: String(plan.fitting) }],
    );
    const plans = await Promise.all(fitting.map((path) => api.call('readPlan', { path })));
    return {
      alliance,
      framework,
      threats: threatsTo(alliance, framework, plans),
      isBureau: standing.actsFor === 'programmabureau',
    };
  },
  read: readRaise,
  send: async ({ api, programmeId, here }, body, { alliance: { allianceId } }) => {
    const { escalationId } = await api.call('raiseEscalation', { path: { programmeId, allianceId }, body });
    return withDone(here(`escalaties/${escalationId}`), 'gemeld');
  },
});
