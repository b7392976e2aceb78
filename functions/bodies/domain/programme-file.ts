import type { Fault as InputFault } from '#shared/errors/errors.ts';
import { pointerTo } from '#shared/errors/pointer.ts';
import type { Registry } from '../terms/registry.ts';
import { type TermBounds, termsOfPeople } from '../terms/term-bounds.ts';
import { buildRegistry } from './programme-file/build-registry.ts';
import { checkPartners } from './programme-file/check-partners.ts';
import { checkPeriods } from './programme-file/check-periods.ts';
import { checkReferences } from './programme-file/check-references.ts';
import { checkRegiegroep } from './programme-file/check-regiegroep.ts';
import { checkSettings } from './programme-file/check-settings.ts';
import { checkTerms } from './programme-file/check-terms.ts';
import { checkValues } from './programme-file/check-values.ts';
import { draftOf } from './programme-file/draft.ts';
import { ProgrammeFile } from './programme-file/file-schema.ts';
import type { Finding } from './programme-file/finding.ts';
import { unreadable } from './programme-file/readable-source.ts';
import { isAbsence, schemaFindings } from './programme-file/schema-findings.ts';
import { readSource, type Source, type SyntaxFault } from './programme-file/source.ts';

/** One fault of a programme file: its place (line and column from 1), its description, and the correct form. */
export type Fault = Required<Omit<InputFault, 'cause' | 'dutch'>>;

export { type TermBounds, termsOfAnyLength } from '../terms/term-bounds.ts';

export type ParsedProgramme =
  | { readonly ok: true; readonly registry: Registry }
  | { readonly ok: false; readonly faults: Fault[] };

/**
 * Reads a programme file (YAML) into the registry, or returns all its faults at once, in the order of the file. The same text
 * always gives the same registry. Valid programmes follow rules 1, 2, 3 and 13.
 * @param bounds - the shortest and longest term; by default those that people choose where real bodies decide.
 */
export const parseProgrammeFile = (text: string, bounds: TermBounds = termsOfPeople): ParsedProgramme => {
  const odd = unreadable(text);
  if (odd.length > 0) return { ok: false, faults: syntaxFaults(odd) };
  const source = readSource(text);
  const parsed = ProgrammeFile.safeParse(source.value);
  const faults = [...syntaxFaults(source.syntaxFaults), ...located(source, findingsOf(source, bounds))];
  if (faults.length === 0 && parsed.success) return { ok: true, registry: buildRegistry(parsed.data) };
  return { ok: false, faults: faults.sort((one, other) => one.line - other.line || one.column - other.column) };
};

const syntaxFaults = (found: readonly SyntaxFault[]): Fault[] =>
  found.map(({ line, column, message, expected }) => ({ line, column, pointer: '', message, expected }));

const checks = [checkPeriods, checkPartners, checkRegiegroep, checkReferences, checkSettings];

const findingsOf = (source: Source, bounds: TermBounds): Finding[] => {
  const shape = schemaFindings(source.value);
  const damaged = source.syntaxFaults.filter(({ damaging }) => damaging);
  if (damaged.length === 0) {
    const draft = draftOf(source.value);
    const values = [...checkValues(source.value), ...checkTerms(draft, bounds)];
    return withoutRepetition([...shape, ...values, ...checks.flatMap((check) => check(draft))]);
  }
  // After a fault of YAML, a missing value may only be unread: absences, and findings on a damaged line, are left out.
  const lines = new Set(damaged.map(({ line }) => line));
  return shape.filter((finding) => !isAbsence(finding) && !lines.has(source.positionOf(finding).line));
};

const located = (source: Source, findings: readonly Finding[]): Fault[] =>
  findings.map((finding) => ({
    ...source.positionOf(finding),
    pointer: pointerTo(finding.path),
    message: finding.message,
    expected: finding.expected,
  }));

/** The first finding at each place where the value itself is invalid. */
const withoutRepetition = (findings: readonly Finding[]): Finding[] => {
  const seen = new Set<string>();
  return findings.filter(({ path, atKey, message }) => {
    const place = JSON.stringify(atKey ? [path, message] : path);
    return !seen.has(place) && seen.add(place);
  });
};
