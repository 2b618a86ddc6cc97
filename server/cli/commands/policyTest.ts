import { resolve } from 'node:path';
import { expectationsFileName } from '../../core/policy/expectations.js';
import { createPolicyFiles } from '../../host/policyFiles.js';
import { type PolicyTestResult, tryExpectations } from '../../host/policyTests.js';
import { type Arguments, UsageError } from '../args.js';
import { exitCodes } from '../command.js';
import { shownPath } from '../formats/paths.js';
import type { Terminal } from '../terminal.js';
import { policiesAt } from './policyCheck.js';
import { today } from './selection.js';

/** Tries what is expected of the policies at a path and below. */
export async function testPolicies(_args: Arguments, terminal: Terminal, path: string): Promise<number> {
  const grammars = terminal.bundles === undefined ? undefined : resolve(terminal.bundles, 'grammars');
  const results: PolicyTestResult[] = [];
  for (const file of policiesAt(resolve(terminal.folder, path), createPolicyFiles(today()))) {
    const result = file.path === undefined ? undefined : await tryExpectations(file.path, today(), grammars);
    if (result !== undefined && !results.some((known) => known.path === result.path)) results.push(result);
  }
  if (results.length === 0) {
    throw new UsageError(
      `There is no ${expectationsFileName} beside a policy here. docs/policy-tests.md shows how to write one.`,
    );
  }
  for (const result of results) terminal.out(linesOf(result, terminal));
  if (results.some(({ problems }) => problems.length > 0)) return exitCodes.couldNotTell;
  return results.some(({ outcomes }) => outcomes.some(({ failures }) => failures.length > 0))
    ? exitCodes.findings
    : exitCodes.clean;
}

function linesOf({ path, outcomes, problems }: PolicyTestResult, terminal: Terminal): string {
  const shown = shownPath(terminal.folder, path);
  const failed = outcomes.filter(({ failures }) => failures.length > 0);
  return [
    ...problems.map(
      ({ place, message }) => `${shown}${place === undefined ? '' : `:${place.line}:${place.column}`}: ${message}`,
    ),
    ...failed.flatMap(({ name, failures }) => [
      `${shown}: not as expected: ${name}`,
      ...failures.map((each) => `  ${each}`),
    ]),
    `${shown}: ${outcomes.length - failed.length} of ${outcomes.length} as expected.`,
    '',
  ].join('\n');
}
