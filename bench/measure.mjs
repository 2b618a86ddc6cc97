// Measures whole processes: wall time and CPU time by bash's `time`, peak memory by the process itself.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const timed = 'TIMEFORMAT="%R %U %S"; { time "$@" >/dev/null 2>/dev/null; } 2>&1';
const environment = { ...process.env };
// Reading extra certificates takes Node 20 about 60 ms at each start, which is nobody's fault here.
delete environment.NODE_EXTRA_CA_CERTS;

/** Runs a command once. Times in milliseconds. */
export function timeOf(command, input, folder) {
  const result = spawnSync('bash', ['-c', timed, 'bash', ...command], {
    encoding: 'utf8',
    env: environment,
    input,
    cwd: folder,
  });
  const match = /([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(result.stdout ?? '');
  if (match === null) throw new Error(`Could not run ${command[0]}; the bench needs bash.`);
  return { wall: Number(match[1]) * 1000, cpu: (Number(match[2]) + Number(match[3])) * 1000 };
}

/** Runs two commands in turn, `pairs` times after one warm-up, and gives medians and the median of the ratios. */
export function compare(ours, theirs, pairs) {
  timeOf(ours);
  timeOf(theirs);
  const rows = Array.from({ length: pairs }, () => ({ ours: timeOf(ours), theirs: timeOf(theirs) }));
  const figures = (key) => ({
    ours: median(rows.map((row) => row.ours[key])),
    theirs: median(rows.map((row) => row.theirs[key])),
    ratio: median(rows.map((row) => row.ours[key] / row.theirs[key])),
  });
  return { wall: figures('wall'), cpu: figures('cpu') };
}

/** Peak memory of a run of a Node program, worker threads included, in megabytes. */
export function peakMemory([node, ...args]) {
  const folder = mkdtempSync(join(tmpdir(), 'phi-lint-memory-'));
  const report = join(folder, 'peak');
  const hook = fileURLToPath(new URL('./peakMemory.cjs', import.meta.url));
  spawnSync(node, ['--require', hook, ...args], {
    stdio: 'ignore',
    env: { ...environment, PHI_LINT_BENCH_REPORT: report },
  });
  const kilobytes = Number(readFileSync(report, 'utf8'));
  rmSync(folder, { recursive: true });
  return (kilobytes * 1024) / 1e6;
}

export function median(values) {
  return quantile(values, 0.5);
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
