/** Encryption at rest that a program switches off, as far as it says so. */
import {
  type EncryptionSubject,
  encryptionOff,
  encryptionRemovals,
  unencryptedCommands,
  unencryptedMembers,
} from '../catalog/storage/encryptionOptions.js';
import type { Document, Span } from '../model.js';
import { calleePath } from '../program/bindings.js';
import { type Code, pathsOf } from '../program/code.js';
import { indexOptions, optionsInCode } from '../program/optionTable.js';
import { shapesIn } from '../program/shapes.js';

const options = indexOptions(encryptionOff);

/** A place where encryption is switched off. */
export interface SwitchedOff extends Span {
  readonly row: { readonly subject: EncryptionSubject; readonly what: string };
}

/** The places where a program switches off the encryption of what the subject names. */
export function storageOptions(
  subject: EncryptionSubject,
  document: Document,
  code: readonly Code[],
): readonly SwitchedOff[] {
  const inPrograms = code.flatMap((each) => [...optionsInCode(each, options), ...members(each), ...removals(each)]);
  return [...inPrograms, ...shapesIn(document, unencryptedCommands)].filter(({ row }) => row.subject === subject);
}

/** `encryption: BucketEncryption.UNENCRYPTED`. */
function members(code: Code): readonly SwitchedOff[] {
  return code.bindings.options.flatMap(({ value, frame, start, end, form }): readonly SwitchedOff[] => {
    if (value.kind !== 'member' || form === 'method') return [];
    const found = pathsOf(code, value, frame).flatMap((path) => unencryptedMembers[lastTwo(path)] ?? []);
    const [subject] = found;
    return subject === undefined ? [] : [{ row: { subject, what: 'encryption is switched off' }, start, end }];
  });
}

function lastTwo(path: string): string {
  return path.split('.').slice(-2).join('.');
}

/** `s3.delete_bucket_encryption(…)`. */
function removals({ bindings }: Code): readonly SwitchedOff[] {
  return bindings.calls.flatMap(({ call }): readonly SwitchedOff[] => {
    const path = calleePath(call.callee);
    const name = path.slice(path.lastIndexOf('.') + 1);
    const subject = Object.hasOwn(encryptionRemovals, name) ? encryptionRemovals[name] : undefined;
    const { start, end } = call;
    return subject === undefined ? [] : [{ row: { subject, what: 'encryption is taken away' }, start, end }];
  });
}
