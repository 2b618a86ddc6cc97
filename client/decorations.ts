import { type Disposable, OverviewRulerLane, type TextEditor, ThemeColor, window, workspace } from 'vscode';
import { configurationSection } from '../protocol/index.js';
import { type Findings, ruleOf } from './findings.js';

/** Frames the identifiers of patients in visible editors, unless the setting says otherwise. */
export function registerDecorations(findings: Findings, disposables: Disposable[]): void {
  const colour = new ThemeColor('phiLint.identifierBorder');
  const frame = window.createTextEditorDecorationType({
    borderStyle: 'dotted',
    borderWidth: '1px',
    borderRadius: '2px',
    borderColor: colour,
    overviewRulerColor: colour,
    overviewRulerLane: OverviewRulerLane.Right,
  });
  const draw = (editor: TextEditor) => {
    const { uri } = editor.document;
    const isOn = workspace.getConfiguration(configurationSection, uri).get('decorations', true);
    const found = isOn ? findings.ofFile(uri) : [];
    editor.setDecorations(
      frame,
      found.filter((finding) => ruleOf(finding).startsWith('phi/')).map(({ range }) => range),
    );
  };
  const drawAll = () => window.visibleTextEditors.forEach(draw);
  disposables.push(
    frame,
    findings.onDidChange(drawAll),
    window.onDidChangeVisibleTextEditors(drawAll),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${configurationSection}.decorations`)) drawAll();
    }),
  );
  drawAll();
}
