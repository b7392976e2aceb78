import type { ErrorCode } from 'yaml';

/** Descriptions of YAML faults by the parser's error code: the parser's own message would repeat content of the file. */
const words: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'a reference (*) to nothing',
  BAD_DIRECTIVE: 'a line that begins with %',
  BAD_DQ_ESCAPE: 'a backslash between quotes that means nothing',
  BAD_INDENT: 'the indentation does not fit',
  BAD_SCALAR_START: 'a text that begins with a character that means something else',
  BLOCK_AS_IMPLICIT_KEY: 'a field within a field on one line',
  BLOCK_IN_FLOW: 'a list or fields on lines of their own between brackets',
  MISSING_CHAR: 'a quote, a bracket, a comma or a colon that is not there',
  MULTILINE_IMPLICIT_KEY: "a field's name over several lines, or a colon that is missing",
  MULTIPLE_DOCS: 'a second document (---)',
  TAB_AS_INDENT: 'a tab in the indentation',
  TAG_RESOLVE_FAILED: 'a tag (!), or references that unfold too far',
  UNEXPECTED_TOKEN: 'a character that does not belong here',
};

/** The description of a fault, without any content of the file. */
export const wrongWith = (code: ErrorCode): string => words[code] ?? 'this is not YAML';
