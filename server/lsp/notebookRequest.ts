import type { Connection } from 'vscode-languageserver/node';
import {
  type InspectOutputsParams,
  type InspectOutputsResult,
  inspectOutputsRequest,
  type NotebookCell,
  type NotebookOutput,
} from '../../protocol/index.js';
import { createDocument } from '../core/document.js';
import { inspect } from '../core/inspect.js';
import { type Finding, isAtLeast, type Span } from '../core/model.js';
import { allRules, ruleOf } from '../core/rules/index.js';
import { documentPathOfUri } from './documentPath.js';
import { guarded } from './guard.js';
import type { Session } from './session.js';
import { pathOfUri } from './uris.js';

/** In UTF-16 units. A larger notebook is judged by a scan of its file. */
const longestNotebook = 2_000_000;

const rules = allRules.filter(({ id }) => id.startsWith('phi/'));

/** Answers what the outputs of an open notebook hold: they are in no document that an editor would show findings in. */
export function registerNotebookRequest(connection: Connection, session: Session, ready: Promise<void>): void {
  connection.onRequest(inspectOutputsRequest, (params: InspectOutputsParams) =>
    guarded(connection, 'outputs of a notebook', async () => {
      await ready;
      return inspected(session, params);
    }),
  );
}

function inspected(session: Session, { uri, cells }: InspectOutputsParams): InspectOutputsResult {
  const { text, outputs } = notebookOf(cells);
  if (text.length > longestNotebook || !session.isInspecting(uri)) return { cells: [] };
  const policy = session.policyFor(uri);
  const document = createDocument(documentPathOfUri(uri, 'ipynb', session.folders()), text, policy);
  const { findings } = inspect(document, policy, rules, { today: session.today() });
  const shown = findings.filter(({ severity }) =>
    isAtLeast(severity, session.settingsFor(pathOfUri(uri)).minimumSeverity),
  );
  return {
    cells: outputs.flatMap((span, index) => {
      const inside = shown.filter(({ start, end }) => span.start <= start && end <= span.end);
      return inside.length === 0 ? [] : [reportOf(index, inside)];
    }),
  };
}

function reportOf(index: number, findings: readonly Finding[]): InspectOutputsResult['cells'][number] {
  const kinds = [...new Set(findings.map(({ rule }) => ruleOf(rule)?.summary ?? rule))];
  const [worst] = [...findings].sort((a, b) => (isAtLeast(a.severity, b.severity) ? -1 : 1));
  return { index, severity: worst?.severity ?? 'information', rule: worst?.rule ?? '', kinds, places: findings.length };
}

/** The cells as the file of a notebook (nbformat 4.5), so that they are read as a scan would; and where their outputs are. */
function notebookOf(cells: readonly NotebookCell[]): { text: string; outputs: readonly Span[] } {
  const outputs: Span[] = [];
  const language = cells.find(({ kind }) => kind === 'code')?.language ?? 'python';
  let text = `{"metadata":{"language_info":{"name":${JSON.stringify(language)}}},"nbformat":4,"nbformat_minor":5,"cells":[`;
  for (const [index, cell] of cells.entries()) {
    if (index > 0) text += ',';
    text += `{"cell_type":"${cell.kind}","metadata":{},"source":${JSON.stringify(cell.source)},"outputs":`;
    const start = text.length;
    text += JSON.stringify(cell.outputs.map(outputOf));
    outputs.push({ start, end: text.length });
    text += '}';
  }
  return { text: `${text}]}`, outputs };
}

function outputOf({ mime, text }: NotebookOutput): object {
  if (mime === 'stream') return { output_type: 'stream', name: 'stdout', text };
  return { output_type: 'display_data', metadata: {}, data: { [mime]: text } };
}
