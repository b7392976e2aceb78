import { eventually, type Story } from '../story.ts';
import { reached, settling } from './ladder.ts';
import { crossLink } from './script.ts';

/**
 * The system proposed an escalation from a report; the alliance raises it, and the programmabureau finds another alliance
 * that can help.
 * @returns the escalation, which is watched until the next report.
 */
export const solvedBelow = async (story: Story): Promise<string> => {
  const { api, show } = story;
  const { allianceId, breach, raising, link, solution, measures, verdict } = crossLink;
  const escalationId = await eventually('the escalation that the report calls for', async () => {
    const escalations = await api.escalations.list();
    return escalations.find((one) => one.allianceId === allianceId && one.breach === breach)?.escalationId;
  });
  await settling(story, escalationId, 'proposed', () => ({ answer: 'raised', remarks: raising }));
  await api.alliances.link(allianceId, link);
  show.good(`${escalationId} · the programmabureau links ${allianceId} to ${link.helper}, which can help:`);
  show.quote(link.why);
  await settling(story, escalationId, 'solution', () => ({ answer: 'solution', remarks: solution, measures }));
  await settling(story, escalationId, 'verdict', () => ({ answer: 'sufficient', remarks: verdict }));
  await reached(story, escalationId, 'watched');
  return escalationId;
};
