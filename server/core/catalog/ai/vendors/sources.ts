import type { AiVendor } from '../model.js';

/** The source of a posture `unknown`: looked for on public pages, and nothing said about agreements was found. */
export const noStatement = 'no public statement found';

/** The source of a posture `unknown` that nobody has looked into yet. */
export const unchecked = 'not checked';

/** The source of a posture `self-hosted`: software that runs where the team runs it. */
export const ownMachines = 'runs where you run it';

type Standing = Pick<AiVendor, 'posture' | 'source' | 'verified'>;

/** Looked for and not found. It is shown as unknown, never as "not covered by law". */
export const nothingFound: Standing = { posture: 'unknown', source: noStatement, verified: '2026-11-21' };

/** Known by its host and its libraries only. */
export const notChecked: Standing = { posture: 'unknown', source: unchecked, verified: '2026-11-21' };

/** No third party is involved while the host is the team's own. */
export const selfHosted: Standing = { posture: 'self-hosted', source: ownMachines, verified: '2026-11-21' };
