import { type Node, parseTree } from 'jsonc-parser';
import { type Document, defineRule, type Hit, type Policy, type PolicyPlace, type RuleContext } from '../../model.js';
import { entryAt } from '../../policy/layers.js';
import { weakSeverities } from '../../policy/locks.js';
import { isPolicyPath, parsePolicy, readLayer } from '../../policy/policy.js';

type Subject = 'severity' | 'setting' | 'editor';

/** What is locked above cannot be weakened below. The attempt is told, at both places. */
export const weakened = defineRule<Subject>({
  id: 'policy/weakened',
  summary: 'Something locked that is to be weakened',
  why: 'A policy above locks this, so what stands here is not in force. Whoever reads it would believe that less is checked than is.',
  remedy: 'Remove it, or have the lock changed where it stands.',
  limits:
    'Severities are compared for the rules that the pattern names. Comments that accept a finding are no weakening: they give a reason and are counted in every report.',
  cites: ['45 CFR 164.308(a)(1)(ii)(B)', '45 CFR 164.316(b)(1)'],
  severity: 'error',
  subjects: {
    severity: 'This severity is below the one that is locked',
    setting: 'This setting is locked',
    editor: 'The settings of an editor do not hide what rules find that the policy locks',
  },
  readsInert: true,
  examples: [
    {
      file: '.phi-lint.json',
      code: '{\n  "locked": ["phi/*"],\n  "overrides": [{ "files": ["test/**"], "rules": { "phi/ssn": "off" } }]\n}',
      flagged: true,
    },
    {
      file: '.phi-lint.json',
      code: '{\n  "locked": ["phi/ssn"],\n  "overrides": [{ "files": ["test/**"], "rules": { "phi/zip": "off" } }]\n}',
      flagged: false,
    },
    {
      file: '.vscode/settings.json',
      code: '{ "phiLint.enable": false }',
      policy: '{ "locked": ["phi/*"] }',
      flagged: true,
    },
    { file: '.vscode/settings.json', code: '{ "phiLint.enable": false }', flagged: false },
  ],
  check(document, policy, context) {
    if (isPolicyPath(document.path)) return inPolicy(document, context);
    return isEditorSettings(document.path) ? inEditorSettings(document, policy) : [];
  },
});

function* inPolicy({ text }: Document, { policyNotes, rules, today }: RuleContext): Iterable<Hit<Subject>> {
  const { tree } = readLayer('', text, today);
  const own = parsePolicy(text, today).policy.locks;
  for (const { start, end, lock } of weakSeverities(tree, policyNotes.locks, own, rules)) {
    yield { start, end, subject: 'severity', related: [lockedAt(lock.place)] };
  }
  for (const { setting, place, lock } of policyNotes.weakSettings) {
    yield { start: place.start, end: place.end, subject: 'setting', detail: setting, related: [lockedAt(lock)] };
  }
}

function lockedAt({ path, start, end }: PolicyPlace) {
  return { start, end, message: 'It is locked here.', ...(path === '' ? {} : { path }) };
}

/** Files in which VS Code keeps the settings of a workspace. */
function isEditorSettings(path: string): boolean {
  return /(?:^|[/\\])\.vscode[/\\]settings\.json$|\.code-workspace$/.test(path);
}

function* inEditorSettings({ text, path }: Document, { locks }: Policy): Iterable<Hit<Subject>> {
  const [lock] = locks;
  if (lock === undefined || !text.includes('phiLint.')) return;
  const root = parseTree(text, [], { allowTrailingComma: true });
  const folder = path.endsWith('.code-workspace') ? ['settings'] : [];
  for (const [key, isWeak] of weakSettings) {
    const entry = entryAt(root, [...folder, key]);
    if (entry === undefined || !isWeak(entry.children?.[1])) continue;
    yield {
      start: entry.offset,
      end: entry.offset + entry.length,
      subject: 'editor',
      severity: 'warning',
      related: [lockedAt(lock.place)],
    };
  }
}

/** The settings of the extension that show less, by key. */
const weakSettings: readonly (readonly [string, (value: Node | undefined) => boolean])[] = [
  ['phiLint.enable', (value) => value?.value === false],
  ['phiLint.minimumSeverity', (value) => value?.value === 'warning' || value?.value === 'error'],
];
