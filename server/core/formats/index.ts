import { extractDotenv, extractIni, extractProperties } from './assignments.js';
import { extractCsv, extractPipeSeparated, extractTsv } from './csv.js';
import { extractDicom } from './dicom.js';
import type { Extractor } from './extractor.js';
import { extractGherkin } from './gherkin.js';
import { extractHl7v2 } from './hl7v2.js';
import { extractHtml, type Resolve } from './html.js';
import { extractHttp } from './httpFile.js';
import { extractJson, extractJsonLines } from './json.js';
import { extractLog } from './log.js';
import { extractMail } from './mail.js';
import { extractMarkdown } from './markdown.js';
import { extractNcpdp } from './ncpdp.js';
import { extractNotebook } from './notebook.js';
import { extractPlaintext } from './plaintext.js';
import { extractRst } from './rst.js';
import { extractToml } from './toml.js';
import { extractVcard } from './vcard.js';
import { extractWorkbook } from './workbook.js';
import { extractX12 } from './x12.js';
import { extractXml } from './xml.js';
import { extractYaml } from './yaml.js';

export type { Resolve } from './html.js';

/** Formats that hold no other language, by language id; several ids may name one format. */
const plain: ReadonlyMap<string, Extractor> = new Map<string, Extractor>([
  ...ids(extractJson, 'json', 'jsonc', 'json5', 'geojson', 'har', 'webmanifest'),
  ...ids(extractJsonLines, 'jsonl', 'ndjson', 'jsonlines'),
  ...ids(extractYaml, 'yaml', 'yml', 'dockercompose', 'helm', 'github-actions-workflow'),
  ...ids(extractCsv, 'csv', 'parquet'),
  ...ids(extractWorkbook, 'xlsx', 'sqlite'),
  ...ids(extractDicom, 'dicom'),
  ...ids(extractNcpdp, 'ncpdp'),
  ...ids(extractVcard, 'vcard'),
  ...ids(extractGherkin, 'gherkin', 'cucumber', 'feature'),
  ...ids(extractTsv, 'tsv'),
  ...ids(extractPipeSeparated, 'psv'),
  ...ids(extractDotenv, 'dotenv', 'env'),
  ...ids(extractProperties, 'properties'),
  ...ids(extractIni, 'ini', 'cfg', 'conf', 'editorconfig'),
  ...ids(extractToml, 'toml'),
  ...ids(extractHttp, 'http', 'rest'),
  ...ids(extractMail, 'eml', 'email'),
  ...ids(extractLog, 'log'),
  ...ids(extractPlaintext, 'plaintext', 'text', 'txt', 'pdf'),
  ...ids(extractXml, 'xml', 'xsd', 'xsl', 'wsdl', 'svg', 'plist'),
  ...ids(extractHl7v2, 'hl7v2', 'hl7'),
  ...ids(extractX12, 'x12', 'edi'),
]);

/** Formats that hold code or other formats. */
const nesting: ReadonlyMap<string, (resolve: Resolve) => Extractor> = new Map([
  ['html', extractHtml],
  ['vue-html', extractHtml],
  ['handlebars', extractHtml],
  ['markdown', extractMarkdown],
  ['mdx', extractMarkdown],
  ['restructuredtext', extractRst],
  ['rst', extractRst],
  ['ipynb', extractNotebook],
  ['jupyter', extractNotebook],
]);

function ids(extractor: Extractor, ...names: readonly string[]): [string, Extractor][] {
  return names.map((name) => [name, extractor]);
}

/**
 * The extractor of a data or text format by its language id; undefined for languages of code and for SQL.
 * `code` gives the extractors of languages inside Markdown, HTML and notebooks; formats inside them are known here.
 */
export function extractorFor(language: string, code: Resolve = () => undefined): Extractor | undefined {
  const known = plain.get(language);
  if (known) return known;
  const nested = nesting.get(language);
  return nested?.((inner) => code(inner) ?? plain.get(inner) ?? (inner === 'html' ? extractHtml(code) : undefined));
}
