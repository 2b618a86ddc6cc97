/** Which findings are shown, in which order, under which headings. Pure. */
import type { EntrySeverity, RuleEntry } from '../protocol/overview.js';
import { familyOf, folderOf, type PlacedFinding } from './model.js';

export type Grouping = 'rule' | 'family' | 'folder' | 'file';

export interface Filter {
  /** Words that must all occur in the rule, the label or the path. */
  readonly query: string;
  readonly severities: readonly EntrySeverity[];
  /** Only these rules; all when empty. */
  readonly rules: readonly string[];
  /** What `rules` stands for, in words. */
  readonly rulesName: string;
}

export const noFilter: Filter = {
  query: '',
  severities: ['error', 'warning', 'information'],
  rules: [],
  rulesName: '',
};

/** Does the filter let all findings through? */
export function isUnfiltered({ query, severities, rules }: Filter): boolean {
  return query.trim() === '' && severities.length === 3 && rules.length === 0;
}

/** The findings that a filter lets through. Linear. */
export function filtered(findings: readonly PlacedFinding[], filter: Filter): readonly PlacedFinding[] {
  if (isUnfiltered(filter)) return findings;
  const words = filter.query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const severities = new Set(filter.severities);
  const rules = new Set(filter.rules);
  return findings.filter(({ rule, severity, label, file }) => {
    if (!severities.has(severity) || (rules.size > 0 && !rules.has(rule))) return false;
    if (words.length === 0) return true;
    const text = `${rule} ${label} ${file.path}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** A line of the list: a heading, or a finding under it. */
export type Row =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly title: string;
      readonly detail: string;
      readonly count: number;
      readonly severity: EntrySeverity;
      readonly expanded: boolean;
    }
  | {
      readonly kind: 'finding';
      readonly key: string;
      readonly finding: PlacedFinding;
      readonly position: number;
      readonly size: number;
    };

const weights: Readonly<Record<EntrySeverity, number>> = { error: 0, warning: 1, information: 2 };

/** The lines of the list. Groups with the most severe findings come first, then the larger ones. */
export function rowsOf(
  findings: readonly PlacedFinding[],
  grouping: Grouping,
  collapsed: ReadonlySet<string>,
  rules: ReadonlyMap<string, RuleEntry>,
): readonly Row[] {
  const groups = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const key = keyFor(finding, grouping);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const ordered = [...groups]
    .map(([key, members]) => ({ key, members, severity: worstOf(members) }))
    .sort((a, b) => weights[a.severity] - weights[b.severity] || b.members.length - a.members.length);
  const rows: Row[] = [];
  for (const { key, members, severity } of ordered) {
    const expanded = !collapsed.has(`${grouping} ${key}`);
    const { title, detail } = headingFor(key, grouping, rules);
    rows.push({ kind: 'group', key: `${grouping} ${key}`, title, detail, count: members.length, severity, expanded });
    if (!expanded) continue;
    for (const [at, finding] of members.entries()) {
      rows.push({ kind: 'finding', key: findingKey(finding), finding, position: at + 1, size: members.length });
    }
  }
  return rows;
}

/** Names a finding as long as its place stays the same. */
export function findingKey({ file, rule, start }: PlacedFinding): string {
  return `${file.uri}#${start.line}:${start.character} ${rule}`;
}

function keyFor({ rule, file }: PlacedFinding, grouping: Grouping): string {
  switch (grouping) {
    case 'rule':
      return rule;
    case 'family':
      return familyOf(rule);
    case 'folder':
      return folderOf(file.path);
    case 'file':
      return file.path;
  }
}

const families: Readonly<Record<string, string>> = {
  phi: 'Patient identifiers',
  storage: 'Storage without encryption',
  transport: 'Transport without encryption',
  ai: 'Artificial intelligence',
  leak: 'Data that leaves',
  access: 'Open access',
  policy: 'Policy and suppressions',
};

function headingFor(
  key: string,
  grouping: Grouping,
  rules: ReadonlyMap<string, RuleEntry>,
): { readonly title: string; readonly detail: string } {
  if (grouping === 'rule') return { title: rules.get(key)?.summary ?? key, detail: key };
  if (grouping === 'family') return { title: families[key] ?? key, detail: `${key}/` };
  return { title: key === '.' ? 'Root of the folder' : key, detail: '' };
}

function worstOf(findings: readonly PlacedFinding[]): EntrySeverity {
  let worst: EntrySeverity = 'information';
  for (const { severity } of findings) if (weights[severity] < weights[worst]) worst = severity;
  return worst;
}

/** The next finding in the list behind a row, or before it; goes round at the ends. */
export function neighbour(rows: readonly Row[], at: number, step: 1 | -1): number | undefined {
  for (let tried = 1; tried <= rows.length; tried++) {
    const index = (((at + step * tried) % rows.length) + rows.length) % rows.length;
    if (rows[index]?.kind === 'finding') return index;
  }
  return undefined;
}
