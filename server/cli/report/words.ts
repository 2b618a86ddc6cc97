import type { RecordState } from '../../core/report/inventory.js';

/** The state of a record in words: short beside a name, and whether it is good, bad or open. */
export const recordWords: Readonly<
  Record<RecordState, { readonly short: string; readonly mark: 'good' | 'error' | 'warning' }>
> = {
  covered: { short: 'agreement on record', mark: 'good' },
  ended: { short: 'agreement ended', mark: 'error' },
  'other-scope': { short: 'agreement for other paths', mark: 'warning' },
  none: { short: 'no agreement on record', mark: 'error' },
  own: { short: 'own host', mark: 'good' },
  'unknown-host': { short: 'unknown host', mark: 'warning' },
  unresolved: { short: 'not known where it goes', mark: 'warning' },
};

/** What no rule can know, whatever was found. */
export const blindSpots: readonly string[] = [
  'What is signed: the report knows agreements that the policy records, not contracts.',
  'What runs: it reads files. Settings of cloud consoles, values that only a deployment knows, network devices and backups are not in them.',
  'People and places: training, access to buildings, workstations, what is said and printed.',
  'Files that it could not read, and binary files of formats that it does not know.',
  'Data that looks like no identifier: free text without names or numbers, images, sound. Pixels of pictures are not read.',
  'Values that travel through files, queues, databases or other programs on their way.',
];

/** What is said at the end of every report. */
export const disclaimer =
  'This document lists technical findings from files. It supports a risk analysis; it is not one by itself, and it is not legal advice. No finding does not mean that nothing is there.';
