/** Endpoints that configuration files choose by themselves. */
import type { Endpoint, Setting } from './facts.js';

/** The endpoints of a configuration file, from its settings. */
export function configuredEndpoints(_settings: readonly Setting[]): readonly Endpoint[] {
  return [];
}
