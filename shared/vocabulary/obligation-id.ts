/** What an alliance binds itself to, or what is imposed on it, on the ladder: a measure, or a condition of a dispensation. */
export const obligationKinds = ['measure', 'dispensation-condition'] as const;
export type ObligationKind = (typeof obligationKinds)[number];

/** What makes an obligation unique: the visit of the escalation from which it binds, its kind, and its place among those of that kind, from 1. */
export interface ObligationIds {
  readonly escalationId: string;
  readonly visit: number;
  readonly what: ObligationKind;
  readonly number: number;
}

/** The identifier of an obligation: another solution or ruling, which is another visit, makes other obligations. */
export const obligationIdOf = ({ escalationId, visit, what, number }: ObligationIds): string =>
  `${escalationId}.${visit}.${what}-${number}`;

/** The parts of an identifier; numbers are NaN when it is not valid. */
export const obligationIds = (obligationId: string): ObligationIds => {
  const [escalationId = '', visit, last = ''] = obligationId.split('.');
  const at = last.lastIndexOf('-');
  const what = obligationKinds.find((kind) => kind === last.slice(0, at)) ?? 'measure';
  return { escalationId, visit: Number(visit), what, number: Number(last.slice(at + 1)) };
};
