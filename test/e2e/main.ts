/**
 * The tests in a real workbench: the suites in its extension host, then the flows in its window. Writes the number of
 * passed and failed tests to the file named as the first argument; the packed extension is the second.
 */
import * as fs from 'node:fs';
import { runHostSuites, type Workbench } from './harness/hostSuites.js';
import { artifacts } from './harness/places.js';
import { printResult, type TestResult } from './harness/result.js';
import { runFlows } from './ui/flows.js';

const [resultFile, extension] = process.argv.slice(2);
if (resultFile === undefined || extension === undefined) throw new Error('Usage: main.mjs RESULT_FILE VSIX');

fs.rmSync(artifacts, { recursive: true, force: true });
fs.mkdirSync(artifacts, { recursive: true });
const parts: [string, () => Promise<readonly TestResult[]>][] = [
  ['extension host', () => runHostSuites(workbench(process.env.PHI_LINT_WORKBENCH))],
  ['window', () => runFlows(extension)],
];
const counts: Record<string, { passed: number; failed: number }> = {};
for (const [name, runPart] of parts) {
  console.log(`\nTests in the ${name}`);
  const results = await runPart().catch((error: unknown) => [failure(name, error)]);
  // An empty list is no success: whatever should have reported did not run.
  const reported = results.length > 0 ? results : [failure(name, new Error('No test has run.'))];
  reported.forEach(printResult);
  const passed = reported.filter((result) => result.passed).length;
  counts[name] = { passed, failed: reported.length - passed };
}
fs.writeFileSync(resultFile, JSON.stringify(counts));
process.exit(Object.values(counts).some(({ failed }) => failed > 0) ? 1 : 0);

function failure(name: string, error: unknown): TestResult {
  return { title: `${name} can run`, passed: false, time: 0, error: explain(error) };
}

/** An error with its causes, without their stacks: these errors say what the machine lacks. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}\n${explain(error.cause)}`;
}

function workbench(name: string | undefined): Workbench {
  if (name === undefined || name === '') return 'auto';
  if (name === 'desktop' || name === 'server') return name;
  throw new Error(`PHI_LINT_WORKBENCH is ${name}; it can be desktop or server`);
}
