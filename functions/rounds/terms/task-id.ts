/** The identifier of a task: that of its round, followed by its addressee. Addressees have no dots. */
export const taskIdOf = (roundId: string, addresseeId: string): string => `${roundId}.${addresseeId}`;

/** The round of a task. */
export const roundOfTask = (taskId: string): string => taskId.slice(0, taskId.lastIndexOf('.'));

/** The identifier of an answer to a task, and of the decision that it registers. */
export const answerIdOf = (taskId: string, number: number): string => `${taskId}.${number}`;

/** The task of an answer, by the answer's identifier. */
export const taskOfAnswer = (answerId: string): string => answerId.slice(0, answerId.lastIndexOf('.'));
