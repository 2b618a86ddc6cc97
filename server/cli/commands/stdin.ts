import { dirname } from 'node:path';
import type { Rule } from '../../core/model.js';
import { isPolicyPath } from '../../core/policy/policy.js';
import { documentPathOf, type FileOptions, notUtf8 } from '../../host/inspectFile.js';
import { inspectText } from '../../host/inspectText.js';
import { createPolicyFiles, isIgnoredByPolicy, policyAt } from '../../host/policyFiles.js';
import { usedPolicies } from '../../host/policyHash.js';
import type { Problem } from '../../host/problem.js';
import { decodeText, isBinary } from '../../host/readFile.js';
import type { ScanEvent } from '../../host/scan.js';

/** Inspects one file that comes over standard input, as if it stood at `path`. */
export async function* scanStdin(
  input: AsyncIterable<Uint8Array>,
  path: string,
  options: FileOptions,
  rules: readonly Rule[],
): AsyncGenerator<ScanEvent> {
  const policies = createPolicyFiles(options.today);
  const policy = policies.forFolder(dirname(path));
  const totals = { files: 0, binary: 0, bytes: 0, aborted: false, policies: usedPolicies([policy]) };
  for (const problem of policy.problems) yield { kind: 'problem', problem };
  const bytes = await readAll(input, options.maxFileSize);
  if (bytes === undefined) {
    yield { kind: 'problem', problem: tooLong(path) };
  } else if (isBinary(bytes)) {
    totals.binary = 1;
  } else if (!isIgnoredByPolicy(policy, path)) {
    totals.files = 1;
    totals.bytes = bytes.length;
    const { text, malformed } = decodeText(bytes);
    if (malformed) yield { kind: 'problem', problem: { path, message: notUtf8, incomplete: false } };
    const documentPath = documentPathOf(options.workspace, path);
    const result = inspectText(path, documentPath, text, {
      policy: policyAt(policy, path),
      rules,
      today: options.today,
      baselineKey: options.baselineKey,
      policyNotes: isPolicyPath(path) ? policies.notesOf(path) : undefined,
    });
    yield { kind: 'result', result };
  }
  yield { kind: 'end', totals };
}

async function readAll(input: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of input) {
    length += part.length;
    if (length > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLong(path: string): Problem {
  return { path, message: 'Not inspected: standard input is longer than --max-file-size allows.', incomplete: true };
}
