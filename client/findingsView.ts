import {
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type FileFindings, type Findings, ruleOf } from './findings.js';

interface FileNode extends FileFindings {
  readonly kind: 'file';
}

interface FindingNode {
  readonly kind: 'finding';
  readonly uri: Uri;
  readonly finding: Diagnostic;
}

type Node = FileNode | FindingNode;

/** The tree in the activity bar: files, and under each its findings. */
export function showFindingsView(findings: Findings, disposables: Disposable[]): void {
  const view = window.createTreeView<Node>('phiLint.findings', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: findings.onDidChange,
      getTreeItem: (node) => (node.kind === 'file' ? fileItem(node) : findingItem(node)),
      getChildren: (node) => (node === undefined ? files(findings) : children(node)),
    },
  });
  disposables.push(view);
}

function files(findings: Findings): Node[] {
  return findings.files().map((file) => ({ kind: 'file', ...file }));
}

function children(node: Node): Node[] {
  if (node.kind === 'finding') return [];
  return node.findings.map((finding) => ({ kind: 'finding', uri: node.uri, finding }));
}

function fileItem({ uri }: FileNode): TreeItem {
  const item = new TreeItem(uri, TreeItemCollapsibleState.Expanded);
  const path = workspace.asRelativePath(uri);
  item.id = uri.toString();
  item.iconPath = ThemeIcon.File;
  item.description = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  item.tooltip = path;
  return item;
}

function findingItem({ uri, finding }: FindingNode): TreeItem {
  const { start } = finding.range;
  const item = new TreeItem(firstSentence(finding.message), TreeItemCollapsibleState.None);
  item.iconPath = severityIcon(finding.severity);
  item.description = `Ln ${start.line + 1}`;
  item.tooltip = `${finding.message}\n${ruleOf(finding)}`;
  item.command = { command: 'vscode.open', title: 'Go to Finding', arguments: [uri, { selection: finding.range }] };
  return item;
}

/** What is wrong; why and what to do follow in the tooltip. */
function firstSentence(message: string): string {
  return message.split('. ', 1)[0] ?? message;
}

function severityIcon(severity: DiagnosticSeverity): ThemeIcon {
  switch (severity) {
    case DiagnosticSeverity.Error:
      return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
    case DiagnosticSeverity.Warning:
      return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
    default:
      return new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground'));
  }
}
