/** Sends after which a vendor keeps what it was sent, or may train on it. */
import type { AiUse } from '../catalog/ai/model.js';
import { aiUses } from '../catalog/ai/uses.js';
import type { Send } from './facts.js';
import { endsWithPath } from './paths.js';

/** How a use shows in a call: said there, or the default when nothing is said. */
export interface UseOfSend {
  readonly use: AiUse;
  readonly by: 'method' | 'option' | 'default';
}

/** The uses that a send is, for a vendor. */
export function usesOf(send: Send, vendor: string): readonly UseOfSend[] {
  return aiUses.flatMap((use): readonly UseOfSend[] => {
    if (use.vendor !== vendor || !endsWithPath(send.method, use.method)) return [];
    const { when } = use;
    if (when === undefined) return [{ use, by: 'method' }];
    const given = send.options[when.arg];
    if (given !== undefined) return given.toLowerCase() === when.value.toLowerCase() ? [{ use, by: 'option' }] : [];
    return when.byDefault && !send.optionsOpen ? [{ use, by: 'default' }] : [];
  });
}
