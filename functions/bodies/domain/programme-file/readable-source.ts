import { Lexer } from 'yaml';
import { cleaned, oddityIn } from '#shared/words/readable.ts';
import type { SyntaxFault } from './source.ts';

/** Words, marks and line breaks of YAML that a file may have; a file with 342 municipalities has some seventy thousand. */
const mostLexemes = 120_000;
/** Most faults of one kind that are reported. */
const mostTold = 20;
/** Deepest nesting of brackets, and most dashes on one line. */
const deepest = 20;

const fault = (line: number, column: number, message: string, expected: string): SyntaxFault => ({
  line,
  column,
  message,
  expected,
  damaging: true,
});

/**
 * The faults that make a text not worth reading as YAML, found in one pass up to the first such fault: reading YAML costs many
 * times more, and a real programme file never has them.
 */
export const unreadable = (text: string): SyntaxFault[] => {
  const odd = oddLines(text);
  if (odd.length > 0) return odd;
  const pass: Pass = { line: 1, lexemes: 0, depth: 0, dashes: 0 };
  for (const lexeme of new Lexer().lex(text)) {
    count(pass, lexeme);
    const found = objection(pass, lexeme);
    if (found) return [fault(pass.line, 1, ...found)];
    pass.line += lexeme.split('\n').length - 1;
  }
  return [];
};

/** The state of a pass through a text. */
interface Pass {
  line: number;
  lexemes: number;
  depth: number;
  /** Dashes so far on this line. */
  dashes: number;
}

const count = (pass: Pass, lexeme: string): void => {
  pass.lexemes += 1;
  if (lexeme === '[' || lexeme === '{') pass.depth += 1;
  if (lexeme === ']' || lexeme === '}') pass.depth -= 1;
  if (lexeme === '-') pass.dashes += 1;
  else if (lexeme.includes('\n')) pass.dashes = 0;
};

const objection = (
  { lexemes, depth, dashes }: Pass,
  lexeme: string,
): readonly [message: string, expected: string] | undefined => {
  if (lexeme === '?') return ['a field begins with a question mark', 'a name and a colon'];
  if (Math.max(depth, dashes) > deepest)
    return [`more than ${deepest} levels within each other`, 'the fields of a programme file'];
  return lexemes > mostLexemes
    ? ['the file is larger than that of any programme', 'what one programme needs']
    : undefined;
};

/** Lines with an invisible character, or with one that was lost on the way. */
const oddLines = (text: string): SyntaxFault[] => {
  if (oddityIn(text) === undefined) return [];
  const faults: SyntaxFault[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const odd = oddityIn(line);
    if (odd && faults.length < mostTold)
      faults.push(
        fault(
          at + 1,
          odd.at + 1,
          `the text has ${odd.what}`,
          cleaned(line) === line ? 'a file saved as UTF-8' : 'none',
        ),
      );
  }
  return faults;
};
