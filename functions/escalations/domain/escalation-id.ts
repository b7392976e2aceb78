const prefix = 'escalation-';

/** The identifier of an escalation, by its number within its programme. */
export const escalationIdOf = (number: number): string => `${prefix}${number}`;

/** The number of an escalation within its programme; NaN when the identifier is not valid. */
export const numberOf = (escalationId: string): number => Number(escalationId.replace(prefix, ''));
