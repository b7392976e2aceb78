/** Recorded as the author of the withdrawal when closing an alliance ends its escalation: no member withdrew it. */
export const byClosingOf = (allianceId: string): string => `alliance.${allianceId}`;
