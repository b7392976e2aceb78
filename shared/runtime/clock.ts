/** Gives the current moment as an ISO 8601 instant in UTC. Everything that needs the time gets a clock as a parameter. */
export type Clock = () => string;

export const systemClock: Clock = () => new Date().toISOString();
