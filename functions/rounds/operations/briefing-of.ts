import type * as z from 'zod';
import type { Standing } from '#shared/authority/standing.ts';
import type { BriefingView } from '#shared/pages/briefing-view.ts';
import type { ContentView, FrameworkContentView } from '#shared/pages/views.ts';
import { briefingView } from '../answering/briefing-view.ts';
import type { AskedText, TaskBriefing } from '../briefing-contract.ts';
import type { RoundDeps } from '../round-deps.ts';
import type { Round } from '../terms/round.ts';
import type { Task } from '../terms/task.ts';

type Row = readonly [label: string, value: string];
const rowsOf = (rows: readonly Row[]) => rows.map(([label, value]) => ({ label, value }));

const frameworkOf = ({ lines, mandate, ...content }: FrameworkContentView) => ({
  ...content,
  lines: lines.map(({ name, goals, budget }) => ({
    name,
    goals: goals.map(({ activities, indicators, ...goal }) => ({
      ...goal,
      ...(activities ? { activities: [...activities] } : {}),
      indicators: [...indicators],
    })),
    budget: budget.map(({ sources, ...year }) => ({ ...year, ...(sources ? { sources: [...sources] } : {}) })),
  })),
  mandate: [...mandate],
});

/** The text of a question as the API shows it. */
const textOf = (content: ContentView): z.output<typeof AskedText> =>
  'sections' in content
    ? {
        sections: content.sections.map(({ rows = [], ...section }) => ({ ...section, rows: rowsOf(rows) })),
        ...(content.why === undefined ? {} : { why: content.why }),
      }
    : { framework: frameworkOf(content), sections: [] };

/** A briefing as the API shows it. */
const shown = ({
  changes,
  earlier,
  stakes,
  documents,
  evaluated,
  ...rest
}: BriefingView): z.output<typeof TaskBriefing> => ({
  ...rest,
  ...(evaluated ? { evaluated } : {}),
  changes: changes.map(({ lines, ...change }) => ({ ...change, lines: [...lines] })),
  earlier: earlier.map(({ name, closedAt, outcome, voices, left }) => ({
    ...{ name, closedAt, outcome, left },
    voices: voices.map(({ addressee, answer, remarks, reply }) => ({
      ...{ addressee, answer },
      ...(remarks ? { remarks } : {}),
      ...(reply ? { reply } : {}),
    })),
  })),
  stakes: rowsOf(stakes),
  documents: documents.map(({ title, url }) => ({ title, url })),
});

/**
 * The text of a task and everything else that its addressee must know first (rule 20), as its decision page shows them. For rounds without
 * a briefing, and matters without a text, there is none. Documents that the reader does not see are left out (rule 19).
 */
export const briefingOf = async (
  { matters, registry, rounds }: RoundDeps,
  { task, round, standing }: { readonly task: Task; readonly round: Round | undefined; readonly standing: Standing },
) => {
  if (!round) return {};
  const [content, briefing, present] = await Promise.all([
    matters[round.matter].content(round),
    rounds.briefing(round.roundId),
    registry.registry(task.programmeId),
  ]);
  return {
    ...(content ? { content: textOf(content) } : {}),
    ...(briefing ? { briefing: shown(briefingView(briefing, { registry: present, round, task, standing }, [])) } : {}),
  };
};
