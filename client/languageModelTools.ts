import {
  type Disposable,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  l10n,
  lm,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type FindPhiParams, type FindPhiResult, findPhiRequest } from '../protocol/index.js';

/** Lets assistants in the editor ask whether a text or a file holds patients, before they read or send it. */
export function registerLanguageModelTools(client: LanguageClient, disposables: Disposable[]): void {
  const tool: LanguageModelTool<FindPhiParams> = {
    prepareInvocation: ({ input }) => ({
      invocationMessage: 'path' in input ? l10n.t('Looking for PHI in a file') : l10n.t('Looking for PHI in a text'),
    }),
    async invoke({ input }, token) {
      const { answer } = await client.sendRequest<FindPhiResult>(findPhiRequest, input, token);
      return new LanguageModelToolResult([new LanguageModelTextPart(answer)]);
    },
  };
  disposables.push(
    lm.registerTool('phi-lint_find_phi_in_text', tool),
    lm.registerTool('phi-lint_find_phi_in_file', tool),
  );
}
