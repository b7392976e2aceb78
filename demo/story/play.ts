import type { Stage } from '../stage.ts';
import type { Timeline } from '../terminal/timeline.ts';
import { approval, askingAgain } from './approval.ts';
import { consultation } from './consultation.ts';
import { drafting, forecasting, submitting } from './draft.ts';
import { gatheringInput, revising } from './input.ts';
import { inForce, register } from './outcome.ts';
import { inAHurry, settingUp } from './setting-up.ts';
import { sounding } from './sounding.ts';
import type { Story } from './story.ts';
import { summary } from './summary.ts';
import { voting } from './vote.ts';

/** Plays the whole story: one framework cycle, from draft to in force. */
export const play = async (stage: Stage, show: Timeline): Promise<void> => {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
  const story: Story = { api: stage.bureau, mailbox: stage.mailbox, show, today };
  await settingUp(story, stage.operator);
  const { cycleId, content } = await drafting(story);
  const inCycle = { ...story, cycleId };
  await forecasting(inCycle);
  await inAHurry(story);
  await submitting(inCycle);
  await gatheringInput(inCycle);
  await revising(inCycle, content);
  await sounding(inCycle);
  await consultation(inCycle);
  await voting(inCycle);
  await approval(inCycle);
  await askingAgain(inCycle);
  await inForce(inCycle);
  await register(inCycle);
  await summary(stage, inCycle);
};
