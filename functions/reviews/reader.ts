import type { Table } from '#shared/dynamo/table.ts';
import { passingOnEntity, ranges, reviewEntity, ruleChangeEntity } from './records.ts';
import type { PassingOn } from './terms/passing-on.ts';
import type { CompositionReview } from './terms/review.ts';
import type { RuleChange } from './terms/rule-change.ts';

/** Reviews of the regiegroep's composition as other services read them. */
export class ReviewsReader {
  readonly #table: Table;

  /** @param table - the table of the bodies, which also has the reviews. */
  constructor(table: Table) {
    this.#table = table;
  }

  review(programmeId: string, number: number): Promise<CompositionReview | undefined> {
    return this.#table.get(reviewEntity, { programmeId, number });
  }

  /** The reviews of a programme, oldest first. */
  reviews(programmeId: string): Promise<CompositionReview[]> {
    return this.#table.query(reviewEntity, ranges.reviews(programmeId));
  }

  ruleChange(programmeId: string, number: number): Promise<RuleChange | undefined> {
    return this.#table.get(ruleChangeEntity, { programmeId, number });
  }

  /** The changes of the rules of the game that were put to the seats, oldest first. */
  ruleChanges(programmeId: string): Promise<RuleChange[]> {
    return this.#table.query(ruleChangeEntity, ranges.ruleChanges(programmeId));
  }

  /** The grounds on which rotating seats passed on, oldest first. */
  passingsOn(programmeId: string): Promise<PassingOn[]> {
    return this.#table.query(passingOnEntity, ranges.passings(programmeId));
  }
}
