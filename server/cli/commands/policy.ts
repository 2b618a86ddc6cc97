import { type Arguments, type CommandSpec, UsageError } from '../args.js';
import { type Command, exitCodes } from '../command.js';
import type { Terminal } from '../terminal.js';
import { checkPolicies } from './policyCheck.js';
import { showPolicy } from './policyShow.js';
import { testPolicies } from './policyTest.js';

const spec: CommandSpec = {
  name: 'policy',
  usage: 'check|show|test [PATH] [OPTIONS]',
  summary: 'Check the policy, show what is in force and why, try what you expect of it.',
  description: [
    'check  Says what is wrong in the policies that hold at PATH and below, with what they extend, and',
    '       what they try to weaken although it is locked.',
    'show   Shows every value that is in force at PATH, a file or folder, and where it comes from.',
    'test   Tries what .phi-lint.test.json expects, which stands beside the policy: docs/policy-tests.md.',
    'PATH is the current folder by default.',
  ].join('\n'),
  options: [{ name: 'format', short: 'f', value: 'FORMAT', help: 'For show: pretty (default) or json.' }],
  examples: [
    ['phi-lint policy check', 'In CI, before the scan.'],
    ['phi-lint policy show src/a.ts', 'What holds for a file, overrides included.'],
    ['phi-lint policy test', 'Try the expectations.'],
  ],
  exitCodes: [
    [exitCodes.clean, 'Nothing is wrong; all is as expected.'],
    [exitCodes.findings, 'A lock is to be weakened; something is not as expected.'],
    [exitCodes.couldNotTell, 'A policy or a file with expectations is wrong, or the arguments are.'],
  ],
};

const actions: Readonly<Record<string, (args: Arguments, terminal: Terminal, path: string) => Promise<number>>> = {
  check: checkPolicies,
  show: showPolicy,
  test: testPolicies,
};

export const policyCommand: Command = {
  spec,
  async run(args, terminal) {
    const [name = '', path = '.', ...more] = args.positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined) throw new UsageError('phi-lint policy is followed by check, show or test.');
    if (more.length > 0) throw new UsageError('phi-lint policy takes one PATH.');
    return action(args, terminal, path);
  },
};
