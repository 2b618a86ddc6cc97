import type { WeakSetting } from './layers.js';
import type { RuleLock } from './model.js';
import type { PolicyProblem } from './problem.js';

/** What other files say of a policy file. */
export interface PolicyNotes {
  /** What is wrong with what it extends. */
  readonly problems: readonly PolicyProblem[];
  /** Locks of other files that hold for it. */
  readonly locks: readonly RuleLock[];
  /** Locked settings that it tried to weaken. */
  readonly weakSettings: readonly WeakSetting[];
}

/** Nothing is known of other files. */
export const noNotes: PolicyNotes = { problems: [], locks: [], weakSettings: [] };
