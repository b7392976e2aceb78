import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What functions write to their output, a file for each. */
export interface FunctionLogs {
  append(functionName: string, text: string): void;
  /** Everything a function wrote since the folder was made, a line each. */
  read(functionName: string): string[];
}

/** Keeps the logs in a folder, which it makes. */
export const functionLogs = (folder: string): FunctionLogs => {
  mkdirSync(folder, { recursive: true });
  const pathOf = (name: string): string => join(folder, `${name}.log`);
  return {
    append: (name, text) => appendFileSync(pathOf(name), text),
    read: (name) => (existsSync(pathOf(name)) ? readFileSync(pathOf(name), 'utf8').split('\n').filter(Boolean) : []),
  };
};
