import type { LinkedEndpoint } from '../core/ai/link.js';
import type { Span } from '../core/model.js';

/** One stretch of a text that became another: `[start, oldEnd)` of the old one is `[start, newEnd)` of the new one. */
export interface TextChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The smallest stretch in which two texts differ; several edits become one stretch that holds them all. */
export function changeBetween(before: string, after: string): TextChange {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let [oldEnd, newEnd] = [before.length, after.length];
  while (oldEnd > start && newEnd > start && before.charCodeAt(oldEnd - 1) === after.charCodeAt(newEnd - 1)) {
    oldEnd--;
    newEnd--;
  }
  return { start, oldEnd, newEnd };
}

/**
 * The endpoints of the document at `path` after a change of its text that nobody has read yet. Endpoints and calls that
 * the change touches are left out: what they say now is not known.
 */
export function moveEndpoints(
  endpoints: readonly LinkedEndpoint[],
  change: TextChange,
  path: string,
): readonly LinkedEndpoint[] {
  return endpoints.flatMap((linked) => {
    const [endpoint] = moved(linked.endpoint, change);
    if (endpoint === undefined) return [];
    const sends = linked.sends.flatMap((send) => (send.path === path ? moved(send, change) : [send]));
    return [{ ...linked, endpoint, sends }];
  });
}

/** The span where it stands now; none when the change touches it. */
function moved<S extends Span>(span: S, { start, oldEnd, newEnd }: TextChange): readonly S[] {
  if (span.end < start) return [span];
  if (span.start <= oldEnd) return [];
  const by = newEnd - oldEnd;
  return [{ ...span, start: span.start + by, end: span.end + by }];
}
