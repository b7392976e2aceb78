import { accountedOn } from '../alliances/periods.ts';
import { reached, settling } from '../escalations/ladder.ts';
import { eventually, type Story } from '../story.ts';
import { leftLying, putUp } from './script.ts';

/**
 * A report forecasts an overrun, and its alliance answers that it need not be raised. The programmabureau and the seats read that with its
 * reason; the programmabureau puts it on the ladder, and the regiegroep rules (rule 16).
 */
export const leavingLying = async (story: Story): Promise<void> => {
  const { api, mailbox, show, today } = story;
  const { allianceId, breach, notNeeded, measures, seatEmail, seat, remarks } = leftLying;
  const proposed = await eventually('the escalation that the second report calls for', async () => {
    const escalations = await api.escalations.list();
    return escalations.find((one) => one.allianceId === allianceId && one.breach === breach)?.escalationId;
  });
  await settling(story, proposed, 'proposed', () => ({ answer: 'not-raised', remarks: notNeeded, measures }));
  await reached(story, proposed, 'dismissed');
  const { subject } = await mailbox.next(
    'the letter to the seats about what is not raised',
    (mail) => mail.to === seatEmail && /Escalatie: niet voorgelegd/.test(mail.subject),
  );
  show.event(`The seats are told, with the reason: ${subject}`);
  const { escalationId } = await api.escalations.raise(allianceId, putUp(accountedOn(today).year));
  show.good(`The programmabureau puts it on the ladder itself, as ${escalationId}, with a reason of its own.`);
  await settling(story, escalationId, 'ruling', (who) => ({ answer: 'for', ...(who === seat ? { remarks } : {}) }));
  await reached(story, escalationId, 'watched');
};
