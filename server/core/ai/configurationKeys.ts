/** Matches the keys of configuration files with the table of keys that choose an endpoint. */
import { type AiConfigurationKey, aiConfigurationKeys } from '../catalog/ai/index.js';
import { matchesAnyGlob } from '../policy/globs.js';

/** A row with its key in the form in which keys are compared. */
export interface KeyRow extends AiConfigurationKey {
  readonly segments: readonly string[];
}

/** A part of a configuration whose presence chooses a vendor, whatever it says: `spring.ai.openai`. */
export interface Section {
  readonly vendor: string;
  readonly segments: readonly string[];
}

const rows: readonly KeyRow[] = aiConfigurationKeys.map((row) => ({ ...row, segments: segmentsOf(row.key) }));

/** Rows with the same list of files share the list itself. */
const fileLists = new Set(rows.map(({ files }) => files));

/** The rows for a file, by its path. */
export function rowsFor(path: string): readonly KeyRow[] {
  const lists = new Set([...fileLists].filter((files) => matchesAnyGlob(files, path)));
  return lists.size === 0 ? [] : rows.filter(({ files }) => lists.has(files));
}

/** Frameworks that talk to a vendor as soon as its section is there. */
const frameworkKeys = /^(?:spring\.ai|quarkus\.langchain4j|langchain4j)\./;

/**
 * Spring AI has further sections without a key for an address. The library of Gemini talks to Vertex AI when it is given
 * a project or location.
 */
const furtherSections: readonly Section[] = [
  { vendor: 'google-gemini', segments: segmentsOf('spring.ai.google.genai') },
  { vendor: 'google-vertex', segments: segmentsOf('spring.ai.google.genai.project-id') },
  { vendor: 'google-vertex', segments: segmentsOf('spring.ai.google.genai.location') },
  { vendor: 'oci-genai', segments: segmentsOf('spring.ai.oci.genai') },
  { vendor: 'aws-bedrock', segments: segmentsOf('spring.ai.bedrock') },
];

/** The sections of frameworks that choose a vendor in a file with these rows. The longest come first. */
export function sectionsOf(own: readonly KeyRow[]): readonly Section[] {
  const found = own.flatMap(({ key, vendor, segments, value }): readonly Section[] => {
    if (vendor === '*' || !frameworkKeys.test(key) || (value !== 'endpoint' && value !== 'region')) return [];
    const section = segments.slice(0, -1).filter((segment) => segment !== '*');
    return section.join('.') === 'spring.ai.google.genai' ? [] : [{ vendor, segments: section }];
  });
  const further = own.some(({ key }) => key.startsWith('spring.ai.')) ? furtherSections : [];
  return [...found, ...further].sort((a, b) => b.segments.length - a.segments.length);
}

/** A key path in parts that compare without case, dashes and underscores; entries of lists have no part of their own. */
export function segmentsOf(key: string): readonly string[] {
  return key
    .replaceAll('[]', '')
    .split(/\.|:|__/)
    .map((part) => part.toLowerCase().replace(/[-_]|\[\d+\]/g, ''))
    .filter((part) => part !== '');
}

/** Is the pattern the whole key? A `*` stands for one or more parts, because names of servers may have dots. */
export function keyMatches(pattern: readonly string[], key: readonly string[]): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern.length === key.length && startsWith(key, pattern);
  if (pattern.length > key.length || !startsWith(key, pattern.slice(0, star))) return false;
  const rest = pattern.slice(star + 1);
  for (let at = star + 1; at <= key.length - rest.length; at++) {
    if (keyMatches(rest, key.slice(at))) return true;
  }
  return false;
}

/** Does the key lie at or below the section? */
export function startsWith(key: readonly string[], section: readonly string[]): boolean {
  return section.length <= key.length && section.every((part, at) => part === key[at]);
}
