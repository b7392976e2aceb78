import { paint } from '../../terminal/text.ts';
import { eventually, type Story } from '../story.ts';
import { reached, settling } from './ladder.ts';
import { beyondMandate, late } from './script.ts';

/** What no mandate reaches: the klankbordgroep is sounded at once, and the next framework cycle starts. */
export const beyond = async (story: Story): Promise<void> => {
  const { api, as, show } = story;
  const { allianceId, app, doubting, remarks } = beyondMandate;
  const { escalationId } = await (await as(app)).escalations.raise(allianceId, late);
  await settling(story, escalationId, 'sounding', (who) =>
    who === doubting ? { answer: 'neutral', remarks } : { answer: 'positive' },
  );
  const { rounds } = await reached(story, escalationId, 'adjustment');
  const { tasks } = await api.round(rounds.at(-1) ?? '');
  for (const { addressee, answer } of tasks) {
    if (answer?.representedBy)
      show.detail(`${addressee}: recorded as given by its representative, ${answer.representedBy}.`);
  }
  const cycleId = await eventually('the framework cycle that adjusts the framework', async () => {
    const { adjustments } = await api.escalations.read(escalationId);
    return adjustments.at(-1)?.cycleId;
  });
  const { stage, title } = await api.cycle(cycleId);
  show.good(
    `${escalationId} · ${paint('bold', `framework cycle ${cycleId}`)} starts, in ${stage}, from the text in force: “${title}”.`,
  );
  show.detail('The escalation is its evaluation. What is in force stays in force until the next one is.');
};
