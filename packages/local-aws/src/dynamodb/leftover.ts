import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Ends a database that an earlier run left on the same folder, and waits until it is gone. A process is only touched
 * when its own command line names the folder: ids are used again.
 */
export const endLeftover = async (pidFile: string, folder: string): Promise<void> => {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').trim());
  const isOurs = (): boolean => commandOf(pid).includes(folder);
  for (let tries = 0; tries < 50 && isOurs(); tries += 1) {
    // It is given two seconds to go by itself: it may be on its way.
    if (tries === 20 || tries === 40) process.kill(pid, tries === 20 ? 'SIGTERM' : 'SIGKILL');
    await sleep(100);
  }
  rmSync(pidFile, { force: true });
};

const commandOf = (pid: number): string => {
  if (!Number.isInteger(pid) || pid <= 1) return '';
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  } catch {
    return '';
  }
};
