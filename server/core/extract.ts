import { unfoldBodies } from './formats/bodies.js';
import type { Extractor } from './formats/extractor.js';
import { siteSegments } from './formats/hl7Site.js';
import { hl7v2Extractor } from './formats/hl7v2.js';
import { extractorFor } from './formats/index.js';
import { extractPlaintext } from './formats/plaintext.js';
import { extractSql } from './formats/sql.js';
import { detectLanguage } from './languages/detect.js';
import { extractCode } from './languages/lexer.js';
import type { DocumentKind, Policy } from './model.js';

/** The extractor of a language or format; text of an unknown one is read as prose. */
export function extractorOf(language: string, kind: DocumentKind, hl7Fields: Policy['hl7Fields']): Extractor {
  const outer =
    siteExtractor(language, hl7Fields) ??
    extractorFor(language, nestedCode) ??
    (kind === 'code' ? codeExtractor(language) : extractPlaintext);
  return (text, range, scope) => unfoldBodies(text, outer(text, range, scope));
}

/** HL7 v2 with the segments of a site. */
function siteExtractor(language: string, hl7Fields: Policy['hl7Fields']): Extractor | undefined {
  return language === 'hl7v2' && hl7Fields.size > 0 ? hl7v2Extractor(siteSegments(hl7Fields)) : undefined;
}

function codeExtractor(language: string): Extractor {
  return language === 'sql' ? extractSql : extractCode(language);
}

/** Code inside a notebook, a page or a fence, which names it by a language id or a file extension: `python`, `py`. */
function nestedCode(name: string): Extractor | undefined {
  const { language, kind } = detectLanguage(`nested.${name}`, '');
  if (kind === 'code') return codeExtractor(language);
  return namedLanguages.has(name) ? codeExtractor(name) : undefined;
}

/** Language ids that are no file extension. */
const namedLanguages: ReadonlySet<string> = new Set(
  'typescript javascript python kotlin csharp ruby rust scala swift shellscript bash shell console perl powershell typescriptreact javascriptreact groovy golang'.split(
    ' ',
  ),
);
