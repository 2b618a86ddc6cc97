import type { ScanProgress } from '../host/scan.js';
import { grouped } from './grouped.js';
import type { Terminal } from './terminal.js';

/** A line on a terminal that says how far the scan is. */
export interface ProgressLine {
  update(progress: ScanProgress): void;
  /** Takes the line away before something else is written. */
  clear(): void;
}

/** Shorter scans need no progress. */
const delay = 400;
const interval = 120;
const clearLine = '\r\u001b[K';

/** Shows progress on the error stream when a person watches it. `now` gives milliseconds. */
export function createProgressLine(terminal: Terminal, quiet: boolean, now: () => number): ProgressLine {
  if (quiet || !terminal.errorIsTty) return { update: () => {}, clear: () => {} };
  const started = now();
  let shown = started + delay - interval;
  let visible = false;
  return {
    update(progress) {
      if (now() - shown < interval) return;
      shown = now();
      visible = true;
      terminal.error(clearLine + progressText(progress, shown - started));
    },
    clear() {
      if (visible) terminal.error(clearLine);
      visible = false;
    },
  };
}

/** Files, rate and, when the number of files is known, the time left. `elapsed` in milliseconds. */
export function progressText(progress: ScanProgress, elapsed: number): string {
  const rate = progress.files / Math.max(elapsed / 1000, 0.001);
  const count = `${grouped(progress.files)} of ${grouped(progress.found)}${progress.walked ? '' : '+'} files`;
  const speed = `${grouped(Math.round(rate))} files/s`;
  const left = progress.walked && rate > 0 ? `, ${duration((progress.found - progress.files) / rate)} left` : '';
  return `Scanning ${count}, ${speed}${left}`;
}

/** Seconds in words: `0.4 s`, `12 s`, `3 min 20 s`. */
export function duration(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 119.5) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
