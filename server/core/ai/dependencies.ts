/** Vendors that a build file brings by its dependencies: the starters of frameworks. */
import { langchain4jStarters, springAiStarters } from '../catalog/ai/index.js';
import type { Document } from '../model.js';
import { isBuildFile } from './buildFiles.js';
import type { VendorHint } from './facts.js';

const starters: ReadonlyMap<string, Pick<VendorHint, 'framework' | 'vendor'>> = new Map([
  ...Object.entries(springAiStarters).map(([name, vendor]): [string, Pick<VendorHint, 'framework' | 'vendor'>] => [
    name,
    { framework: 'spring-ai', vendor },
  ]),
  ...Object.entries(langchain4jStarters).map(([name, vendor]): [string, Pick<VendorHint, 'framework' | 'vendor'>] => [
    name,
    { framework: 'langchain4j', vendor },
  ]),
]);

/** Longer build files are read up to here. In UTF-16 units. */
const longestBuildFile = 500_000;

/** The vendors that the dependencies of a build file bring. Commented lines are none. */
export function dependencyHints({ path, text }: Document): readonly VendorHint[] {
  if (!isBuildFile(path)) return [];
  const hints: VendorHint[] = [];
  const code = withoutComments(text.slice(0, longestBuildFile), path.endsWith('.xml'));
  for (const match of code.matchAll(/\b(?:spring-ai|quarkus-langchain4j|langchain4j)-[a-z0-9-]{2,80}/g)) {
    const starter = starters.get(match[0]);
    if (starter === undefined) continue;
    hints.push({ ...starter, by: 'dependency', start: match.index, end: match.index + match[0].length });
  }
  return hints;
}

/** The text with its comments blanked, so that every place stays where it is. */
function withoutComments(text: string, isXml: boolean): string {
  const comments = isXml ? /<!--[\s\S]*?(?:-->|$)/g : /^[ \t]*(?:\/\/|#).*$/gm;
  return text.replace(comments, (comment) => ' '.repeat(comment.length));
}
