import { reasonOf } from '../round.ts';
import { mustBeRefused, type Story } from '../story.ts';
import { reached, settling } from './ladder.ts';
import { hushed, overrun, smallOverrun, withinMandate } from './script.ts';

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
  await hushing(story, escalationId);
  await settling(story, escalationId, 'solution', () => ({ answer: 'no-solution', remarks: noSolution }));
  await settling(story, escalationId, 'ruling', (who) => ({ answer: 'for', ...(who === seat ? { remarks } : {}) }));
  await reached(story, escalationId, 'watched');
  const { matter, matterId } = matterOf(escalationId);
  await story.api.registry.setLevel({ matter, matterId, level: 'among-partners', reason: hushed.lifted });
  return escalationId;
};

const matterOf = (escalationId: string) => ({ matter: 'escalation', matterId: escalationId }) as const;

/** Makes it confidential until the end of next year: for whoever has no part in it, it does not exist (rule 19). */
const hushing = async ({ api, as, show, today }: Story, escalationId: string): Promise<void> => {
  const { ground, reason, outsider } = hushed;
  const until = `${Number(today.slice(0, 4)) + 1}-12-31`;
  const { sharedWith } = await api.registry.setLevel({
    ...matterOf(escalationId),
    level: 'confidential',
    ground,
    until,
    reason,
  });
  show.event(
    `${escalationId} is confidential: ${ground}. The seats and ${sharedWith.length} partners of the alliance see it.`,
  );
  show.quote(reason);
  const { escalations } = await as(outsider);
  const refusal = await mustBeRefused('reading a confidential escalation', 'not-found', () =>
    escalations.read(escalationId),
  );
  show.refused(`A company outside the alliance asks for it: ${reasonOf(refusal)}`);
};
