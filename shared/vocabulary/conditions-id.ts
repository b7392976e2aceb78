/** The framework cycle of the conditions of an approval, by the identifier of that matter: its first part. */
export const cycleOfConditions = (matterId: string): string => matterId.split('.')[0] ?? '';
