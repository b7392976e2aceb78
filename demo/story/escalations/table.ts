import type { Escalation } from '../../api/answers.ts';
import type { Story } from '../story.ts';

/** How far each escalation had to climb, and how it ended. */
export const escalationsTable = async ({ api, show }: Story): Promise<void> => {
  show.chapter('The escalations', 'hoe zij eindigden');
  const escalations = await api.escalations.list();
  const whole = await Promise.all(escalations.map(({ escalationId }) => api.escalations.read(escalationId)));
  show.table(
    ['', 'alliance', 'threatens', 'mandate', 'ended'].map((title) => ({ title })),
    whole.map((escalation) => [
      escalation.escalationId.replace('escalation-', ''),
      escalation.allianceId,
      `${escalation.breach}, ${escalation.size} ${escalation.unit}`,
      escalation.reach,
      endOf(escalation),
    ]),
  );
};

const endOf = ({ history, stage, adjustments }: Escalation): string => {
  const [adjustment] = adjustments;
  if (adjustment) return `beyond mandate: framework cycle ${adjustment.cycleId} adjusts it`;
  if (stage === 'dismissed') return 'not raised by its alliance, with its reason and measures';
  const rung = history.some((visit) => visit.stage === 'ruling') ? 'decided within mandate' : 'solved on rung 1';
  return `${rung}; ${stage === 'solved' ? 'the next report confirmed it' : stage}`;
};
