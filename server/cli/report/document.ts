import type { Assessment, AssessmentChanges } from '../../core/report/assessment.js';
import type { TrendPoint } from './charts.js';

/** Everything that a report shows. */
export interface AssessmentDocument {
  readonly assessment: Assessment;
  /** Against an earlier one, when there is one. */
  readonly changes: AssessmentChanges | undefined;
  /** Totals of runs up to this one, oldest first. */
  readonly trend: readonly TrendPoint[];
}
