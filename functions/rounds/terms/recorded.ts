import type { Programme } from '#functions/bodies/terms/registry.ts';
import { settingsOn } from '#functions/bodies/terms/rules/settings-on.ts';
import type { RecordedView } from '#shared/pages/views.ts';
import type { Round } from './round.ts';
import { roundKind } from './round-kinds.ts';
import type { Contact, Task } from './task.ts';

/** Whether the programme requires a one-time code with an answer of this kind on a day (ISO date); an accession is an approval. */
export const asksCode = (programme: Programme, kind: Round['kind'], date: string): boolean =>
  settingsOn(programme, date).oneTimeCode.some((codeKind) => codeKind === (kind === 'accession' ? 'approval' : kind));

/** A recorded answer, in words. */
export const recordedOf = (task: Task, registrar: Contact | undefined): RecordedView | undefined => {
  const { answer, kind, status } = task;
  if (!answer) return undefined;
  const label = roundKind(kind).options.find((option) => option.answer === answer.answer)?.label ?? answer.answer;
  return {
    question: answer.question,
    answerLabel: label,
    remarks: answer.remarks,
    takenOut: answer.takenOut && { at: answer.takenOut.at, reason: answer.takenOut.reason },
    decision: answer.decision,
    measures: answer.measures,
    dispensation: answer.dispensation,
    givenAt: answer.givenAt,
    by: registrar && { name: registrar.name, role: registrar.role },
    keptOpen: status === 'open',
  };
};
