import type { Worker } from 'node:worker_threads';
import type { FileLook } from '../host/codeReader.js';

/** Reads large texts in a thread of its own, so that the next keystroke does not wait for them. */
export interface LookAside {
  /** What a text says; `modules` are those whose importers are read. Undefined when the thread could not tell. */
  look(documentPath: string, text: string, modules: readonly string[]): Promise<FileLook | undefined>;
}

export interface LookRequest {
  readonly id: number;
  readonly documentPath: string;
  readonly text: string;
  readonly modules: readonly string[];
}

export interface LookAnswer {
  readonly id: number;
  readonly look: FileLook | undefined;
}

/** `workerFile` is the bundle of the thread, `grammars` the folder with the parser. The thread starts with the first text. */
export function createLookAside(workerFile: string, grammars: string): LookAside {
  const waiting = new Map<number, (look: FileLook | undefined) => void>();
  let worker: Promise<Worker> | undefined;
  let requests = 0;

  async function start(): Promise<Worker> {
    const threads = await import('node:worker_threads');
    const started = new threads.Worker(workerFile, { workerData: grammars });
    // The thread alone is no reason for the server to stay.
    started.unref();
    started.on('message', ({ id, look }: LookAnswer) => {
      waiting.get(id)?.(look);
      waiting.delete(id);
    });
    started.on('error', () => {
      for (const resolve of waiting.values()) resolve(undefined);
      waiting.clear();
      worker = undefined;
    });
    return started;
  }

  return {
    async look(documentPath, text, modules) {
      worker ??= start();
      const thread = await worker;
      const id = ++requests;
      const request: LookRequest = { id, documentPath, text, modules };
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        thread.postMessage(request);
      });
    },
  };
}
