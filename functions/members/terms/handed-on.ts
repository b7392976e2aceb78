import type { Handover, StandingStatus } from './handover.ts';

/** Whether its body committed it, so that it covers something. */
export const isCommitted = (status: StandingStatus): boolean =>
  status === 'committed' || status === 'committed-with-conditions';

/** Whether a condition still asks for something: it is not met, and was not refused. */
export const isOpenCondition = ({ status, accepted }: Handover['conditions'][number]): boolean =>
  accepted !== 'not-accepted' && status !== 'met' && status !== 'not-met';

/** The money of a handover in euro cents: what is committed and only promised, and what was paid. */
export const moneyOf = ({ contributions }: Pick<Handover, 'contributions'>) => {
  const money = contributions.filter(({ unit }) => unit === 'cents');
  const sum = (of: typeof money, column: 'offered' | 'paid'): number =>
    of.flatMap(({ years }) => years).reduce((total, year) => total + year[column], 0);
  const [committed, promised] = [
    money.filter(({ status }) => isCommitted(status)),
    money.filter(({ status }) => !isCommitted(status)),
  ];
  return { committed: sum(committed, 'offered'), promised: sum(promised, 'offered'), paid: sum(money, 'paid') };
};
