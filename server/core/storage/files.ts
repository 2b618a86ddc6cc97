/** Writes that the system encrypts. */

import type { FlowReader } from '../flow/reader.js';
import type { Phi } from '../flow/value.js';
import type { Span } from '../model.js';
import { slotNamed } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import { type StoreHit, telling } from './sinks.js';
import { waysToBlock } from './ways.js';

/** Apple's file protection, as an option of the write. */
const fileProtection = /completeFileProtection|FileProtectionType\.complete|\.complete\b|protectionKey/;

/** Does the call ask the system to encrypt the file? */
export function isProtectedWrite(hit: StoreHit<string>, text: string): boolean {
  return fileProtection.test(text.slice(hit.start, hit.end));
}

/** `CSV.open(path, 'w') { |csv| csv << row }` of Ruby, which adds to a file as to a list. */
export function appendedRows(code: Code, phi: FlowReader): readonly (Span & { readonly carried: readonly Phi[] })[] {
  if (code.program.language !== 'ruby') return [];
  return code.bindings.options.flatMap(({ form, name, value, frame, start, end }) => {
    const slot = form === 'variable' ? slotNamed(name, frame) : undefined;
    if (slot?.parameter === undefined) return [];
    if (!waysToBlock(code, slot).some((way) => /^(?:CSV|File|Tempfile)\.(?:open|new|create)$/.test(way))) return [];
    const carried = telling(phi.carried(value, frame));
    return carried.length === 0 ? [] : [{ carried, start, end }];
  });
}
