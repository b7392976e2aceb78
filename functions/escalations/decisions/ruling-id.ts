/** The identifier of a ruling in the register of decisions, by the round in which the seats voted. */
export const rulingIdOf = (roundId: string): string => `${roundId}.outcome`;
