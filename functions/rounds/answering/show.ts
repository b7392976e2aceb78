import type { APIGatewayProxyResult } from 'aws-lambda';
import { answerPage } from '../pages/answer-page.ts';
import { receiptPage } from '../pages/receipt-page.ts';
import { closed, page } from './response.ts';
import { recordedView, taskView } from './task-view.ts';
import { closedKindOf, type Visit } from './visit.ts';

/** Shows a task in its current state: the form, the recorded answer, or why there is neither. Changes nothing. */
export const show = (visit: Visit, cookie?: string): APIGatewayProxyResult => {
  const kind = closedKindOf(visit);
  if (kind) return closed(kind, visit, cookie);
  const view = taskView(visit.dossier, visit.form);
  const recorded = recordedView(visit.dossier);
  if (recorded && visit.dossier.task.status === 'answered')
    return page(200, receiptPage(view, recorded, { repeated: true }), cookie);
  return page(200, answerPage(view), cookie);
};
