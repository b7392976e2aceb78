import type { AnswerOf, BodyOf } from '#client/client.ts';

type Move = AnswerOf<'readCycle'>['moves'][number];

/** What was typed to move a version. */
export interface Typed {
  /** The move with its destination, as `nameOfMove` names it. */
  readonly move: string;
  readonly motivation: string;
  readonly shorterTerm: string;
}

export const typedIn = (form: URLSearchParams): Typed => ({
  move: form.get('move') ?? '',
  motivation: form.get('motivation') ?? '',
  shorterTerm: form.get('shorterTerm') ?? '',
});

/** The name of a move as a choice: two moves can lead back to different stages. */
export const nameOfMove = ({ move, to }: Pick<Move, 'move' | 'to'>): string => `${move}.${to}`;

/** The move of an open one that was chosen; undefined when none was. A reason counts once something was typed. */
export const moveIn = (
  { move, motivation, shorterTerm }: Typed,
  moves: readonly Move[],
  visit: number,
): BodyOf<'moveCycle'> | undefined => {
  const chosen = moves.find((one) => nameOfMove(one) === move);
  if (!chosen) return undefined;
  const { to } = chosen;
  return {
    visit,
    move: chosen.move,
    // Only a round stage can be named as a destination.
    ...(to === 'input' || to === 'sounding' || to === 'consultation' ? { to } : {}),
    ...(motivation.trim() ? { motivation } : {}),
    ...(shorterTerm.trim() && to === 'input' ? { shorterTerm } : {}),
  };
};

export const words = {
  move: 'Kies wat u wilt doen.',
  motivation: 'Vul een motivering in, van hoogstens 5.000 tekens: bij deze stap is die nodig.',
  shorterTerm: 'Vul de reden in, van hoogstens 2.000 tekens, of laat dit veld leeg.',
} as const;
