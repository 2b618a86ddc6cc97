import { type Disposable, type Event, EventEmitter, type Memento } from 'vscode';
import type { ScanRecord } from '../protocol/overview.js';
import type { PastScan } from '../protocol/panel.js';

/** The scans of this workspace, kept on this machine. Numbers and paths, never values. */
export interface ScanHistory {
  readonly onDidChange: Event<void>;
  /** In the order of time. */
  past(): readonly PastScan[];
  /** The last one with all its numbers, to compare the next one with. */
  last(): ScanRecord | undefined;
  add(record: ScanRecord): Promise<void>;
}

/** Older scans are forgotten. */
const mostKept = 200;
const pastKey = 'phiLint.pastScans';
const lastKey = 'phiLint.lastScan';

export function openScanHistory(memory: Memento, disposables: Disposable[]): ScanHistory {
  const changed = new EventEmitter<void>();
  disposables.push(changed);
  const past = () => memory.get<readonly PastScan[]>(pastKey, []);
  return {
    onDidChange: changed.event,
    past,
    last: () => memory.get<ScanRecord>(lastKey),
    async add(record) {
      const { at, files, total } = record;
      await memory.update(pastKey, [...past(), { at, files, total }].slice(-mostKept));
      await memory.update(lastKey, record);
      changed.fire();
    },
  };
}
