import { counted, paint } from '../../terminal/text.ts';
import type { Story } from '../story.ts';
import type { AllianceScript, Given } from './alliance-script.ts';
import { accepting, contributing, type Proposal, proposing } from './contributing.ts';
import { accountedOn } from './periods.ts';
import { paying, planning } from './planning.ts';

/** From an idea to an alliance at work: pitched, called for, promised, decided, planned. */
export const forming = async (story: Story, script: AllianceScript): Promise<void> => {
  const { api, show, today } = story;
  const { allianceId, title, summary, lineId, goalId, lead, call, contributions } = script;
  const { year } = accountedOn(today);
  const tell = `${paint('bold', title)} · `;

  const idea = await api.alliances.pitch({ allianceId, title, summary, lineId, goalId, lead });
  const asks = contributions.map(({ partnerId, offer }) => ({ partnerId, offer: offer(year) }));
  await api.alliances.callFor(allianceId, { message: call, asks });
  show.event(`${tell}pitched for the goal ${goalId}; ${counted(asks.length, 'partner')} are called:`);
  show.quote(call);
  const explored = await api.alliances.move(allianceId, idea.visit, 'explore');

  // One after the other: each changes the figures of the alliance, so at the same moment they would wait for each other.
  const proposals: (Proposal | undefined)[] = [];
  for (const given of contributions) proposals.push(await proposing(story, script, given));
  const formed = await api.alliances.move(allianceId, explored.visit, 'form');
  show.event(`${tell}phase ${formed.phase}: everybody promised, nothing is covered yet. The bodies are asked.`);
  const decided = await Promise.all(
    proposals.flatMap((proposal) => (proposal ? [contributing(story, script, proposal)] : [])),
  );

  const committed = decided.filter((given): given is Given => given !== undefined);
  // The other partners accept the conditions, once it is known who they are.
  for (const given of committed.filter((one) => one.decided?.conditions)) await accepting(story, script, given);

  await planning(story, script, formed.visit);
  await paying(story, script, committed);
};
