/** Where code stores something for everybody to read. */
import { publicStorageMethods, publicStorageOptions } from '../catalog/access/publicStorage.js';
import type { Span } from '../model.js';
import type { Code } from '../program/code.js';
import { indexOptions, optionsInCode } from '../program/optionTable.js';

const options = indexOptions(publicStorageOptions);

/** A place that opens storage, and what it does in fixed words. */
export interface OpenStorage extends Span {
  readonly what: string;
}

/** Options and calls of a program that let everybody read what is stored. */
export function openStorageOf(code: Code): readonly OpenStorage[] {
  const given = optionsInCode(code, options).map(({ start, end, row }) => ({ start, end, what: row.what }));
  return [...given, ...madePublic(code), ...grantedToAll(code)];
}

function madePublic({ bindings }: Code): readonly OpenStorage[] {
  return bindings.calls.flatMap(({ call: { callee, start, end } }) =>
    callee.kind === 'member' && publicStorageMethods.has(callee.property)
      ? [{ start, end, what: 'the object is made readable for everybody' }]
      : [],
  );
}

/** `allUsers` among the members of a binding, or as the entity of an access list of Google Cloud Storage. */
function grantedToAll({ bindings }: Code): readonly OpenStorage[] {
  return bindings.texts.flatMap(({ value }) =>
    value.kind === 'string' && /^(?:allUsers|allAuthenticatedUsers)$/.test(value.value)
      ? [{ start: value.start, end: value.end, what: 'access is granted to everybody' }]
      : [],
  );
}
