/** The typed fields of a goal that make a row count; choices alone do not. */
export const goalRowFields = ['titel', 'eenheid', 'begin', 'streef', 'dag'] as const;

/** The fields that make a row of the budget count. */
export const budgetRowFields = ['naam', 'bedrag'] as const;
