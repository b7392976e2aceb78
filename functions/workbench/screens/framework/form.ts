import type { AnswerOf, BodyOf } from '#client/client.ts';
import type { Reader } from '../../forms/typed.ts';

type Move = AnswerOf<'readCycle'>['moves'][number];

/** The name of a move as a choice: two moves can lead back to different stages. */
export const nameOfMove = ({ move, to }: Pick<Move, 'move' | 'to'>): string => `${move}.${to}`;

/** What is wrong with each field. */
export const words = {
  move: 'Kies wat u wilt doen.',
  motivation: 'Vul een motivering in, van hoogstens 5.000 tekens: bij deze stap is die nodig.',
  shorterTerm: 'Vul de reden in, van hoogstens 2.000 tekens, of laat dit veld leeg.',
} as const;

/** The move of an open one that was chosen. A reason counts once something was typed. */
export const readMove = (
  { values, fault }: Pick<Reader, 'values' | 'fault'>,
  { moves }: { readonly moves: readonly Move[] },
): BodyOf<'moveCycle'> => {
  const { visit, motivation = '', shorterTerm = '' } = values;
  const chosen = moves.find((one) => nameOfMove(one) === values['move']);
  if (!chosen) fault('move', words.move);
  const { move, to } = chosen ?? { move: 'withdraw' as const, to: undefined };
  return {
    visit: Number(visit),
    move,
    // Only a round stage can be named as a destination.
    ...(to === 'input' || to === 'sounding' || to === 'consultation' ? { to } : {}),
    ...(motivation.trim() ? { motivation } : {}),
    ...(shorterTerm.trim() && to === 'input' ? { shorterTerm } : {}),
  };
};
