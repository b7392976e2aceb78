import { dutchNumber, euros } from '#shared/words/dutch.ts';

/** Room of one year: whole euro cents and hours. */
export interface Room {
  readonly cents: number;
  readonly hours: number;
}
type ByYear = Readonly<Record<string, Room>>;

/** A grant of room, with what contributions hold and use of it. */
export interface GrantedRoom {
  readonly years: readonly {
    readonly year: number;
    readonly amountCents?: number | undefined;
    readonly hours?: number | undefined;
  }[];
  /** What the college committed within it, and what lies with the college, by year. */
  readonly used: ByYear;
  readonly held: ByYear;
}

/** What was given, used, asked of the college and left in a year. */
export interface RoomOfYear {
  readonly year: string;
  readonly given: Room;
  readonly used: Room;
  readonly held: Room;
  readonly left: Room;
}

const none: Room = { cents: 0, hours: 0 };
const less = (room: number, used: number, held: number): number => Math.max(0, room - used - held);

/** A grant by year. What is left is never below zero, also when the council lowered it below what was decided within it. */
export const roomByYear = ({ years, used, held }: GrantedRoom): RoomOfYear[] =>
  years.map(({ year, amountCents: cents = 0, hours = 0 }) => {
    const [taken, askedRoom] = [used[String(year)] ?? none, held[String(year)] ?? none];
    const left = { cents: less(cents, taken.cents, askedRoom.cents), hours: less(hours, taken.hours, askedRoom.hours) };
    return { year: String(year), given: { cents, hours }, used: taken, held: askedRoom, left };
  });

/** An amount of room in Dutch: "€ 60.000 en 120 uur". */
export const roomInWords = ({ cents, hours }: Room): string => {
  const amounts = [...(cents > 0 ? [euros(cents)] : []), ...(hours > 0 ? [`${dutchNumber(hours)} uur`] : [])];
  return amounts.length > 0 ? amounts.join(' en ') : 'niets';
};

/** A year of a grant in Dutch: what was given, used, asked and left. */
export const yearInWords = ({ given, used, held, left }: RoomOfYear): string =>
  `${roomInWords(given)} gegeven, ${roomInWords(used)} gebruikt, ${roomInWords(held)} gevraagd, ${roomInWords(left)} over`;
