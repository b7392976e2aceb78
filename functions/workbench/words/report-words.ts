import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchNumber } from '#shared/words/dutch.ts';
import { status, table } from '../pages/parts.ts';
import { colourStatus } from './alliance-words.ts';

export type Report = AnswerOf<'readReport'>;
export type Trial = AnswerOf<'tryReport'>;
export type ReportPeriod = AnswerOf<'listReportPeriods'>['periods'][number];
type Finding = Report['findings'][number];

/** Says of which part of a plan a finding is. */
export type NameOf = (about: Pick<Finding, 'about' | 'id'>) => string;

const breaches: Readonly<Record<Finding['breach'], string>> = {
  'goal-missed': 'het doel wordt niet gehaald',
  'goal-late': 'het doel wordt later gehaald',
  'budget-overrun': 'het kost meer',
};

/** What deviates, in words. */
export const breachInDutch = (breach: Finding['breach']): string => breaches[breach];

const sized = (breach: Finding['breach'], size: number): string =>
  `${dutchNumber(size)} ${breach === 'goal-late' ? 'dagen' : 'procent'}`;

const deviation = ({ breach, deviation: size, unmeasured }: Finding): string => {
  if (unmeasured) return 'onbekend: het begin is nog niet gemeten';
  return size === 0 ? 'geen' : `${sized(breach, size)}: ${breaches[breach]}`;
};

const tolerated = ({ about, breach, tolerance }: Finding): string => {
  if (about === 'budget-line') return 'het budget als geheel telt';
  return tolerance === undefined ? 'niets' : sized(breach, tolerance);
};

const deciders: Readonly<Record<Finding['level'], string>> = {
  tolerated: 'de alliantie zelf',
  regiegroep: 'de regiegroep',
  sounding: 'de regiegroep, na sondering van de klankbordgroep',
  beyond: 'niemand: de kaders moeten worden bijgesteld',
};

const rulings = { allowed: 'toegestaan', exceeded: 'meer dan toegestaan', ended: 'niet meer toegestaan' } as const;

const decider = ({ level, breach, dispensation }: Finding): string => {
  if (!dispensation) return deciders[level];
  const { number, upTo, until, standing } = dispensation;
  const decision = number === undefined ? 'een besluit van de regiegroep' : `besluit ${number}`;
  return `${rulings[standing]} door ${decision}: tot en met ${sized(breach, upTo)}, tot en met ${dutchDate(until)}`;
};

const order = { red: 0, amber: 1, green: 2 } as const;

/** What a report says against the plan and the framework: the worst first. */
export const findingsView = (caption: string, findings: readonly Finding[], nameOf: NameOf): Html =>
  table(
    caption,
    [
      { heading: 'Onderdeel', cell: nameOf },
      { heading: 'Kleur', cell: ({ colour }) => colourStatus(colour) },
      { heading: 'Afwijking', cell: deviation },
      { heading: 'De kaders staan toe', cell: tolerated },
      { heading: 'Wie erover gaat', cell: decider },
    ],
    findings.toSorted((one, other) => order[one.colour] - order[other.colour]),
  );

const standings: Readonly<
  Record<ReportPeriod['standing'], readonly [word: string, colour: 'ok' | 'warning' | 'error' | 'quiet']>
> = {
  reported: ['gerapporteerd', 'ok'],
  open: ['nu te rapporteren', 'warning'],
  late: ['te laat', 'error'],
  running: ['loopt nog', 'quiet'],
  ahead: ['komt nog', 'quiet'],
  closed: ['geen rapportage', 'quiet'],
};

/** How a period stands for an alliance, in a word with a colour. */
export const periodStatus = ({ standing }: Pick<ReportPeriod, 'standing'>): Html => status(...standings[standing]);

const fates: Readonly<Record<Trial['breaches'][number]['becomes'], string>> = {
  opens: 'wordt een nieuwe afwijking boven de tolerantie. Het systeem stelt dan een escalatie voor.',
  'stays-open': 'blijft een afwijking boven de tolerantie.',
  allowed: 'is toegestaan door een besluit van de regiegroep.',
  ends: 'is niet langer een afwijking boven de tolerantie.',
};

/** What a report would do to each breach, in sentences. */
export const fatesView = ({ breaches: changed }: Pick<Trial, 'breaches'>, nameOf: NameOf): Html | undefined =>
  changed.length === 0
    ? undefined
    : html`<ul class="utrecht-unordered-list">${changed.map(
        (one) => html`<li>${nameOf(one)} (${breaches[one.breach]}): dit ${fates[one.becomes]}</li>`,
      )}</ul>`;
