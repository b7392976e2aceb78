import { guardReasons, isEndPhase, type Transition, transitions } from '../terms/phases.ts';

const label = ({ on, guards, motivated }: Transition): string => {
  const notes = [...guards, ...(motivated ? ['motivated'] : [])];
  return `${on}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
};

/** The phases of an alliance as a Mermaid state diagram, made from the table of transitions. */
export const allianceDiagram = (): string => {
  const arrows = transitions
    .filter(({ to }) => to !== 'as-before')
    .map((transition) => `  ${transition.from} --> ${transition.to}: ${label(transition)}`);
  const ends = [...new Set(transitions.map(({ to }) => to))].filter((to) => to !== 'as-before' && isEndPhase(to));
  return [
    'stateDiagram-v2',
    '  [*] --> idea',
    ...arrows,
    '  note right of paused: resume leads back to where it was paused',
    ...ends.map((end) => `  ${end} --> [*]`),
  ].join('\n');
};

/** The conditions of each move with their reasons: a table for the docs. */
export const guardTable = (): string =>
  [
    '| move | from → to | who | must be so |',
    '|---|---|---|---|',
    ...transitions.map(
      ({ from, on, to, by, guards }) =>
        `| ${on} | ${from} → ${to === 'as-before' ? 'where it was' : to} | ${by.join(' or ')} | ${guards.join(', ') || '–'} |`,
    ),
    '',
    ...Object.entries(guardReasons).map(([guard, reason]) => `- **${guard}**: ${reason}.`),
  ].join('\n');
