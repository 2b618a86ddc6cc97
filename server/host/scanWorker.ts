import { parentPort, workerData } from 'node:worker_threads';
import { createFileInspector } from './inspectFile.js';
import { createPolicyFiles } from './policyFiles.js';
import { rulesOf } from './rules.js';
import { type Batch, idle, inspectBatch, type WorkerSetup } from './scanTeam.js';

/** Entry point of a scan worker: batches of paths come in, their outcomes go out. */
function work(setup: WorkerSetup): void {
  const inspectFile = createFileInspector(setup.options, rulesOf(setup.rules));
  const policies = createPolicyFiles(setup.options.today);
  const at = new Int32Array(setup.at);
  parentPort?.on('message', (batch: Batch) => {
    const outcome = inspectBatch(batch, inspectFile, policies, (position) => Atomics.store(at, 0, position));
    Atomics.store(at, 0, idle);
    parentPort?.postMessage(outcome);
  });
}

work(workerData);
