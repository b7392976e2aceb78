import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { indicatorValue } from '#shared/words/indicator-value.ts';
import { status } from '../pages/parts.ts';
import { colourStatus } from './alliance-words.ts';
import { directionWords, gapInDutch } from './plan-words.ts';

export type Indicator = AnswerOf<'readIndicators'>['indicators'][number];
type Valued = Pick<Indicator, 'unit' | 'direction'>;

/** A value that may not be known. */
export const knownValue = (indicator: Valued, value: number | 'not-measured-yet' | undefined): string =>
  value === undefined || value === 'not-measured-yet' ? 'nog niet gemeten' : indicatorValue(indicator, value);

/** What an indicator is to reach, and when. */
export const aimOf = ({ target, by, ...indicator }: Indicator): string => {
  const { direction } = indicator;
  const bound = direction === undefined || direction === 'yes-no' ? '' : `${directionWords[direction]} `;
  return `${bound}${indicatorValue(indicator, target)} op ${dutchDate(by)}`;
};

/** What an indicator came to, and on which day. */
export const valueInWords = ({ value, valueOn, ...indicator }: Indicator): string =>
  value === undefined || valueOn === undefined
    ? 'nog niet gemeten'
    : `${indicatorValue(indicator, value)} op ${dutchDate(valueOn)}`;

/** How an indicator stands, in a word with a colour. */
export const indicatorStatus = ({ colour }: Pick<Indicator, 'colour'>): Html =>
  colour === undefined ? status('nog geen verwachting') : colourStatus(colour);

/** What the plans do not do for an indicator, a sentence each. */
export const gapsInDutch = ({ gaps, ...indicator }: Indicator): string[] =>
  gaps.map((gap) => gapInDutch({ ...indicator, ...gap }));
