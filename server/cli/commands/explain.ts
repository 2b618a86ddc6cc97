import type { Rule, RuleExample } from '../../core/model.js';
import { allRules } from '../../core/rules/index.js';
import { type Arguments, type CommandSpec, columns, UsageError } from '../args.js';
import { type Command, exitCodes } from '../command.js';
import type { Terminal } from '../terminal.js';
import { matchesGlob } from './selection.js';

const spec: CommandSpec = {
  name: 'explain',
  usage: '[RULE…]',
  summary: 'Say why a rule exists, what to do about its findings and what the law says.',
  description:
    'Says why a rule exists, what to do about its findings, what the law says and what it cannot see.\nWithout RULE, lists all rules.',
  options: [],
  examples: [
    ['phi-lint explain phi/ssn', 'One rule.'],
    ['phi-lint explain "phi/*"', 'A whole family.'],
    ['phi-lint explain', 'The list of rules.'],
  ],
  exitCodes: [
    [exitCodes.clean, 'Explained.'],
    [exitCodes.couldNotTell, 'There is no such rule.'],
  ],
};

export const explainCommand: Command = { spec, run: runExplain };

async function runExplain(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.positionals.length === 0) {
    terminal.out(`${columns(allRules.map(({ id, summary }) => [id, `${summary}.`] as const))}\n`);
    return exitCodes.clean;
  }
  terminal.out(args.positionals.flatMap(rulesNamed).map(explanation).join('\n'));
  return exitCodes.clean;
}

function rulesNamed(name: string): readonly Rule[] {
  const found = allRules.filter(({ id }) => matchesGlob(id, name));
  if (found.length > 0) return found;
  const alike = allRules.filter(({ id }) => id.endsWith(`/${name}`) || id.includes(name)).map(({ id }) => id);
  const hint =
    alike.length === 0 ? 'phi-lint explain lists the rules.' : `Do you mean ${alike.slice(0, 5).join(', ')}?`;
  throw new UsageError(`There is no rule ${JSON.stringify(name)}. ${hint}`);
}

function explanation(rule: Rule): string {
  const flagged = rule.examples.filter((example) => example.flagged);
  const silent = rule.examples.filter((example) => !example.flagged);
  return [
    `${rule.id} (${rule.severity})`,
    `${rule.summary}.`,
    '',
    'Why',
    `  ${rule.why}`,
    '',
    'What to do',
    `  ${rule.remedy}`,
    '',
    'What the law says',
    ...rule.cites.map((citation) => `  ${citation}`),
    '',
    'What the rule cannot see',
    `  ${rule.limits}`,
    '',
    ...exampleLines('Reported', flagged),
    ...exampleLines('Not reported', silent),
    'Accept one place, with a reason, in a comment above it',
    `  phi-lint-disable-next-line ${rule.id} -- REASON`,
    '',
  ].join('\n');
}

function exampleLines(title: string, examples: readonly RuleExample[]): readonly string[] {
  return examples.flatMap(({ file, code }) => [
    `${title}, in ${file}`,
    ...code
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
    '',
  ]);
}
