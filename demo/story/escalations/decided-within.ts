import { reasonOf } from '../round.ts';
import { mustBeRefused, type Story } from '../story.ts';
import { reached, settling } from './ladder.ts';
import { overrun, smallOverrun, withinMandate } from './script.ts';

/**
 * An alliance raises an overrun. What it may decide itself is refused with the clause quoted; for the rest rung 1 has no
 * solution, and the regiegroep decides within its mandate.
 * @returns the escalation, which is watched until the next report.
 */
export const decidedWithin = async (story: Story): Promise<string> => {
  const { as, show } = story;
  const { allianceId, app, noSolution, remarks, seat } = withinMandate;
  const { escalations } = await as(app);
  const refusal = await mustBeRefused('raising what the alliance decides itself', 'within-tolerance', () =>
    escalations.raise(allianceId, smallOverrun),
  );
  show.refused(`An overrun of ${smallOverrun.size} percent is raised: refused. ${reasonOf(refusal)}`);
  const { escalationId } = await escalations.raise(allianceId, overrun);
  await settling(story, escalationId, 'solution', () => ({ answer: 'no-solution', remarks: noSolution }));
  await settling(story, escalationId, 'ruling', (who) => ({ answer: 'for', ...(who === seat ? { remarks } : {}) }));
  await reached(story, escalationId, 'watched');
  return escalationId;
};
