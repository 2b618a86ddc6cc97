import type { AssistantReader } from '../../ai/assistants.js';
import { businessAssociates } from '../../catalog/citations.js';
import { defineRule, isAtLeast } from '../../model.js';

/** A file with identifiers of patients that a coding assistant of the team may read and send to its vendor. */
export const assistantExposure = defineRule({
  id: 'ai/assistant-exposure',
  summary: 'File with patient identifiers that coding assistants may read',
  why: 'A coding assistant sends what it reads to a model, so identifiers of patients reach a vendor without anybody calling it.',
  remedy:
    'Replace the identifiers, or exclude the file from the assistant. An exclusion covers what the assistant reads itself, not commands that it runs.',
  limits:
    'Sees assistants that left their files in the repository, or whose extension is installed in the editor, and exclusions that stand in the repository. Settings of one person and of an organisation, and agreements with the vendor, are not known. A file that is only left out of an index counts as readable.',
  cites: [...businessAssociates, '45 CFR 164.502(a)'],
  severity: 'warning',
  subjects: {
    readable: 'Coding assistants that are used here may read this file with patient identifiers',
    unseen: 'Whether a coding assistant that is used here leaves out this file with patient identifiers cannot be seen',
  },
  examples: [
    {
      file: 'seed.ts',
      code: "const patient = { ssn: '412-68-9031' };",
      others: { '.cursorrules': 'Prefer small functions.\n' },
      flagged: true,
    },
    {
      file: 'seed.ts',
      code: "const patient = { ssn: '412-68-9031' };",
      others: { '.cursorrules': 'Prefer small functions.\n', '.cursorignore': 'seed.ts\n' },
      flagged: false,
    },
    {
      file: 'seed.ts',
      code: "const patient = { ssn: '123-45-6789' };",
      others: { '.cursorrules': 'Prefer small functions.\n' },
      flagged: false,
    },
  ],
  judgesFindings: true,
  check: function* (_document, _policy, { findings, assistants }) {
    const first = findings.find(({ rule, severity }) => rule.startsWith('phi/') && isAtLeast(severity, 'warning'));
    if (first === undefined) return;
    const readers = assistants();
    const place = { start: first.start, end: first.end };
    const readable = readers.filter(({ assistant }) => assistant.exclusion.kind !== 'elsewhere');
    if (readable.length > 0) {
      yield { ...place, subject: 'readable', detail: readable.map(missingWords).join('; ') };
    } else if (readers.length > 0) {
      yield { ...place, subject: 'unseen', severity: 'information', detail: readers.map(unseenWords).join('; ') };
    }
  },
});

function missingWords({ assistant: { name, exclusion } }: AssistantReader): string {
  switch (exclusion.kind) {
    case 'ignore-files':
      return `${name} (no entry in ${exclusion.files[0] ?? ''})`;
    case 'denied-reads':
      return `${name} (no denied read in ${exclusion.files[0] ?? ''})`;
    case 'elsewhere':
      return name;
  }
}

function unseenWords({ assistant: { name, exclusion } }: AssistantReader): string {
  return exclusion.kind === 'elsewhere' ? `${name} (${exclusion.where})` : name;
}
