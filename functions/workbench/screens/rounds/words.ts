import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { roundKindRows } from '#shared/vocabulary/round-kinds.ts';
import { capital } from '#shared/words/capital.ts';
import { status } from '../../pages/parts.ts';

type Round = Pick<AnswerOf<'listRounds'>['rounds'][number], 'kind' | 'status' | 'termEnd'>;

/** What kind of round it is: "De inbreng van partners en raden". */
export const kindInDutch = ({ kind }: Pick<Round, 'kind'>): string => capital(roundKindRows[kind].dutch);

/** How a round stands. */
export const standOfRound = ({ status: is, termEnd }: Round, now: string): Html => {
  if (is === 'withdrawn') return status('ingetrokken');
  if (is === 'closed') return status('gesloten');
  return Date.parse(termEnd) < Date.parse(now) ? status('termijn voorbij', 'warning') : status('loopt', 'ok');
};
