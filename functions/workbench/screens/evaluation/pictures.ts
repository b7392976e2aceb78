import type { AnswerOf } from '#client/client.ts';
import type { Pictures } from '#shared/pages/evaluation-sections.ts';
import { notMeasured } from '#shared/vocabulary/values.ts';
import { euros } from '#shared/words/dutch.ts';
import { indicatorValue } from '#shared/words/indicator-value.ts';
import { bars, progress, progressBars } from '../../pages/chart.ts';

type Content = AnswerOf<'readEvaluation'>['content'];

/** The pictures of an evaluation, each of which stands with the table of its numbers. */
export const picturesOf = ({ indicators, money: { total }, requirements }: Content): Pictures => {
  const measured = requirements.figures.filter(({ percent }) => percent !== undefined);
  return {
    ...(indicators.length > 0
      ? {
          indicators: progressBars(
            'Hoe ver elke indicator is van begin naar streefwaarde',
            indicators.map((one) => {
              const start = one.baseline === notMeasured ? undefined : one.baseline;
              return {
                label: one.name,
                done: progress(start, one.target, one.value),
                expected: progress(start, one.target, one.forecast),
                words:
                  one.value === undefined
                    ? 'nog niet gemeten'
                    : `${indicatorValue(one, one.value)} van ${indicatorValue(one, one.target)}`,
              };
            }),
          ),
        }
      : {}),
    money: bars('Het geld van de deal', [
      { label: 'Toegekend', value: total.grantedCents, words: euros(total.grantedCents) },
      { label: 'Ontvangen', value: total.receivedCents, words: euros(total.receivedCents) },
      { label: 'Gepland', value: total.plannedCents, words: euros(total.plannedCents) },
      { label: 'Besteed', value: total.spentCents, words: euros(total.spentCents) },
    ]),
    ...(measured.length > 0
      ? {
          requirements: bars(
            'Deel dat aan elke eis voldoet',
            measured.map(({ number, percent = 0 }) => ({
              label: `Eis ${number}`,
              value: percent,
              words: `${percent}%`,
            })),
            100,
          ),
        }
      : {}),
  };
};
