import { signEvaluationLink } from '#shared/links/evaluation-link.ts';
import type { BriefingView } from '#shared/pages/briefing-view.ts';
import { isFramework } from '#shared/pages/words.ts';
import { answerPage } from '../pages/answer-page.ts';
import type { Briefing } from '../terms/briefing.ts';
import type { Filled } from '../terms/filling.ts';
import { signTextLink } from '../terms/text-link.ts';
import { briefingView } from './briefing-view.ts';
import { taskView } from './task-view.ts';
import type { Visit } from './visit.ts';

/**
 * The answer form with everything that its addressee must know first (rule 20), without documents that it does not see (rule 19).
 * @param filled - what was typed in the fields of the matter's form.
 */
export const shownAnswerPage = async (
  visit: Visit,
  values?: Parameters<typeof answerPage>[1],
  faults?: Parameters<typeof answerPage>[2],
  filled?: Filled,
): Promise<string> => {
  const { roundDeps, dossier, form } = visit;
  const { task, today } = dossier;
  const [briefing, standing] = await Promise.all([
    roundDeps.rounds.briefing(dossier.round.roundId),
    roundDeps.registry.standingOfLink(task.programmeId, task, today),
  ]);
  const shown =
    briefing &&
    briefingView(briefing, { ...dossier, standing }, [
      ...textsOf(visit, briefing.earlier.length > 0),
      ...evaluationOf(visit, briefing),
    ]);
  return answerPage(taskView(dossier, form, shown, filled), values, faults);
};

/** The last established evaluation of what is in force, to read or print (rule 20). The link ends with that of the task. */
const evaluationOf = (
  { keys: [key], dossier, link: { expires } }: Visit,
  { evaluated }: Pick<Briefing, 'evaluated'>,
): BriefingView['documents'] => {
  if (key === undefined || evaluated === undefined) return [];
  const { title, evaluationId, version } = evaluated;
  const { programmeId } = dossier.round;
  return [{ title, url: signEvaluationLink(key, { programmeId, evaluationId, version, expires }), own: true }];
};

/**
 * The text of a framework, whole and to print, and all input on it once there was a round before this one. The links end with that of the
 * task, and with its holder.
 */
const textsOf = ({ keys, dossier, link }: Visit, hasInput: boolean): BriefingView['documents'] => {
  const { subject, programmeId } = dossier.round;
  const { version, textNumber } = subject;
  const [key] = keys;
  if (!isFramework(subject) || version === undefined || key === undefined) return [];
  const task = { taskId: link.taskId, linkVersion: link.version };
  const text = { programmeId, version, textNumber, expires: link.expires, task };
  const given = hasInput
    ? [
        {
          title: `Alle inbreng op versie ${version}, en wat ermee is gedaan`,
          url: signTextLink(key, { ...text, shows: 'input' }),
          own: true,
        } as const,
      ]
    : [];
  return [
    {
      title: `De hele tekst van de kaders, versie ${version}, om te lezen of af te drukken`,
      url: signTextLink(key, text),
      own: true,
    },
    ...given,
  ];
};
