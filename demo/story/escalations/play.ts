import { reporting } from '../alliances/reporting.ts';
import { warmDistricts } from '../alliances/warm-districts.ts';
import { waterValley } from '../alliances/water-valley.ts';
import type { Story } from '../story.ts';
import { beyond } from './beyond.ts';
import { decidedWithin } from './decided-within.ts';
import { reached } from './ladder.ts';
import { solvedBelow } from './solved-below.ts';

/** Three threatened breaches climb the ladder at the same time, each as far as it must. */
export const climbing = async (story: Story): Promise<void> => {
  const { show } = story;
  show.chapter('Three escalations', 'escalatieladder');
  const [first, second] = await Promise.all([solvedBelow(story), decidedWithin(story), beyond(story)]);
  show.chapter('The next reports', 'bevestiging');
  await Promise.all([reporting(story, waterValley, 'next'), reporting(story, warmDistricts, 'next')]);
  await Promise.all([first, second].map((escalationId) => reached(story, escalationId, 'solved')));
};
