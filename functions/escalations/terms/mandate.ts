import * as z from 'zod';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { clauseFor, levelOf } from '#functions/frameworks/terms/tolerance.ts';
import { type Breach, dutchBreach, type Level, thresholdsInWords, Unit } from '#shared/vocabulary/breach.ts';
import { type Reach, reaches } from './stages.ts';

/** What the framework in force said about a breach at the moment of reading. */
export const Mandate = z.strictObject({
  /** The version of that framework. */
  framework: z.string(),
  reach: z.enum(reaches),
  /** The clause: the limit of the tolerance, of the regiegroep's mandate, and of its mandate after a sounding. Absent: no mandate. */
  clause: z
    .strictObject({ unit: Unit, tolerance: z.number(), regiegroep: z.number(), sounding: z.number() })
    .optional(),
});
export type Mandate = z.infer<typeof Mandate>;

interface InForce {
  readonly version: string;
  readonly content: Pick<FrameworkContent, 'lines' | 'mandate'>;
}

/** A breach of some size: of a goal, or of the budget of a line. */
interface Measured {
  readonly breach: Breach;
  readonly about:
    | { readonly kind: 'goal'; readonly goalId: string }
    | { readonly kind: 'budget-line'; readonly lineId: string };
  readonly size: number;
}

/** The reach of a breach, in the words of the ladder. */
const reachOf: Readonly<Record<Level, Reach>> = {
  tolerated: 'tolerated',
  regiegroep: 'within',
  sounding: 'after-sounding',
  beyond: 'beyond',
};

/**
 * The reach of a breach under a framework, by the same clause that reports are compared with. A kind of breach without a clause lies beyond
 * every mandate: the regiegroep has only the mandate that the framework fixes.
 */
export const mandateFor = ({ version, content }: InForce, { breach, about, size }: Measured): Mandate => {
  const found = clauseFor(content, breach, placeOf(content, about));
  const reach = reachOf[levelOf(found, size)];
  if (!found) return { framework: version, reach };
  const { unit, tolerance, regiegroep, sounding } = found;
  return { framework: version, reach, clause: { unit, tolerance, regiegroep, sounding } };
};

const placeOf = ({ lines }: InForce['content'], about: Measured['about']): { lineId: string; goalId?: string } => {
  if (about.kind === 'budget-line') return { lineId: about.lineId };
  const line = lines.find(({ goals }) => goals.some(({ goalId }) => goalId === about.goalId));
  return { lineId: line?.lineId ?? '', goalId: about.goalId };
};

/** Whether the regiegroep may decide on it now: its mandate covers the breach, and a required sounding was held (rule 1). */
export const mayBeDecided = ({ reach }: Pick<Mandate, 'reach'>, sounded: boolean): boolean =>
  reach === 'tolerated' || reach === 'within' || (reach === 'after-sounding' && sounded);

/** Whether the regiegroep may decide on it by itself, without a sounding; only such a breach can be kept off the ladder (rule 16). */
export const isOwnMandate = ({ reach }: Pick<Mandate, 'reach'>): boolean => reach === 'tolerated' || reach === 'within';

/** The clause of the mandate on a kind of breach, quoted in Dutch (rule 14). */
export const clauseInWords = (breach: Breach, { framework, clause }: Mandate): string => {
  const about = `Kaders versie ${framework}, mandaat, ${dutchBreach(breach)}`;
  return `${about}: ${clause ? thresholdsInWords(clause) : 'hierover is geen mandaat vastgelegd.'}`;
};
