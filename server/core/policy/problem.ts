import type { Span } from '../model.js';

/** Something wrong in a policy file, with its place: offsets into the file. */
export interface PolicyProblem extends Span {
  /** Sentences in fixed words. Nothing of the file is in them but keys that phi-lint itself knows. */
  readonly message: string;
  /** `error`: what stands there is not in force; `information`: it is in force, but may not be what was meant. */
  readonly severity: 'error' | 'information';
}

/** Is anything of the policy not in force? */
export function isBroken(problems: readonly PolicyProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Collects what is wrong while a policy is read. */
export interface Reader {
  /** Today as `YYYY-MM-DD`; undefined when dates are not compared with it. */
  readonly today: string | undefined;
  error(at: Span, message: string): void;
  information(at: Span, message: string): void;
  /** How many errors there are so far. */
  errors(): number;
  /** Enough has been told: further problems are counted, and nobody needs to find words for them. */
  isFull(): boolean;
  problems(): readonly PolicyProblem[];
}

/** More of them help nobody. */
export const maxProblems = 100;

/** A reader that has nothing to tell yet. `today` as in `Reader`. */
export function createReader(today: string | undefined): Reader {
  const kept: PolicyProblem[] = [];
  let firstDropped: Span | undefined;
  let errorsKept = 0;
  let errors = 0;
  const add = (severity: PolicyProblem['severity'], { start, end }: Span, message: string) => {
    if (severity === 'error') errors++;
    if (kept.length >= maxProblems) {
      firstDropped ??= { start, end };
      return;
    }
    kept.push({ severity, start, end, message });
    errorsKept = errors;
  };
  const rest = (at: Span): PolicyProblem => ({
    ...at,
    severity: errors > errorsKept ? 'error' : 'information',
    message: 'There is more to say about this policy from here on.',
  });
  return {
    today,
    error: (at, message) => add('error', at, message),
    information: (at, message) => add('information', at, message),
    errors: () => errors,
    isFull: () => firstDropped !== undefined,
    problems: () => (firstDropped === undefined ? kept : [...kept, rest(firstDropped)]),
  };
}
