import { dutchSources, FundingSource } from '../vocabulary/funding-source.ts';
import { notMeasured } from '../vocabulary/values.ts';
import { aimsInDutch } from './aims-in-dutch.ts';
import { capital } from './capital.ts';
import { dutchDate, dutchNumber, euros } from './dutch.ts';

/** The most characters of a text in a difference. */
const longestText = 300;

/** One difference between two texts: where it is, step by step, and what it was and became. */
interface Difference {
  readonly where: readonly string[];
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly before?: unknown;
  readonly after?: unknown;
}

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)} […]` : text);

/** The fields of a framework as its readers call them; an empty word is left out of a place. */
const words: Readonly<Record<string, string>> = {
  title: 'titel',
  name: 'naam',
  summary: 'samenvatting',
  description: 'toelichting',
  activities: 'activiteiten',
  target: 'streefwaarde',
  baseline: 'startwaarde',
  by: 'uiterlijk op',
  unit: 'eenheid',
  direction: 'gehaald bij',
  budget: 'budget',
  sources: 'bronnen',
  ...dutchSources,
  amountCents: '',
  groundRules: 'afspraken',
  monitoring: 'volgen van de voortgang',
  accountability: 'verantwoording',
  organisation: 'organisatie',
  mandate: 'mandaat',
  'budget-overrun': 'overschrijding van het budget',
  'goal-missed': 'doel niet gehaald',
  'goal-late': 'doel later gehaald',
  tolerances: 'ruimte van de alliantie',
  tolerance: 'alliantie tot en met',
  regiegroep: 'regiegroep tot en met',
  sounding: 'na sondering tot en met',
  lines: '',
  goals: '',
  indicators: '',
};

const wordOf = (step: string): string => (Object.hasOwn(words, step) ? (words[step] ?? '') : shortened(step, 80));

/** Where a difference is; what was added or removed is named beside it. */
const placeOf = ({ where, change }: Difference): string =>
  (change === 'changed' || change === 'moved' ? where : where.slice(0, -1)).map(wordOf).filter(Boolean).join(' › ');

const shownValue = (value: unknown, field: string | undefined): string => {
  if (typeof value === 'number') return field === 'amountCents' ? euros(value) : dutchNumber(value);
  if (value === notMeasured) return 'nog niet gemeten';
  if (field === 'direction')
    return aimsInDutch[value as keyof typeof aimsInDutch] ?? shortened(String(value), longestText);
  if (typeof value === 'string') return field === 'by' ? dutchDate(value) : `“${shortened(value, longestText)}”`;
  if (Array.isArray(value)) return value.map((one) => shownValue(one, undefined)).join(', ');
  return nameOf(value);
};

/** A part of the text by its name; a part without one by its year or source and its amount, or by its thresholds. */
const nameOf = (value: unknown): string => {
  const part = value as Readonly<Record<string, unknown>>;
  const name = part['name'] ?? part['title'];
  if (typeof name === 'string') return `“${name}”`;
  if (typeof part['amountCents'] === 'number') {
    const source = FundingSource.safeParse(part['source']);
    return `${source.success ? dutchSources[source.data] : part['year']}: ${euros(part['amountCents'])}`;
  }
  return typeof part['breach'] === 'string' ? wordOf(part['breach']) : '';
};

const changeOf = (difference: Difference): string => {
  const { change, before, after, where } = difference;
  const field = where.at(-1);
  switch (change) {
    case 'added':
      return `nieuw: ${shownValue(after, field)}`;
    case 'removed':
      return `vervallen: ${shownValue(before, field)}`;
    case 'changed':
      return `was ${shownValue(before, field)}, wordt ${shownValue(after, field)}`;
    case 'moved':
      return 'andere volgorde';
  }
};

/** A difference between two texts of a framework, in Dutch. */
export const differenceInDutch = (difference: Difference): string =>
  capital([placeOf(difference), changeOf(difference)].filter(Boolean).join(': '));
