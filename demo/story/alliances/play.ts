import { DemoFailure } from '../../failure.ts';
import type { Story } from '../story.ts';
import { forming } from './forming.ts';
import { reporting } from './reporting.ts';
import { warmDistricts } from './warm-districts.ts';
import { waterValley } from './water-valley.ts';

/** The alliances of the story, in the order in which tables show them. */
export const alliances = [warmDistricts, waterValley] as const;
export const allianceIds = alliances.map(({ allianceId }) => allianceId);

/** Two alliances are formed at the same time, each at its own pace (rule 10). */
export const formingBoth = async (story: Story): Promise<void> => {
  story.show.chapter('Two alliances', 'uitvoeringsallianties');
  await Promise.all(alliances.map((script) => forming(story, script)));
};

/** Both report; one report forecasts more than the framework tolerates. */
export const reportingFirst = async (story: Story): Promise<void> => {
  story.show.chapter('The first reports', 'verantwoording');
  const reports = await Promise.all(alliances.map((script) => reporting(story, script, 'first')));
  const broken = reports.flatMap(({ findings }) => findings).filter(({ level }) => level !== 'tolerated');
  if (broken.length !== 1) throw new DemoFailure(`${broken.length} tolerances are broken instead of one.`);
};
