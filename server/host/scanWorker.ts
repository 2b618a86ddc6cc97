import { parentPort, workerData } from 'node:worker_threads';
import { createPolicyFiles, policyTextIn } from './policyFiles.js';
import { rulesOf } from './rules.js';
import { type Batch, createWorkshop, idle, type WorkerSetup, workOn } from './scanTeam.js';

/** Entry point of a scan worker: batches of paths come in, their outcomes go out, one after the other. */
function work({ options, rules, at }: WorkerSetup): void {
  const workshop = createWorkshop(
    options,
    rulesOf(rules),
    createPolicyFiles(options.today, policyTextIn(options.overlay)),
  );
  const position = new Int32Array(at);
  let last: Promise<void> = Promise.resolve();
  const workNow = async (batch: Batch) => {
    const outcome = await workOn(batch, workshop, (begun) => Atomics.store(position, 0, begun));
    Atomics.store(position, 0, idle);
    parentPort?.postMessage(outcome);
  };
  parentPort?.on('message', (batch: Batch) => {
    last = last.then(() => workNow(batch));
  });
}

work(workerData);
