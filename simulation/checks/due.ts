import { isDeepStrictEqual } from 'node:util';
import { type Check, type Looked, unless } from './check.ts';
import type { Whole } from './whole.ts';

const reportAsked = 'nl.regiodeal.alliance.report-asked.v1';

/** How often an alliance was asked for the report of a period. */
const askings = ({ facts }: Whole, allianceId: string, from: string): number =>
  facts.filter(({ type, data }) => type === reportAsked && data['allianceId'] === allianceId && data['from'] === from)
    .length;

export const dueChecks: readonly Check[] = [
  {
    rule: 22,
    promise: 'every report that came due was given, asked for, or named as missing',
    look: (whole) =>
      whole.alliances.flatMap(({ allianceId }) =>
        (whole.periods.get(allianceId) ?? [])
          .filter(({ standing }) => standing !== 'ahead' && standing !== 'running')
          .map(
            ({ period, standing }): Looked => [
              `${allianceId}, ${period.from}`,
              unless(
                standing === 'reported' || standing === 'closed' || askings(whole, allianceId, period.from) > 0,
                `it is ${standing} and was not asked for`,
              ),
            ],
          ),
      ),
  },
  {
    rule: 22,
    promise: 'nobody is asked for one report more than four times',
    look: (whole) =>
      whole.alliances.flatMap(({ allianceId }) =>
        (whole.periods.get(allianceId) ?? []).map(
          ({ period }): Looked => [
            `${allianceId}, ${period.from}`,
            unless(askings(whole, allianceId, period.from) <= 4, 'more than four times'),
          ],
        ),
      ),
  },
  {
    rule: 22,
    promise: 'everything that is due has its day and whoever owes it',
    look: ({ due }) =>
      due.map(
        ({ what, dueOn, owedBy }, at): Looked => [
          `${what} ${at + 1}`,
          unless(dueOn !== '' && owedBy !== '', 'nobody owes it'),
        ],
      ),
  },
  {
    rule: 22,
    promise: 'every fact reached everything that listens to it',
    look: ({ facts, undelivered }): Looked[] => [
      [
        `${facts.length} facts`,
        unless(undelivered.length === 0, undelivered.map(({ capability, type }) => `${capability} ${type}`).join(', ')),
      ],
    ],
  },
  {
    rule: 22,
    promise: 'what looks for missed work never failed',
    look: ({ sweepsFailed }): Looked[] => [['all sweeps', unless(sweepsFailed.length === 0, sweepsFailed.join(', '))]],
  },
  {
    rule: 5,
    promise: 'what was shown of a day is still shown of that day',
    look: ({ remembered }) =>
      remembered.map(
        ({ then, now }): Looked => [
          `${then.what} as of ${then.asOf}`,
          unless(isDeepStrictEqual(then.answer, now), differenceOf(then.answer, now)),
        ],
      ),
  },
];

/** Where two answers differ first, as a path. */
const differenceOf = (then: unknown, now: unknown, path = ''): string => {
  if (isDeepStrictEqual(then, now)) return '';
  const isBoth = [then, now].every((one) => typeof one === 'object' && one !== null);
  if (!isBoth) return `${path} was ${JSON.stringify(then)?.slice(0, 80)}, is ${JSON.stringify(now)?.slice(0, 80)}`;
  const [before, after] = [then, now] as Readonly<Record<string, unknown>>[];
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const [key = ''] = keys.filter((one) => !isDeepStrictEqual(before?.[one], after?.[one]));
  return differenceOf(before?.[key], after?.[key], `${path}/${key}`);
};
