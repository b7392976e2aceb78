/** The identifier of a fixed seat: named after its holder and, when it does not begin with the programme, after its first day (ISO date). */
export const fixedSeatIdOf = (partnerId: string, from: string, period: { readonly from: string }): string =>
  from === period.from ? `fixed-${partnerId}` : `fixed-${partnerId}-${from}`;

/** The identifier of a turn on a rotating seat: named after its holder and its first day (ISO date). */
export const rotatingSeatIdOf = (partnerId: string, from: string): string => `rotating-${partnerId}-${from}`;
