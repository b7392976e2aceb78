import type { Difference } from '../api/answers.ts';
import { paint, shortened } from '../terminal/text.ts';
import type { Story } from './story.ts';

/** What the fields of a framework are called for its readers; steps without a word of their own are left out. */
const words: Readonly<Record<string, string>> = {
  title: 'titel',
  summary: 'samenvatting',
  description: 'toelichting',
  activities: 'activiteiten',
  target: 'streefwaarde',
  baseline: 'nulwaarde',
  by: 'uiterlijk',
  unit: 'eenheid',
  budget: 'begroting',
  amountCents: 'bedrag in centen',
  groundRules: 'spelregels',
  monitoring: 'monitoring',
  accountability: 'verantwoording',
  organisation: 'organisatie',
  mandate: 'mandaat',
  'budget-overrun': 'overschrijding van het budget',
  'goal-missed': 'doel niet gehaald',
  'goal-late': 'doel te laat gehaald',
  tolerances: 'tolerantie',
  tolerance: 'zonder melding',
  lines: '',
  goals: '',
  indicators: '',
};

/** Where it is; what was added or removed is named beside it. */
const placeOf = ({ where, change }: Difference): string =>
  (change === 'changed' ? where : where.slice(0, -1))
    .map((step) => words[step] ?? shortened(step, 60))
    .filter(Boolean)
    .slice(-3)
    .join(' › ');

/** A value in a few words: a part of the text by its name, a long text by its beginning. */
const shown = (value: unknown): string => {
  if (typeof value === 'object' && value !== null) {
    const part = value as Readonly<Record<string, unknown>>;
    return String(part['name'] ?? part['title'] ?? JSON.stringify(value));
  }
  return String(value);
};

/** Of two long texts only what differs, with a little of what stands around it. */
const changedPart = (before: string, after: string): { before: string; after: string } => {
  if (before.length < 60 && after.length < 60) return { before, after };
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end))
    end += 1;
  const cut = (text: string): string => {
    const from = Math.max(0, start - 20);
    const part = text.slice(from, text.length - Math.max(0, end - 10));
    return `${from > 0 ? '…' : ''}${part}`.trim();
  };
  return { before: cut(before), after: cut(after) };
};

const changeOf = (difference: Difference): string => {
  if (difference.change === 'added') return paint('green', `+ ${shown(difference.after)}`);
  if (difference.change === 'removed') return paint('red', `- ${shown(difference.before)}`);
  const { before, after } = changedPart(shown(difference.before), shown(difference.after));
  return `${paint('red', before)} → ${paint('green', after)}`;
};

/** Shows what changed from one text to another, at the places people know. */
export const showDifferences = async (
  { api, show }: Pick<Story, 'api' | 'show'>,
  cycleId: string,
  from: number,
  to: number,
): Promise<void> => {
  const { differences } = await api.compare(cycleId, from, to);
  for (const difference of differences) show.quote(`${placeOf(difference)}: ${changeOf(difference)}`);
};
