import type { Span } from '../model.js';
import type { Endpoint } from './facts.js';

/** An endpoint of which nothing is known but its place, vendor and library. */
export function endpointAt(
  { start, end }: Span,
  kind: Endpoint['kind'],
  vendor: string | undefined,
  library: string | undefined,
): Endpoint {
  return {
    start,
    end,
    kind,
    vendor,
    library,
    hosts: [],
    settings: [],
    open: false,
    models: [],
    chosen: [],
    regions: [],
    regionSettings: [],
    sends: [],
  };
}
