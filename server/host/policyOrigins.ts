import type { Node } from 'jsonc-parser';
import type { PolicyPlace } from '../core/model.js';
import { lineStartsOf, type Place, placeAt } from './lines.js';
import { type PolicyFile, policyTextOnDisk } from './policyFiles.js';

/** A place in a policy file as people count it. */
export interface PlaceInFile extends Place {
  /** Absolute. */
  readonly path: string;
}

/** Says where values of a policy come from. */
export interface Origins {
  /** Where the value was written; undefined when it is not from a file. */
  ofNode(node: Node): PlaceInFile | undefined;
  ofPlace(place: PolicyPlace): PlaceInFile;
}

/** Reads each file again to count its lines. */
export function originsOf(file: PolicyFile): Origins {
  const paths = new Map<Node, string>();
  const note = (node: Node, path: string) => {
    paths.set(node, path);
    for (const child of node.children ?? []) note(child, path);
  };
  for (let at: PolicyFile | undefined = file; at !== undefined; at = at.above) {
    for (const { tree, path } of at.chain.layers) if (tree !== undefined) note(tree, path);
  }
  const starts = new Map<string, ReturnType<typeof lineStartsOf>>();
  const startsOf = (path: string) => {
    const outcome = policyTextOnDisk(path);
    const known = starts.get(path) ?? lineStartsOf('reason' in outcome ? '' : outcome.text);
    starts.set(path, known);
    return known;
  };
  const ofPlace = ({ path, start }: Pick<PolicyPlace, 'path' | 'start'>) => ({
    path,
    ...placeAt(startsOf(path), start),
  });
  return {
    ofPlace,
    ofNode(node) {
      const path = paths.get(node);
      return path === undefined ? undefined : ofPlace({ path, start: node.offset });
    },
  };
}
