import {
  type CancellationToken,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentSelector,
  l10n,
  languages,
  type Range,
  type TextDocument,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type DeidentifyPasteParams, type DeidentifyPasteResult, deidentifyPasteRequest } from '../protocol/index.js';

const kind = DocumentDropOrPasteEditKind.Empty.append('text', 'deidentified');

/** In milliseconds. A paste that takes longer is made as it is; the finding appears afterwards. */
const patience = 1_000;

/** Offers pasted text without the identifiers of patients, beside the text as it is. */
export function registerPasteGuard(
  client: LanguageClient,
  selector: DocumentSelector,
  disposables: Disposable[],
): void {
  const provider = languages.registerDocumentPasteEditProvider(
    selector,
    {
      async provideDocumentPasteEdits(document, ranges, transfer, _context, token) {
        const text = await transfer.get('text/plain')?.asString();
        const result = text ? await ask(client, document, ranges, text, token) : undefined;
        if (result === undefined) return undefined;
        const title = l10n.t('Paste de-identified (values replaced: {0})', result.count);
        const edit = new DocumentPasteEdit(result.text, title, kind);
        if (!result.preferred) edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
        return [edit];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] },
  );
  disposables.push(provider);
}

async function ask(
  client: LanguageClient,
  document: TextDocument,
  ranges: readonly Range[],
  text: string,
  token: CancellationToken,
): Promise<DeidentifyPasteResult | undefined> {
  if (!client.isRunning()) return undefined;
  const [range] = ranges;
  const params: DeidentifyPasteParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    text,
    ...(range !== undefined && ranges.length === 1 && { range: client.code2ProtocolConverter.asRange(range) }),
  };
  const answer = client.sendRequest<DeidentifyPasteResult | null>(deidentifyPasteRequest, params, token);
  const tooLate = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  try {
    return (await Promise.race([answer, tooLate])) ?? undefined;
  } catch {
    // The paste itself must not fail with its guard; the server has logged why.
    return undefined;
  }
}
