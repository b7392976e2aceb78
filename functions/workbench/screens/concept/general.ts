import { breaches, measuredIn } from '#shared/vocabulary/breach.ts';
import { dutchNumber } from '#shared/words/dutch.ts';
import type { Values } from '../../forms/typed.ts';
import { at, type Content, numberIn } from './typed.ts';

export const rules = ['monitoring', 'accountability', 'organisation'] as const;
export const thresholds = ['tolerance', 'regiegroep', 'sounding'] as const;

/** The parts of a text that belong to no line, as the form shows them. */
export const generalTyped = ({ title, summary, groundRules, mandate }: Content): Values =>
  Object.fromEntries([
    ['title', title],
    ['summary', summary],
    ...rules.map((rule) => [`groundRules.${rule}`, groundRules[rule]]),
    ...mandate.flatMap((one) => thresholds.map((name) => [`mandate.${one.breach}.${name}`, dutchNumber(one[name])])),
  ]);

/**
 * The kinds of breach for which a threshold was typed: those of the text in its order, so that a text that nobody changed keeps its hash, and
 * then the others.
 */
const typedBreaches = (typed: Values, before: Content['mandate']) =>
  [...new Set([...before.map(({ breach }) => breach), ...breaches])].filter((breach) =>
    thresholds.some((name) => at(typed, `mandate.${breach}.${name}`).trim() !== ''),
  );

/** The same parts from the form. @param before - the mandate of the text that is changed. */
export const generalIn = (
  typed: Values,
  before: Content['mandate'],
): Pick<Content, 'title' | 'summary' | 'groundRules' | 'mandate'> => ({
  title: at(typed, 'title'),
  summary: at(typed, 'summary'),
  groundRules: {
    monitoring: at(typed, 'groundRules.monitoring'),
    accountability: at(typed, 'groundRules.accountability'),
    organisation: at(typed, 'groundRules.organisation'),
  },
  mandate: typedBreaches(typed, before).map((breach) => ({
    breach,
    unit: measuredIn[breach],
    tolerance: numberIn(at(typed, `mandate.${breach}.tolerance`)),
    regiegroep: numberIn(at(typed, `mandate.${breach}.regiegroep`)),
    sounding: numberIn(at(typed, `mandate.${breach}.sounding`)),
  })),
});

/** The field that a pointer of the API is about; undefined for one of a line. */
export const generalFieldAt = (pointer: string, typed: Values, before: Content['mandate']): string | undefined => {
  const [, , part = '', second = '', third = 'tolerance'] = pointer.split('/');
  if (part === 'title' || part === 'summary') return part;
  if (part === 'groundRules') return `groundRules.${second || 'monitoring'}`;
  if (part !== 'mandate') return undefined;
  const breach = typedBreaches(typed, before)[Number(second || 0)] ?? breaches[0];
  return `mandate.${breach}.${third}`;
};
