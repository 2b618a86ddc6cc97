/** Does a program handle patients at all? */
import type { Code } from '../program/code.js';
import { namesRecord, typeHoldsRecord } from './names.js';

/** Patients in a path: `routes/patients.ts`, `fhir/`. */
const clinicalPath = /patient|clinic(?!k)|fhir|hl7|ehr|encounter|medical|chart(?!\.js)|hospital|health(?!z|check)/i;

const known = new WeakMap<Code, boolean>();

/** Does the program handle patients, by its path, its types or its names? */
export function isClinicalCode(path: string, code: Code): boolean {
  const answer = known.get(code) ?? (clinicalPath.test(path) || speaksOfPatients(code));
  known.set(code, answer);
  return answer;
}

function speaksOfPatients({ program, bindings }: Code): boolean {
  if (program.imports.some(({ name, local }) => typeHoldsRecord(name, false) || namesRecord(local))) return true;
  if (bindings.options.some(({ name }) => namesRecord(name))) return true;
  const names = [...bindings.top.slots.keys(), ...bindings.top.functions.keys(), ...bindings.top.classes.keys()];
  return names.some((name) => namesRecord(name) || /patient/i.test(name));
}
