import { compactFormat } from './compact.js';
import type { Format, FormatOptions } from './format.js';
import { githubFormat } from './github.js';
import { gitlabFormat } from './gitlab.js';
import { gitlabSastFormat } from './gitlabSast.js';
import { htmlFormat } from './html.js';
import { jsonFormat } from './json.js';
import { junitFormat } from './junit.js';
import { markdownFormat } from './markdown.js';
import { ndjsonFormat } from './ndjson.js';
import { prettyFormat } from './pretty.js';
import { sarifFormat } from './sarif.js';

/** The formats of findings by the names of `--format`. */
export const formats = {
  pretty: prettyFormat,
  compact: compactFormat,
  json: jsonFormat,
  ndjson: ndjsonFormat,
  sarif: sarifFormat,
  gitlab: gitlabFormat,
  'gitlab-sast': gitlabSastFormat,
  junit: junitFormat,
  github: githubFormat,
  markdown: markdownFormat,
  html: htmlFormat,
} as const satisfies Readonly<Record<string, (options: FormatOptions) => Format>>;

export type FormatName = keyof typeof formats;

/** In the order of the help. */
export const formatNames: readonly FormatName[] = [
  'pretty',
  'compact',
  'json',
  'ndjson',
  'sarif',
  'gitlab',
  'gitlab-sast',
  'junit',
  'github',
  'markdown',
  'html',
];
