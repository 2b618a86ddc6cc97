import type { Connection } from 'vscode-languageserver/node';
import {
  type FileEntry,
  type InventoryEntry,
  type OverviewParams,
  type OverviewSummary,
  overviewNotification,
  type ScanRecord,
  type WatchOverviewParams,
  watchOverviewRequest,
} from '../../protocol/overview.js';
import { foundBy, type Posture, postureOf } from '../core/report/posture.js';
import { type FileReport, listingOf } from './fileReports.js';
import { guarded, logFailure } from './guard.js';
import { assistantNames, citesOf, flowEdges, inventoryEntries, ruleEntries } from './overviewSummary.js';
import { createPause } from './pause.js';
import type { Session } from './session.js';

/** Tells the editor what is known of the workspace as a whole, as long as it wants to hear it. */
export interface Overview {
  /** What is known of the file at a path may have changed. */
  inspected(path: string): void;
  /** What is known of AI endpoints, or of the agreements about them, may have changed. */
  endpointsChanged(): void;
  /** A scan of the workspace that somebody asked for has ended. `before` is what an earlier one found. */
  scanned(files: number, before: ScanRecord | undefined): Promise<ScanRecord>;
}

/** Changes in this time are told together. In milliseconds. */
const collectTime = 150;

/** Findings in one message: large messages would hold up those about the open document. */
const findingsInMessage = 1000;

/** What the overview knows of a file that has something to tell. */
type Listed = Pick<FileReport, 'uri' | 'entry' | 'flows'>;

/** What the last scan gave, and what it is compared with. */
interface Scans {
  last: ScanRecord | undefined;
  compared: ScanRecord | undefined;
}

export function createOverview(connection: Connection, session: () => Session): Overview {
  const listed = new Map<string, Listed>();
  const changed = new Set<string>();
  const scans: Scans = { last: undefined, compared: undefined };
  let watching = false;
  let anew = true;
  let inventory: readonly InventoryEntry[] | undefined;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();

  function schedule(): void {
    if (!watching || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      work = work.then(tell).catch((error: unknown) => logFailure(connection, 'overview', error));
    }, collectTime);
  }

  async function tell(): Promise<void> {
    const pause = createPause();
    const paths = [...changed];
    changed.clear();
    let files: FileEntry[] = [];
    let findings = 0;
    for (const path of paths) {
      await pause();
      const entry = look(path);
      if (entry === undefined) continue;
      files.push(entry);
      findings += entry.findings.length + entry.accepted.length;
      if (findings < findingsInMessage) continue;
      send({ files });
      files = [];
      findings = 0;
    }
    send({ files, summary: summary() });
  }

  /** Takes over what is known of a file now; undefined when there is nothing new to tell. */
  function look(path: string): FileEntry | undefined {
    const now = listedAt(session(), path);
    if (now === 'unknown') return undefined;
    const before = listed.get(path);
    if (now !== undefined && hasSomething(now)) {
      listed.set(path, now);
      return now.entry;
    }
    listed.delete(path);
    return before && { ...before.entry, findings: [], accepted: [] };
  }

  function send(part: Omit<OverviewParams, 'anew'>): void {
    const params: OverviewParams = anew ? { anew, rules: ruleEntries, ...part } : { anew, ...part };
    anew = false;
    void connection.sendNotification(overviewNotification, params);
  }

  function posture(before: ScanRecord | undefined): Posture {
    const found = before === undefined ? undefined : new Map(Object.entries(before.found));
    const entries = [...listed.values()].map(({ entry }) => entry);
    return postureOf(entries, { citesOf, before: found });
  }

  function summary(): OverviewSummary {
    const { total, safeguards } = posture(scans.last === undefined ? undefined : scans.compared);
    const flows = flowEdges(listed.values());
    const reached = new Set(flows.map(({ destination }) => destination.name));
    inventory ??= inventoryEntries(session(), reached);
    return {
      total,
      safeguards,
      flows,
      inventory,
      assistants: assistantNames(session()),
      ...(scans.last === undefined ? {} : { scan: scans.last }),
      ...(scans.last === undefined || scans.compared === undefined ? {} : { comparedWith: scans.compared.at }),
    };
  }

  /** Notes what a scan found, for telling later what was fixed since. */
  function take(files: number, before: ScanRecord | undefined): ScanRecord {
    for (const path of changed) look(path);
    const found = Object.fromEntries(foundBy([...listed.values()].map(({ entry }) => entry)));
    const record = { at: new Date().toISOString(), files, total: posture(undefined).total, found };
    scans.compared = scans.last ?? before ?? record;
    scans.last = record;
    return record;
  }

  connection.onRequest(watchOverviewRequest, (params: WatchOverviewParams) =>
    guarded(connection, 'overview', () => {
      watching = params.watching;
      if (!watching) return null;
      anew = true;
      inventory = undefined;
      listed.clear();
      for (const path of [...session().scanned.keys(), ...session().openFiles().keys()]) changed.add(path);
      schedule();
      return null;
    }),
  );

  return {
    inspected(path) {
      changed.add(path);
      schedule();
    },
    endpointsChanged() {
      inventory = undefined;
      schedule();
    },
    async scanned(files, before) {
      for (const path of session().scanned.keys()) changed.add(path);
      const taken = work.then(() => take(files, before));
      work = taken.then(schedule, () => {});
      return taken;
    },
  };
}

function hasSomething({ entry, flows }: Listed): boolean {
  return entry.findings.length + entry.accepted.length > 0 || flows !== undefined;
}

/**
 * What is known of a file: of its buffer when it is open, else what the last look at it gave. Unknown: the buffer has
 * changed since it was inspected, and will be told of when it is inspected again.
 */
function listedAt(session: Session, path: string): Listed | undefined | 'unknown' {
  const uri = session.openFiles().get(path);
  if (uri === undefined) return session.scanned.get(path)?.report;
  const inspected = session.lastInspected(uri);
  return inspected === undefined ? 'unknown' : { uri, ...listingOf(session, path, inspected) };
}
