import { linkFacts } from '../../../server/core/ai/link.js';
import { readFacts } from '../../../server/core/ai/read.js';
import { createDocument } from '../../../server/core/document.js';
import { testParser } from '../../parser.js';

const parse = await testParser();

/** The endpoints of a workspace of files by path, as `path:line vendor@host <- path:line of sends`. */
export function endpointsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const facts = Object.entries(files).flatMap(([path, text]) => readFacts(createDocument(path, text), parse) ?? []);
  const place = (path: string, start: number) => `${path}:${(files[path] ?? '').slice(0, start).split('\n').length}`;
  return linkFacts(facts).endpoints.map(({ path, endpoint, targets, open, sends }) => {
    const reached = targets.map(
      ({ vendor, host, reach }) => `${vendor?.id ?? reach}${host === undefined ? '' : `@${host}`}`,
    );
    const from = sends.map((send) => place(send.path, send.start));
    return [
      place(path, endpoint.start),
      [...reached, ...(open ? ['open'] : [])].join('|'),
      ...(endpoint.regions.length === 0 ? [] : [`in ${endpoint.regions.join('|')}`]),
      ...(from.length === 0 ? [] : [`<- ${from.join(' ')}`]),
    ].join(' ');
  });
}
