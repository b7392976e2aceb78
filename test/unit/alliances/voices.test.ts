import { describe, expect, test } from 'vitest';
import { owingFor } from '#functions/alliances/domain/due.ts';
import { askersOf, voicesOf } from '#functions/alliances/terms/voices.ts';

const lead = { partnerId: 'stein', personId: 'lead-stein' };
const heerlen = { partnerId: 'heerlen' };
const inTurn = { members: ['heerlen', 'stein'], lead };
/** A lead that left the programme is no member any more (rule 18). */
const leftBehind = { members: ['heerlen'], lead };
/** A lead that was named before its own contribution. */
const calling = { members: [], lead };

describe('who speaks for an alliance', () => {
  test('is its lead, and then its other members', () => {
    expect(voicesOf(inTurn)).toEqual([lead, heerlen]);
    expect(voicesOf(leftBehind)).toEqual([heerlen]);
    expect(voicesOf(calling)).toEqual([]);
  });

  test('is told what was decided on a contribution, also when its lead left', () => {
    expect(askersOf(inTurn)).toEqual([lead, heerlen]);
    expect(askersOf(leftBehind)).toEqual([lead, heerlen]);
    expect(askersOf(calling)).toEqual([lead]);
  });

  test('owes what the alliance owes: nothing is due from a lead that left', () => {
    expect(owingFor(inTurn)).toBe('stein');
    expect(owingFor(leftBehind)).toBe('heerlen');
    expect(owingFor(calling)).toBe('stein');
    expect(owingFor({ members: [] })).toBe('programmabureau');
  });
});
