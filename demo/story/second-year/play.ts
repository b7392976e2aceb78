import type { Story } from '../story.ts';
import { changingARule } from './changing-a-rule.ts';
import { leavingLying } from './left-lying.ts';
import { merging } from './merging.ts';
import { refusingACondition } from './refusing-a-condition.ts';

/** The next year: a breach is not raised, a rule is changed, a condition is refused; then two municipalities merge. */
export const secondYear = async (story: Story): Promise<void> => {
  story.show.chapter('A second year', 'het tweede jaar');
  await Promise.all([leavingLying(story), changingARule(story), refusingACondition(story)]);
  await merging(story);
};
