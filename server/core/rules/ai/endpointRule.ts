import type { LinkedEndpoint, LinkedSend, Target } from '../../ai/link.js';
import { isModelName } from '../../ai/modelNames.js';
import type { UseOfSend } from '../../ai/uses.js';
import type { Hit, Related } from '../../model.js';

/** The words for a target: who answers, where, and how that is known. Names and hosts of the catalog and of code. */
export function targetWords({ vendor, host, how }: Target): string {
  if (vendor === undefined) return `${host ?? 'an endpoint'} (${how})`;
  return host === undefined ? `${vendor.name} (${how})` : `${vendor.name} at ${host} (${how})`;
}

/** Many calls go through one client; a list of more than these helps nobody. */
const mostRelated = 50;

/** The calls that send data through an endpoint, as places that belong to its finding. */
export function sendsAsRelated({ sends, path, endpoint }: LinkedEndpoint): readonly Related[] {
  return sends
    .filter((send) => send.path !== path || send.start !== endpoint.start)
    .slice(0, mostRelated)
    .map((send) => relatedOf(send, path));
}

function relatedOf({ start, end, path, method }: LinkedSend, own: string): Related {
  const message = `Data is sent through it here (${method}).`;
  return path === own ? { start, end, message } : { start, end, path, message };
}

/** The settings of configuration files that decide where an endpoint is. */
function settingsAsRelated({ through, path }: LinkedEndpoint): readonly Related[] {
  const message = 'This setting decides where it goes.';
  return through.slice(0, mostRelated).map(({ start, end, path: own }) => {
    return own === path ? { start, end, message } : { start, end, path: own, message };
  });
}

/** A hit at the place where an endpoint is chosen. */
export function endpointHit<S extends string>(linked: LinkedEndpoint, subject: S, detail: string): Hit<S> {
  const { start, end } = linked.endpoint;
  return { start, end, subject, detail, related: [...sendsAsRelated(linked), ...settingsAsRelated(linked)] };
}

/** The sends of an endpoint that stand in the file of the endpoint itself, and those of other files as their places. */
export function sendHits<S extends string>(
  linked: LinkedEndpoint,
  subject: S,
  detailOf: (send: LinkedSend) => string | undefined,
): readonly Hit<S>[] {
  const found = linked.sends.flatMap((send) => {
    const detail = detailOf(send);
    return detail === undefined ? [] : [{ send, detail }];
  });
  const own = found.filter(({ send }) => send.path === linked.path);
  const others = found.filter(({ send }) => send.path !== linked.path);
  const hits = own.map(({ send: { start, end }, detail }): Hit<S> => ({ start, end, subject, detail }));
  const [first] = others;
  if (first === undefined) return hits;
  const { start, end } = linked.endpoint;
  const related = others.map(({ send }) => relatedOf(send, linked.path));
  return [...hits, { start, end, subject, detail: first.detail, related }];
}

/** The name of a model for a message, when it looks like one. */
export function shownModel(model: string): string {
  return isModelName(model) ? model : 'the model';
}

/** What a vendor does with a send, of one kind. */
export function usesFor({ uses }: LinkedSend, vendor: string, kind: UseOfSend['use']['kind']): readonly UseOfSend[] {
  return uses.filter(({ use }) => use.vendor === vendor && use.kind === kind);
}
