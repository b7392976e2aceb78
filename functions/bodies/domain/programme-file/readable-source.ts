import { Lexer } from 'yaml';
import { cleaned, oddityIn } from '#shared/words/readable.ts';
import type { SyntaxFault } from './source.ts';

/** Words, marks and line breaks of YAML that a file may have; one of 342 municipalities has some seventy thousand. */
const mostLexemes = 120_000;
/** Faults of one kind that are told. */
const mostTold = 20;
/** Brackets within brackets, and dashes on one line. */
const deepest = 20;

const fault = (line: number, column: number, message: string, expected: string): SyntaxFault => ({
  line,
  column,
  message,
  expected,
  damaging: true,
});

/**
 * Why a text is not worth reading as YAML, found in one pass that ends where the first such thing is: reading costs many
 * times what this does, and a file of a programme never has it.
 */
export const unreadable = (text: string): SyntaxFault[] => {
  const odd = oddLines(text);
  if (odd.length > 0) return odd;
  let [line, lexemes, depth, dashes] = [1, 0, 0, 0];
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexeme === '[' || lexeme === '{') depth += 1;
    if (lexeme === ']' || lexeme === '}') depth -= 1;
    dashes = lexeme === '-' ? dashes + 1 : lexeme.includes('\n') ? 0 : dashes;
    if (lexeme === '?') return [fault(line, 1, 'a field begins with a question mark', 'a name and a colon')];
    if (depth > deepest || dashes > deepest)
      return [fault(line, 1, `more than ${deepest} levels within each other`, 'the fields of a programme file')];
    if (lexemes > mostLexemes)
      return [fault(line, 1, 'the file is larger than that of any programme', 'what one programme needs')];
    for (let at = lexeme.indexOf('\n'); at !== -1; at = lexeme.indexOf('\n', at + 1)) line += 1;
  }
  return [];
};

/** Lines with a character that nobody sees, or that was lost on the way. */
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
