import { severities } from '../../core/model.js';
import type { FileResult } from '../../host/inspectText.js';
import { type Arguments, choice, type OptionSpec, UsageError } from '../args.js';
import { type FormatName, formatNames, formats } from '../formats/all.js';
import type { Format, FormatOptions, Summary } from '../formats/format.js';
import type { Terminal } from '../terminal.js';
import { programVersion } from '../version.js';
import { openReport, type Report } from './report.js';
import { selectRules } from './selection.js';

/** Options that say what is written where. */
export const outputOptions: readonly OptionSpec[] = [
  {
    name: 'format',
    short: 'f',
    value: 'FORMAT',
    help: 'pretty (default), compact, json, ndjson (a line at a time), sarif (2.1.0), gitlab (code quality),\ngitlab-sast, junit, github (annotations), markdown (a summary), html.',
  },
  { name: 'output', short: 'o', value: 'FILE', help: 'Write to FILE, which appears complete or not at all.' },
  {
    name: 'report',
    value: 'FORMAT=FILE',
    many: true,
    help: 'Write the same run in another format, too: --report sarif=phi.sarif. May be repeated.',
  },
  { name: 'show-suppressed', help: 'SARIF also holds what comments and the baseline accept, marked as suppressed.' },
];

/** `--fail-on` and its values. */
export const failOnChoices = [...severities, 'never'] as const;
export const failOnOption: OptionSpec = {
  name: 'fail-on',
  value: 'SEVERITY',
  help: 'Exit with 1 from here up: information, warning (default), error or never.\nOnly what is reported can fail.',
};

/** All that one run writes. */
export interface Outputs {
  begin(): void;
  file(result: FileResult): void;
  end(summary: Summary): void;
  discard(): void;
}

/** Opens what the options ask for. Files that cannot be written are told before anything is inspected. */
export function openOutputs(args: Arguments, terminal: Terminal): Outputs {
  const output = args.value('output');
  const colour = terminal.colour && !args.has('no-color');
  const asked = [
    { format: choice(args, 'format', formatNames, 'pretty'), file: output, colour: colour && output === undefined },
    ...args.values('report').map((text) => ({ ...readReportOption(text), colour: false })),
  ];
  const open: { readonly format: Format; readonly report: Report }[] = [];
  const discard = () => {
    for (const { report } of open) report.discard();
  };
  try {
    for (const { format, file, colour: coloured } of asked) {
      open.push({
        format: formats[format](formatOptionsOf(args, terminal, coloured)),
        report: openReport(file, terminal),
      });
    }
  } catch (error) {
    discard();
    throw error;
  }
  const withAccepted = args.has('show-suppressed');
  return {
    begin() {
      for (const { format, report } of open) report.write(format.begin());
    },
    file(result) {
      for (const { format, report } of open) {
        const takes = format.takesAccepted === 'always' || (withAccepted && format.takesAccepted === 'when-asked');
        const shown = takes ? result : { ...result, accepted: [] };
        if (shown.findings.length + shown.accepted.length > 0) report.write(format.file(shown));
      }
    },
    end(summary) {
      for (const { format, report } of open) report.write(format.end(summary));
      for (const { report } of open) report.commit();
    },
    discard,
  };
}

function readReportOption(text: string): { readonly format: FormatName; readonly file: string } {
  const at = text.indexOf('=');
  const format = formatNames.find((name) => name === text.slice(0, Math.max(at, 0)));
  const file = text.slice(at + 1);
  if (format === undefined || file === '') {
    throw new UsageError(`--report is FORMAT=FILE, and FORMAT is one of ${formatNames.join(', ')}.`);
  }
  return { format, file };
}

function formatOptionsOf(args: Arguments, terminal: Terminal, colour: boolean): FormatOptions {
  return {
    folder: terminal.folder,
    rules: selectRules(args),
    version: programVersion(),
    colour,
    quiet: args.has('quiet'),
    started: new Date().toISOString().slice(0, 19),
  };
}
