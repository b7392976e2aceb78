import type { Escalation } from '../../api/answers.ts';
import type { Answer } from '../../people.ts';
import { paint, shortened } from '../../terminal/text.ts';
import { answered } from '../answering.ts';
import { openedRound } from '../round.ts';
import { eventually, type Story } from '../story.ts';

/** Waits until an escalation is in a stage, and tells why it came there (rule 14). */
export const reached = async ({ api, show }: Story, escalationId: string, stage: string): Promise<Escalation> => {
  const escalation = await eventually(`${escalationId} to be in ${stage}`, async () => {
    const seen = await api.escalations.read(escalationId);
    return seen.stage === stage ? seen : undefined;
  });
  show.event(`${nameOf(escalation)} · ${paint('bold', stage)}.`);
  const why = escalation.history.findLast((visit) => visit.stage === stage)?.motivation;
  if (why) show.quote(shortened(why, 400));
  return escalation;
};

/** An escalation by what it is called in the tables. */
export const nameOf = ({ escalationId, title }: Pick<Escalation, 'escalationId' | 'title'>): string =>
  `${escalationId} (${title})`;

/** Waits until a stage has its round open, and lets everybody who is asked answer. */
export const settling = async (
  story: Story,
  escalationId: string,
  stage: string,
  answerOf: (addresseeId: string) => Omit<Answer, 'role'>,
): Promise<void> => {
  const { roundId = '' } = await reached(story, escalationId, stage);
  const round = await openedRound(story, roundId, `${escalationId} · `);
  await answered(
    story,
    round,
    round.tasks.map(({ addresseeId }) => ({ addressee: addresseeId, answer: answerOf(addresseeId) })),
  );
};
