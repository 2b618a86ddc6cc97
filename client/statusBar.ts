import { type Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { type StatusParams, statusNotification } from '../protocol/index.js';
import type { Counts, Findings } from './findings.js';
import { plural } from './plural.js';

interface Presentation {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
}

/** Shows the number of findings by severity, and whether the server works or scans. */
export function showStatusBar(client: LanguageClient, findings: Findings, disposables: Disposable[]): void {
  const item = window.createStatusBarItem('phiLint.status', StatusBarAlignment.Left, 10);
  item.name = 'phi-lint';
  let state = client.state;
  let scanning = false;
  const update = () => {
    const { text, tooltip, command } = present(state, scanning, findings.counts());
    item.text = text;
    item.tooltip = tooltip;
    item.command = command;
    item.accessibilityInformation = { label: tooltip };
  };
  disposables.push(
    item,
    findings.onDidChange(update),
    client.onDidChangeState(({ newState }) => {
      state = newState;
      scanning = false;
      update();
    }),
    client.onNotification(statusNotification, (status: StatusParams) => {
      scanning = status.scanning;
      update();
    }),
  );
  update();
  item.show();
}

function present(state: State, scanning: boolean, counts: Counts): Presentation {
  const command = 'phi-lint.showPanel';
  switch (state) {
    case State.Stopped:
    case State.StartFailed:
      return {
        text: '$(shield) $(alert)',
        tooltip: l10n.t('phi-lint has stopped: nothing is checked. Click to restart its server.'),
        command: 'phi-lint.restartServer',
      };
    case State.Starting:
      return { text: '$(loading~spin)', tooltip: l10n.t('phi-lint is starting'), command };
    default: {
      const icon = scanning ? '$(loading~spin)' : '$(shield)';
      const doing = scanning ? l10n.t('phi-lint is scanning the workspace') : 'phi-lint';
      return { text: `${icon} ${symbols(counts)}`, tooltip: `${doing}: ${words(counts)}`, command };
    }
  }
}

function symbols({ errors, warnings, informations }: Counts): string {
  const shown: string[] = [];
  if (errors > 0) shown.push(`$(error) ${errors}`);
  if (warnings > 0) shown.push(`$(warning) ${warnings}`);
  if (informations > 0) shown.push(`$(info) ${informations}`);
  return shown.length === 0 ? '0' : shown.join(' ');
}

function words({ errors, warnings, informations }: Counts): string {
  const parts: string[] = [];
  if (errors > 0) parts.push(plural(errors, 'error'));
  if (warnings > 0) parts.push(plural(warnings, 'warning'));
  if (informations > 0) parts.push(plural(informations, 'note'));
  return parts.length === 0
    ? l10n.t('no findings in the files checked so far')
    : l10n.t('{0}. Click to see them.', parts.join(', '));
}
