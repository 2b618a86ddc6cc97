import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretLintSourceCode } from '@secretlint/types';
import type { FindSecrets, Secret } from '../core/credentials/find.js';

/** Rules that work otherwise: one reads files from disk, one looks for comments that switch rules off. */
const leftOut: ReadonlySet<string> = new Set(['gcp', 'filter-comments']);

/** Ids of the preset's rules are names of packages. */
const prefix = '@secretlint/secretlint-rule-';

/** A key alone is a secret; the number of an account is none. */
const noSecrets: ReadonlySet<string> = new Set(['AWSAccountID']);

/**
 * Runs the rules of secretlint's recommended preset over a text. They are called through the interface that rules have,
 * without secretlint's core, because they report at once, and what inspects a file here does not wait.
 */
export const findSecrets: FindSecrets = (text) => {
  const found: Secret[] = [];
  const source = sourceOf(text);
  for (const creator of rules) {
    const rule = creator.meta.id.replace(prefix, '');
    if (leftOut.has(rule)) continue;
    const handler = creator.create(
      {
        sharedOptions: {},
        createTranslator: () => (messageId) => ({ message: '', messageId: String(messageId), data: undefined }),
        ignore() {},
        report({ message, range: [start, end] }) {
          if (!noSecrets.has(message.messageId)) found.push({ rule, start, end });
        },
      },
      {},
    );
    void handler.file?.(source);
  }
  return found;
};

/** A text as the rules see it. They use its content only; places are offsets here. */
function sourceOf(content: string): SecretLintSourceCode {
  return {
    content,
    hasBOM: false,
    filePath: undefined,
    physicalFilePath: undefined,
    ext: '',
    contentType: 'text',
    getFilePath: () => undefined,
    getPhysicalFilePath: () => undefined,
    locationToRange: () => [0, 0],
    rangeToLocation: () => ({ start: { line: 0, column: 0 }, end: { line: 0, column: 0 } }),
    positionToIndex: () => 0,
    indexToPosition: () => ({ line: 0, column: 0 }),
  };
}
