/**
 * Walks trees of the parser's runtime, several times faster than its cursor: that one copies itself into and out of the
 * runtime's memory for every question. These are the functions behind it, of web-tree-sitter 0.27; `createTreeWalk`
 * fails where they are not there.
 */
import type { Tree } from 'web-tree-sitter';

/** Questions about the node that a walk is at. */
export interface TreeWalk {
  /** Goes to the root of a tree. Nothing else may be asked of the runtime until `end`. */
  begin(tree: Tree): void;
  firstChild(): boolean;
  nextSibling(): boolean;
  parent(): boolean;
  typeId(): number;
  fieldId(): number;
  start(): number;
  end(): number;
  isMissing(): boolean;
  /** Gives back what the walk took. */
  finish(): void;
}

type Ask = (tree: number) => number;

/** A walk with the functions that a runtime has added to the options it was started with. */
export function createTreeWalk(runtime: object): TreeWalk {
  const ask = (name: string): Ask => {
    const found: unknown = Reflect.get(runtime, `_ts_tree_${name}_wasm`);
    if (typeof found !== 'function') throw new Error(`The parser's runtime has no ${name}.`);
    return (tree) => Number(found(tree));
  };
  const root = ask('root_node');
  const open = ask('cursor_new');
  const close = ask('cursor_delete');
  const goFirstChild = ask('cursor_goto_first_child');
  const goNextSibling = ask('cursor_goto_next_sibling');
  const goParent = ask('cursor_goto_parent');
  const askType = ask('cursor_current_node_type_id');
  const askField = ask('cursor_current_field_id');
  const askStart = ask('cursor_start_index');
  const askEnd = ask('cursor_end_index');
  const askMissing = ask('cursor_current_node_is_missing');
  let at = 0;
  return {
    begin(tree) {
      const address: unknown = Reflect.get(tree, 0);
      if (typeof address !== 'number' || address === 0) throw new Error('The tree is gone.');
      at = address;
      // Each leaves its result where the next one looks for it.
      root(at);
      open(at);
    },
    firstChild: () => goFirstChild(at) === 1,
    nextSibling: () => goNextSibling(at) === 1,
    parent: () => goParent(at) === 1,
    typeId: () => askType(at),
    fieldId: () => askField(at),
    start: () => askStart(at),
    end: () => askEnd(at),
    isMissing: () => askMissing(at) === 1,
    finish: () => close(at),
  };
}
