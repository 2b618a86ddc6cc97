import { join } from 'node:path';
import type { PhiFlowEdge } from '../../protocol/index.js';
import type { InventoryEntry, InventoryPlace, RuleEntry } from '../../protocol/overview.js';
import { type InventoryRow, inventoryOf } from '../core/report/inventory.js';
import { phiFlowsOf } from '../core/report/phiFlows.js';
import { allRules } from '../core/rules/index.js';
import { policyAt } from '../host/policyFiles.js';
import { createFileReader, decodeText } from '../host/readFile.js';
import { type Positions, positionsIn, toRange } from './convert.js';
import { pathInWorkspace } from './documentPath.js';
import type { FileReport } from './fileReports.js';
import type { Session } from './session.js';
import { uriOfPath } from './uris.js';

/** In bytes; the lines of a longer file are not counted for a place in it. */
const longestFile = 2 * 1024 * 1024;

/** Where patients' data goes, as the files of the workspace say. */
export function flowEdges(files: Iterable<Pick<FileReport, 'uri' | 'flows'>>): readonly PhiFlowEdge[] {
  const byUri = new Map<string, Positions>();
  const flows = [...files].flatMap(({ uri, flows: found }) => {
    if (found === undefined) return [];
    byUri.set(uri, found.positions);
    // Paths of several folders may be the same; URIs are not.
    return [{ ...found, path: uri }];
  });
  return phiFlowsOf(flows).map(({ kind, destination, agreement, count, severity, places }) => ({
    kind,
    destination,
    ...(agreement === undefined ? {} : { agreement }),
    count,
    ...(severity === undefined ? {} : { severity }),
    places: places.flatMap(({ path: uri, rules, accepted, ...span }) => {
      const positions = byUri.get(uri);
      return positions === undefined ? [] : [{ uri, rules, accepted, ...toRange(positions, span) }];
    }),
  }));
}

/** The models that the workspace uses, folder by folder. `reached` names those that patients' data was found to reach. */
export function inventoryEntries(session: Session, reached: ReadonlySet<string>): readonly InventoryEntry[] {
  const positionsAt = createLineFinder(session);
  return session.endpoints.all().flatMap(({ folder, endpoints }) => {
    const policyFor = (documentPath: string) => {
      const path = pathInWorkspace(documentPath, folder);
      return policyAt(session.policies.forFile(path), path);
    };
    return inventoryOf(endpoints, policyFor, session.today()).map((row) =>
      toEntry(row, reached, (documentPath, start) => {
        const path = pathInWorkspace(documentPath, folder);
        const positions = positionsAt(path);
        return positions === undefined ? undefined : { uri: uriOfPath(path), start: positions.positionAt(start) };
      }),
    );
  });
}

function toEntry(
  { vendor, host, model, products, regions, agreement, places }: InventoryRow,
  reached: ReadonlySet<string>,
  placeAt: (documentPath: string, start: number) => InventoryPlace | undefined,
): InventoryEntry {
  const { state, signed, expires, reference } = agreement;
  return {
    ...(vendor === undefined ? {} : { vendor: vendor.name }),
    ...(host === undefined ? {} : { host }),
    ...(model === undefined ? {} : { model }),
    products,
    regions,
    agreement: state,
    ...(signed === undefined ? {} : { signed }),
    ...(expires === undefined ? {} : { expires }),
    ...(reference === undefined ? {} : { reference }),
    phiFound: [vendor?.name, host].some((name) => name !== undefined && reached.has(name)),
    places: places.flatMap(({ path, start }) => placeAt(path, start) ?? []),
  };
}

/** Finds lines in open buffers, else in files as they are now; each is read at most once. */
function createLineFinder(session: Session): (path: string) => Positions | undefined {
  const known = new Map<string, Positions | undefined>();
  const read = createFileReader(longestFile);
  const find = (path: string): Positions | undefined => {
    const uri = session.openFiles().get(path);
    const open = uri === undefined ? undefined : session.documents.get(uri);
    if (open !== undefined) return open;
    const outcome = read(path);
    return outcome.kind === 'bytes' ? positionsIn(decodeText(outcome.bytes).text) : undefined;
  };
  return (path) => {
    if (!known.has(path)) known.set(path, find(path));
    return known.get(path);
  };
}

/** The coding assistants that may read the folders of the workspace, by name. */
export function assistantNames(session: Session): readonly string[] {
  const readers = session.folders().flatMap((folder) => {
    const anyFile = join(folder, 'file');
    return session.assistantsFor(anyFile).readersOf(anyFile);
  });
  return [...new Set(readers.map(({ assistant }) => assistant.name))].sort();
}

const citesById: ReadonlyMap<string, readonly string[]> = new Map(allRules.map(({ id, cites }) => [id, cites]));

/** The citations of a rule. */
export function citesOf(rule: string): readonly string[] {
  return citesById.get(rule) ?? [];
}

/** All rules, as the panel describes them. */
export const ruleEntries: readonly RuleEntry[] = allRules.map(({ id, summary, remedy, cites }) => ({
  id,
  summary,
  remedy,
  cites,
}));
