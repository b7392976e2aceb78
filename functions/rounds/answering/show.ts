import type { APIGatewayProxyResult } from 'aws-lambda';
import { receiptPage } from '../pages/receipt-page.ts';
import { closed, page } from './response.ts';
import { shownAnswerPage } from './shown-answer-page.ts';
import { recordedView, taskView } from './task-view.ts';
import { closedKindOf, type Visit } from './visit.ts';

/** Shows a task in its current state: the form, the recorded answer, or why there is neither. Changes nothing. */
export const show = async (visit: Visit, cookie?: string): Promise<APIGatewayProxyResult> => {
  const kind = closedKindOf(visit);
  if (kind) return closed(kind, visit, cookie);
  const recorded = recordedView(visit.dossier);
  if (recorded && visit.dossier.task.status === 'answered')
    return page(200, receiptPage(taskView(visit.dossier, visit.form), recorded, { repeated: true }), cookie);
  return page(200, await shownAnswerPage(visit), cookie);
};
