/** The phases of an alliance, in their order. */
export const phaseInDutch = {
  idea: 'idee',
  exploration: 'verkenning',
  formation: 'vorming',
  execution: 'uitvoering',
  completion: 'afronding',
  paused: 'gepauzeerd',
  closed: 'afgesloten',
} as const;
export type Phase = keyof typeof phaseInDutch;
