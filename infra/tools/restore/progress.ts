import type { Progress } from './copy-table.ts';

/** Milliseconds between two lines where the output is no terminal. */
const pause = 5000;

const count = (number: number): string => number.toLocaleString('en');

/** How far a table is, in one line. */
export const progressLine = ({ owner, compared, written, about }: Progress, seconds: number): string => {
  const speed = seconds >= 1 ? `, ${count(Math.round(compared / seconds))} a second` : '';
  return `${owner}: ${count(compared)}${about > 0 ? ` of about ${count(about)}` : ''} compared, ${count(written)} to write${speed}`;
};

/** Shows how far it is: on one line of a terminal, else a line now and then. */
export const showProgress = (output: NodeJS.WriteStream, now: () => number) => {
  let [owner, since, shown] = ['', 0, Number.NEGATIVE_INFINITY];
  return (progress: Progress): void => {
    if (progress.owner !== owner) [owner, since] = [progress.owner, now()];
    if (now() - shown < (output.isTTY ? 200 : pause)) return;
    shown = now();
    const line = progressLine(progress, (shown - since) / 1000);
    output.write(output.isTTY ? `\r\x1b[2K${line}` : `${line}\n`);
  };
};
