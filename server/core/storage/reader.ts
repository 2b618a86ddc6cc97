/** What the rules of storage/ ask of a document: its programs with a reader of patients' data. */
import { readSurroundings } from '../identifiers/surroundings.js';
import type { Document, Policy } from '../model.js';
import type { Code } from '../program/code.js';
import { createPhiReader, type PhiReader } from '../program/phi.js';

/** Data of tests is invented, and so is what they store. */
const testPath =
  /(?:^|[/._-])(?:tests?|specs?|__tests__|e2e|mocks?|fixtures?)(?:[/._-]|$)|(?:Test|Tests|Spec|IT)\.\w+$/;

/** Is the file one of tests? */
export function isTestFile({ path }: Document): boolean {
  return testPath.test(path);
}

/** Does the file speak of health care? */
export function isClinical({ text, path, kind, language }: Document): boolean {
  return kind !== 'inert' && readSurroundings(text, path, kind, language).clinical;
}

const readers = new WeakMap<Code, PhiReader>();

/** The reader of patients' data for a program of a document. Made once. */
export function phiReaderOf(code: Code, document: Document, policy: Policy): PhiReader {
  const known = readers.get(code);
  if (known !== undefined) return known;
  const made = createPhiReader(code, { clinical: isClinical(document), deidentifiers: policy.ai.deidentifiers });
  readers.set(code, made);
  return made;
}
