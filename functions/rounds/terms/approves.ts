import type { Task } from './task.ts';

/** Whether the answer of a task is a college's approval, with or without conditions. */
export const approves = ({ status, answer }: Pick<Task, 'status' | 'answer'>): boolean =>
  status === 'answered' && (answer?.answer === 'approved' || answer?.answer === 'approved-with-conditions');

/** Whether it is an approval under conditions, which counts once whoever asked accepted them (rule 8). */
export const approvesConditionally = (task: Pick<Task, 'status' | 'answer'>): boolean =>
  approves(task) && task.answer?.answer === 'approved-with-conditions';
