import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { afterRegiegroep, firstDraft } from '../framework.ts';
import { counted, paint } from '../terminal/text.ts';
import { showDifferences } from './differences.ts';
import type { CycleStory, Story } from './story.ts';

/** A cycle that was started, with the text it has now. */
export interface Drafted {
  readonly cycleId: string;
  readonly content: FrameworkContent;
}

const totalOf = ({ lines }: FrameworkContent): number =>
  lines.flatMap(({ budget }) => budget).reduce((sum, { amountCents }) => sum + amountCents, 0);
const million = (cents: number): string => `€ ${(cents / 100_000_000).toFixed(1)} million`;

/** The bureau starts the cycle with a draft and changes it once, as the regiegroep asked. */
export const drafting = async (story: Story): Promise<Drafted> => {
  const { api, show } = story;
  show.chapter('Draft', 'concept');
  const goals = firstDraft.lines.flatMap((line) => line.goals);
  const indicators = goals.flatMap((goal) => goal.indicators);
  const started = await api.startCycle(firstDraft);
  show.event(`Version ${started.cycleId} is on its road: “${paint('bold', started.title)}”.`);
  show.detail(
    `${counted(firstDraft.lines.length, 'programme line')}, ${counted(goals.length, 'goal')}, ${counted(indicators.length, 'indicator')}, ${million(totalOf(firstDraft))} over four years. Text 1, hash ${started.text.hash.slice(0, 12)}.`,
  );
  const content = afterRegiegroep(firstDraft);
  const revised = await api.reviseText(started.cycleId, 1, content);
  show.event(
    `The regiegroep wants changes; text ${revised.number}, hash ${revised.hash.slice(0, 12)}. What is different:`,
  );
  await showDifferences(story, started.cycleId, 1, revised.number);
  return { cycleId: started.cycleId, content };
};

const stages = ['input', 'sounding', 'consultation', 'adoption', 'approval'] as const;

/** When the last answer of every round may be expected on the real calendars, said before anything starts (rule 13). */
export const forecasting = async ({ api, show, cycleId }: CycleStory): Promise<void> => {
  show.event('On the real terms and meeting calendars, a round that would open today ends like this:');
  const forecasts = await Promise.all(stages.map((stage) => api.forecast(cycleId, stage)));
  const day = (instant: string): string =>
    new Date(instant).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
  show.table(
    [{ title: 'round' }, { title: 'term ends' }, { title: 'last answer expected' }, { title: 'too late' }],
    forecasts.map(({ stage, termEnd, lastExpectedOn, tooLate }) => [
      stage,
      day(termEnd),
      lastExpectedOn,
      tooLate.length === 0 ? '-' : counted(tooLate.length, 'addressee'),
    ]),
  );
  const warnings = forecasts.flatMap((forecast) => forecast.warnings.map((warning) => `${forecast.stage}: ${warning}`));
  for (const warning of warnings.slice(0, 3)) show.warning(warning);
  if (warnings.length > 3) show.detail(`and ${warnings.length - 3} more like these.`);
};

/** The draft goes out to everybody. */
export const submitting = async ({ api, show, cycleId }: CycleStory): Promise<void> => {
  const { visit } = await api.cycle(cycleId);
  await api.move(cycleId, { visit, move: 'submit' });
  show.event('The programmabureau submits the draft.');
};
