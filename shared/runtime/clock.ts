/** Gives the present moment as an ISO 8601 instant in UTC. Everything that needs the time is handed one. */
export type Clock = () => string;

export const systemClock: Clock = () => new Date().toISOString();
