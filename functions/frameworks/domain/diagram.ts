import { isEndStage, type Stage, stages, type Transition, transitions } from '../terms/stages.ts';

const name = (stage: Stage): string => stage.replaceAll('-', '_');
const label = ({ on, motivated }: Transition): string => `${on}${motivated ? ' (motivated)' : ''}`;

/** The framework cycle as a Mermaid state diagram, made from the table of transitions. */
export const cycleDiagram = (): string => {
  const shown = transitions.filter(({ on }) => on !== 'withdraw');
  const pairs = [...new Set(shown.map(({ from, to }) => `${from} ${to}`))];
  const arrows = pairs.map((pair) => {
    const [from, to] = pair.split(' ') as [Stage, Stage];
    const triggers = shown.filter((transition) => transition.from === from && transition.to === to).map(label);
    return `  ${name(from)} --> ${name(to)}: ${[...new Set(triggers)].join(', ')}`;
  });
  const open = stages.filter((stage) => !isEndStage(stage)).map(name);
  return [
    'stateDiagram-v2',
    '  [*] --> draft',
    ...arrows,
    '  in_force --> [*]',
    `  note right of withdrawn: from ${open.join(', ')}, with a motivation`,
    '  withdrawn --> [*]',
  ].join('\n');
};
