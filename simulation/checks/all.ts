import type { Check } from './check.ts';
import { dueChecks } from './due.ts';
import { frameworkChecks } from './frameworks.ts';
import { ladderChecks } from './ladder.ts';
import { memberChecks } from './members.ts';
import { moneyChecks } from './money.ts';
import { registerChecks } from './register.ts';
import { roundChecks } from './rounds.ts';
import { seenChecks } from './seen.ts';

/** Every promise of the rules that the simulation checks, by rule. */
export const allChecks: readonly Check[] = [
  ...registerChecks,
  ...roundChecks,
  ...memberChecks,
  ...frameworkChecks,
  ...moneyChecks,
  ...ladderChecks,
  ...dueChecks,
  ...seenChecks,
].toSorted((one, other) => one.rule - other.rule);
