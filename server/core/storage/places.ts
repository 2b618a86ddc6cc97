/** Where in a file something stands: the function around it, the classes of the file. */
import type { Frame } from '../program/bindings.js';
import type { ClassNode, Program, Statement } from '../program/model.js';

/** The text of the named function that a frame belongs to; of the whole file at its top. */
export function textAround(text: string, frame: Frame): string {
  let at: Frame | undefined = frame;
  let node = at.node;
  while (at !== undefined && (node === undefined || node.name === '')) {
    at = at.parent;
    node = at?.node;
  }
  return node === undefined ? text : text.slice(node.start, node.end);
}

/** How deep classes are looked for inside of each other. */
const deepestNesting = 6;

/** Every class of a program, those inside of others too. */
export function classesOf({ body }: Program): readonly ClassNode[] {
  return classesIn(body, 0);
}

function classesIn(statements: readonly Statement[], depth: number): readonly ClassNode[] {
  if (depth > deepestNesting) return [];
  return statements.flatMap((statement) =>
    statement.kind === 'class' ? [statement.class, ...classesIn(statement.class.body, depth + 1)] : [],
  );
}
