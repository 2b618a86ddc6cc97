/** What the rules of storage/ ask of a document: its programs with a reader of patients' data. */
import { isClinicalDocument } from '../identifiers/surroundings.js';
import type { Document, Policy } from '../model.js';
import type { Code } from '../program/code.js';
import { createPhiReader, type PhiReader } from '../program/phi.js';

const readers = new WeakMap<Code, PhiReader>();

/** The reader of patients' data for a program of a document. Made once. */
export function phiReaderOf(code: Code, document: Document, policy: Policy): PhiReader {
  const known = readers.get(code);
  if (known !== undefined) return known;
  const made = createPhiReader(code, {
    clinical: isClinicalDocument(document),
    deidentifiers: policy.ai.deidentifiers,
  });
  readers.set(code, made);
  return made;
}
