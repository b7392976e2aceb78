import type { Report } from '../../api/answers.ts';
import type { Story } from '../story.ts';
import { coloured } from './reporting.ts';

/** The state of the goals, from the newest reports: target, reached, forecast, and how that stands to what is tolerated. */
export const goalsTable = async (story: Story, allianceIds: readonly string[]): Promise<void> => {
  const { show } = story;
  show.chapter('The state of the goals', 'doelen');
  const rows = await Promise.all(allianceIds.map((allianceId) => rowsOf(story, allianceId)));
  show.table(
    ['alliance', 'goal', 'target', 'reached', 'forecast', 'colour'].map((title) => ({ title })),
    rows.flat(),
  );
};

const number = (value: number): string => value.toLocaleString('nl-NL');

const rowsOf = async ({ api }: Story, allianceId: string): Promise<string[][]> => {
  const { title, report: standing } = await api.alliances.read(allianceId);
  if (!standing) return [];
  const report = await api.alliances.readReport(allianceId, standing.reportId);
  const { content } = await api.alliances.readPlan(allianceId, report.plan);
  return report.goals.map(({ planGoalId, reached, forecast, expectedOn }) => {
    const goal = content.goals.find((one) => one.planGoalId === planGoalId);
    return [
      title,
      goal?.title ?? planGoalId,
      `${number(goal?.target ?? 0)} ${goal?.unit ?? ''}`,
      number(reached),
      `${number(forecast)}${expectedOn ? `, on ${expectedOn}` : ''}`,
      coloured(worstOf(report, planGoalId)),
    ];
  });
};

const worstOf = ({ findings }: Report, planGoalId: string): 'green' | 'amber' | 'red' => {
  const colours = findings.filter(({ about, id }) => about === 'goal' && id === planGoalId).map(({ colour }) => colour);
  return (['red', 'amber'] as const).find((colour) => colours.includes(colour)) ?? 'green';
};
