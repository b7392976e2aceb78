import { DemoFailure } from '../failure.ts';
import { paint } from '../terminal/text.ts';
import type { Contributed } from './script.ts';
import { type CycleStory, eventually } from './story.ts';

const verdicts = { adopted: 'adopted', 'partly-adopted': 'partly adopted', 'not-adopted': 'not adopted' } as const;

/** The preparers answer every contribution that waits for one; the givers are told by e-mail (rule 7). */
export const replying = async (story: CycleStory, script: readonly Contributed[]): Promise<void> => {
  const { api, show, cycleId } = story;
  const waiting = (await api.input(cycleId)).filter(({ answer }) => answer === undefined);
  for (const { taskId, addressee } of waiting) {
    const scripted = script.find((one) => taskId.endsWith(`.${one.addressee}`));
    if (!scripted) throw new DemoFailure(`The story has no answer for the contribution of ${addressee}.`);
    await api.answerInput(cycleId, taskId, { verdict: scripted.verdict, reason: scripted.reason });
    show.good(`${addressee}: ${paint('bold', verdicts[scripted.verdict])} · ${scripted.reason}`);
  }
  await awaitMails(story, waiting.length);
};

/** Waits until every giver was told. */
const awaitMails = async ({ mailbox, show }: CycleStory, count: number): Promise<void> => {
  let received = 0;
  await eventually(`${count} e-mails with an answer on input`, async () => {
    received += (await mailbox.take(({ subject }) => /Antwoord op uw inbreng/.test(subject))).length;
    return received >= count ? received : undefined;
  });
  show.detail(`Each giver was told by e-mail (${received}).`);
};
