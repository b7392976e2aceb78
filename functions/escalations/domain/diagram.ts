import { isEndStage, stages, start, type Transition, transitions } from '../terms/stages.ts';

const name = (stage: string): string => (stage === start ? '[*]' : stage);
const label = ({ on, reach, sounded, pays }: Transition): string => {
  const when = [
    ...(reach ? [reach.join(' / ')] : []),
    ...(sounded === undefined ? [] : [sounded ? 'sounded' : 'not sounded']),
    ...(pays === undefined ? [] : [pays ? 'money of another line' : 'no money of another line']),
  ];
  return when.length > 0 ? `${on} [${when.join(', ')}]` : on;
};

/** The escalation ladder as a Mermaid state diagram, made from the table of transitions. */
export const ladderDiagram = (): string => {
  const shown = transitions.filter(({ on }) => on !== 'withdraw');
  const pairs = [...new Set(shown.map(({ from, to }) => `${from} ${to}`))];
  const arrows = pairs.map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    const triggers = shown.filter((transition) => transition.from === from && transition.to === to).map(label);
    return `  ${name(from)} --> ${name(to)}: ${[...new Set(triggers)].join('<br/>')}`;
  });
  const open = stages.filter((stage) => !isEndStage(stage));
  return [
    'stateDiagram-v2',
    ...arrows,
    '  solved --> [*]',
    '  dismissed --> [*]',
    `  note right of withdrawn: from ${open.join(', ')}, with a motivation`,
    '  withdrawn --> [*]',
  ].join('\n');
};
