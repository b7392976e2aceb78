import type { Task } from './task.ts';

/** Whether the answer of a task is a college's approval, with or without conditions. */
export const approves = ({ status, answer }: Pick<Task, 'status' | 'answer'>): boolean =>
  status === 'answered' && (answer?.answer === 'approved' || answer?.answer === 'approved-with-conditions');
