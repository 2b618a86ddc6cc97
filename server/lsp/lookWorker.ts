import { parentPort, workerData } from 'node:worker_threads';
import type { Parse } from '../core/program/syntax.js';
import { importsOneOf, loadParser, lookAtBytes } from '../host/codeReader.js';
import type { LookAnswer, LookRequest } from './lookAside.js';

/** Entry point of the thread that reads large buffers: texts come in, what they say goes out. */
async function work(grammars: string): Promise<void> {
  const parser = loadParser(grammars);
  parentPort?.on('message', (request: LookRequest) => {
    void parser
      .then((parse) => answer(request, parse))
      .catch((): LookAnswer => ({ id: request.id, look: undefined }))
      .then((each) => parentPort?.postMessage(each));
  });
}

function answer({ id, documentPath, text, modules }: LookRequest, parse: Parse): LookAnswer {
  return { id, look: lookAtBytes(documentPath, Buffer.from(text), parse, importsOneOf(modules)) };
}

void work(workerData);
