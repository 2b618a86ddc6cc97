// Loaded into a measured process: writes down its peak memory in kilobytes when it ends.
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => writeFileSync(process.env.PHI_LINT_BENCH_REPORT, String(process.resourceUsage().maxRSS)));
}
