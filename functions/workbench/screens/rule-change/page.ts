import { localDate } from '#shared/runtime/local-date.ts';
import { everyPart } from '../../every-part.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { readRules } from './form.ts';
import { differenceView, ruleChangeForm } from './view.ts';

/** A proposal to change the rules of the game, after its difference was seen: the seats decide (rule 17). */
export const ruleChange = formScreen({
  ...ruleChangeForm,
  load: async ({ api, programmeId, now }) => {
    const path = { programmeId };
    const [programme, { seats }, changes] = await Promise.all([
      api.call('readProgramme', { path }),
      api.call('readComposition', { path }),
      everyPart(api, 'listRuleChanges', { path }, (part) => part.ruleChanges),
    ]);
    return {
      programme,
      rotating: seats.filter(({ kind }) => kind === 'rotating').map(({ partnerId }) => partnerId),
      isOpen: changes.some(({ status }) => status === 'open'),
      today: localDate(now),
    };
  },
  read: readRules,
  tried: async (_visit, body, about) => ({ shown: differenceView(about, body) }),
  send: async ({ api, programmeId, here }, body) => {
    await api.call('proposeRuleChange', { path: { programmeId }, body });
    return withDone(here('spelregels'), 'voorgesteld');
  },
});
