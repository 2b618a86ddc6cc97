/** One test or one step of a flow, as the summary counts it. */
export interface TestResult {
  readonly title: string;
  readonly passed: boolean;
  /** Milliseconds. */
  readonly time: number;
  readonly error?: string;
}

export function printResult({ title, passed, time, error }: TestResult): void {
  console.log(`  ${passed ? '✓' : '✗'} ${title} (${Math.round(time)} ms)`);
  if (error !== undefined) console.log(error.replace(/^/gm, '      '));
}
