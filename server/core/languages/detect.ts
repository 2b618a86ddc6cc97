/** Which language a file is in, and how it is read. Ids are those of VS Code where it has one. */
import { isInert } from '../catalog/inertFiles.js';
import type { DocumentKind } from '../model.js';

export interface Detected {
  readonly language: string;
  readonly kind: DocumentKind;
}

type Table = ReadonlyMap<string, string>;

function table(rows: Readonly<Record<string, string>>): Table {
  return new Map(
    Object.entries(rows).flatMap(([id, names]) => names.split(' ').map((name): [string, string] => [name, id])),
  );
}

/** Languages by extension, lower case. */
const byExtension: Table = table({
  typescript: 'ts mts cts',
  typescriptreact: 'tsx',
  javascript: 'js mjs cjs es6 jsm',
  javascriptreact: 'jsx',
  coffeescript: 'coffee litcoffee',
  python: 'py pyw pyi py3 rpy bzl star ambr',
  java: 'java jav bsh',
  apex: 'apex cls trigger',
  kotlin: 'kt kts ktm',
  scala: 'scala sc sbt',
  csharp: 'cs csx cake',
  go: 'go',
  rust: 'rs',
  c: 'c h',
  cpp: 'cpp cc cxx c++ hpp hh hxx h++ ino cu',
  'objective-c': 'm',
  'objective-cpp': 'mm',
  dart: 'dart',
  swift: 'swift',
  ruby: 'rb rbw rake gemspec ru jbuilder builder podspec',
  crystal: 'cr',
  php: 'php php4 php5 phtml ctp inc',
  perl: 'pl pm pod psgi',
  groovy: 'groovy gvy gradle nf',
  lua: 'lua luau',
  r: 'r rprofile',
  julia: 'jl',
  powershell: 'ps1 psm1 psd1',
  hcl: 'hcl nomad',
  terraform: 'tf tfvars',
  bicep: 'bicep bicepparam',
  elixir: 'ex exs heex leex',
  erlang: 'erl hrl',
  haskell: 'hs lhs',
  fsharp: 'fs fsx fsi',
  ocaml: 'ml mli',
  clojure: 'clj cljs cljc edn',
  vb: 'vb bas frm vbs',
  mumps: 'mumps mps ros zwr',
  sas: 'sas',
  pascal: 'pas dpr lpr',
  solidity: 'sol',
  zig: 'zig',
  shellscript: 'sh bash zsh ksh bats ash',
  fish: 'fish',
  bat: 'bat cmd',
  dockerfile: 'dockerfile containerfile',
  makefile: 'mk mak',
  sql: 'sql ddl dml psql pgsql mysql plsql pks pkb tsql hql ddl cql',
  vue: 'vue',
  svelte: 'svelte',
  astro: 'astro',
  html: 'html htm xhtml shtml',
  handlebars: 'hbs handlebars mustache njk liquid jinja jinja2 j2',
  razor: 'cshtml razor aspx ascx',
  erb: 'erb rhtml',
  ejs: 'ejs',
  jsp: 'jsp jspx tag ftl',
  xml: 'xml cda ccd ccda plist rss atom svg xaml csproj vbproj fsproj props targets nuspec config opml kml gpx',
  css: 'css',
  scss: 'scss sass',
  less: 'less',
  json: 'json fhir geojson har webmanifest topojson tfstate',
  jsonc: 'jsonc code-workspace json5',
  jsonl: 'jsonl ndjson ldjson',
  yaml: 'yaml yml',
  toml: 'toml',
  ini: 'ini cfg conf cnf editorconfig',
  properties: 'properties',
  dotenv: 'env',
  csv: 'csv',
  tsv: 'tsv tab',
  psv: 'psv',
  markdown: 'md markdown mdown mkd mdx qmd rmd',
  restructuredtext: 'rst rest',
  log: 'log',
  plaintext: 'txt text adoc asciidoc tex org rtf',
  pdf: 'pdf',
  hl7v2: 'hl7 hl7v2 er7 adt oru',
  x12: 'x12 edi 837 835 270 271 276 277 278 834 820 837p 837i',
  eml: 'eml mbox',
  http: 'http',
  ipynb: 'ipynb',
  dicom: 'dcm dicom',
  parquet: 'parquet',
  xlsx: 'xlsx xlsm xltx xltm',
  vcard: 'vcf vcard',
  gherkin: 'feature',
  ncpdp: 'ncpdp',
  proto3: 'proto',
  graphql: 'graphql gql graphqls',
});

/** Languages by whole file name, lower case. */
const byName: Table = table({
  dockerfile: 'dockerfile containerfile',
  makefile: 'makefile gnumakefile',
  groovy: 'jenkinsfile',
  ruby: 'rakefile gemfile vagrantfile fastfile appfile podfile guardfile brewfile',
  python: 'snakefile sconstruct sconscript tiltfile',
  shellscript: '.bashrc .bash_profile .profile .zshrc .zprofile .envrc pre-commit pre-push commit-msg',
  dotenv: '.env',
  properties: '.npmrc gradle.properties',
  ini: '.gitconfig .editorconfig',
  json: '.babelrc .eslintrc .prettierrc',
});

/** Interpreters of a `#!` line. */
const byInterpreter: Table = table({
  python: 'python python2 python3 pypy pypy3 uv',
  javascript: 'node nodejs bun',
  typescript: 'deno ts-node tsx',
  ruby: 'ruby jruby',
  perl: 'perl',
  php: 'php',
  lua: 'lua luajit',
  r: 'rscript',
  groovy: 'groovy',
  scala: 'scala',
  elixir: 'elixir',
  fish: 'fish',
  powershell: 'pwsh',
  shellscript: 'sh bash zsh ksh dash ash',
});

const dataLanguages: ReadonlySet<string> = new Set(
  'json jsonc jsonl yaml toml ini properties dotenv csv tsv psv xml hl7v2 x12 eml http ipynb dicom parquet xlsx sqlite vcard gherkin ncpdp'.split(
    ' ',
  ),
);
const proseLanguages: ReadonlySet<string> = new Set(
  'markdown restructuredtext log plaintext pdf html handlebars'.split(' '),
);
/** Languages whose names say little about their content: it is looked at. */
const vague: ReadonlySet<string> = new Set(['plaintext', 'log', '']);
/** Extensions that several formats share. */
const sharedExtensions: ReadonlySet<string> = new Set([
  'dat',
  'msg',
  'out',
  'data',
  'raw',
  'in',
  'dump',
  'bak',
  'orig',
  'sample',
  'example',
  'tmp',
  'template',
  'dist',
  'fixture',
  'golden',
  'expected',
  'snap',
]);

function kindOf(language: string): DocumentKind {
  if (dataLanguages.has(language)) return 'data';
  return proseLanguages.has(language) ? 'prose' : 'code';
}

function interpreterLanguage(head: string): string | undefined {
  const line = /^#!\s{0,4}(\S{1,80})(?:[ \t]{1,8}(?:-S[ \t]{1,4})?(\S{1,40}))?/.exec(head);
  if (!line) return undefined;
  const program = (line[1] ?? '').split('/').pop() ?? '';
  const name = program === 'env' ? (line[2] ?? '') : program;
  return byInterpreter.get(name.toLowerCase()) ?? byInterpreter.get(name.toLowerCase().replace(/[\d.]+$/, ''));
}

/** Formats that show themselves in the first characters, whatever the file is called. */
function sniffMessage(head: string): string | undefined {
  const start = head.charCodeAt(0) === 0xfeff || head.charCodeAt(0) === 11 ? head.slice(1, 200) : head.slice(0, 200);
  if (/^\s{0,8}(?:MSH|FHS|BHS)[|^~&!#$]/.test(start)) return 'hl7v2';
  if (/^\s{0,8}(?:PID|PD1|NK1|PV[12]|IN[123]|GT1|OB[RX]|DG1)\|\d{0,4}\||^\s{0,8}EVN\|A\d\d\|/.test(start))
    return 'hl7v2';
  if (/^\s{0,8}ISA[*|^~:]/.test(start)) return 'x12';
  if (/^\s{0,8}(?:# Dicom-(?:File-Format|Data-Set|Meta)|\((?:0002|0008|0010), ?[\dA-Fa-f]{4}\) [A-Z])/.test(start))
    return 'dicom';
  if (head.includes('\u001e\u001cAM')) return 'ncpdp';
  if (/^BEGIN:VCARD\b/i.test(start)) return 'vcard';
  // The text that is made of a database. Its name says nothing: other files are called `.db` as well.
  if (/^# table: [^\n]{1,100}\n/.test(start)) return 'sqlite';
  return undefined;
}

/** What a text without a telling name holds. */
function sniffContent(head: string): string | undefined {
  const interpreter = interpreterLanguage(head);
  if (interpreter !== undefined) return interpreter;
  const start = head.trimStart().slice(0, 400);
  if (/^\{\s{0,80}(?:"[^"\n]{0,80}"\s{0,8}:|\})/.test(start) || /^\[\s{0,80}[[{"\]]/.test(start)) {
    return /^\{[^\n]{0,4000}\}[ \t\r]{0,4}\n\s{0,8}\{/.test(head.trimStart()) ? 'jsonl' : 'json';
  }
  if (/^<\?xml\b/.test(start) || /^<ClinicalDocument\b/.test(start)) return 'xml';
  if (/^\/\/ (?:Jest|Vitest) Snapshot/.test(start)) return 'javascript';
  if (/^<!doctype html|^<html\b/i.test(start)) return 'html';
  if (/^<\?php\b/.test(start)) return 'php';
  if (/^---\r?\n\w[\w-]{0,60}:/.test(start)) return 'yaml';
  if (/^(?:Return-Path|Received|Message-ID|MIME-Version|From|Delivered-To): [^\n]{1,200}\r?\n[\w-]{2,40}: /.test(start))
    return 'eml';
  return undefined;
}

/** `.env.local`, `Dockerfile.prod`, `patients.csv.example`: the part of the name that tells. */
function languageByName(name: string): string {
  const whole = byName.get(name);
  if (whole !== undefined) return whole;
  if (/^\.env(?:\..{1,40})?$/.test(name)) return 'dotenv';
  if (/^(?:docker|container)file\./.test(name)) return 'dockerfile';
  const parts = name.split('.');
  const extension = parts.length > 1 ? (parts[parts.length - 1] ?? '') : '';
  const known = byExtension.get(extension);
  if (known !== undefined) return known;
  const inner = parts.length > 2 && sharedExtensions.has(extension) ? (parts[parts.length - 2] ?? '') : '';
  return byExtension.get(inner) ?? '';
}

/** Extensions that mean different languages: decided by what is written. */
function settleAmbiguous(language: string, head: string): string {
  if (language === 'objective-c') return looksLikeMatlab(head) ? 'matlab' : looksLikeMumps(head) ? 'mumps' : language;
  if (language === 'c' && /^\s{0,8}(?:class|namespace|template)\b|\bstd::/m.test(head)) return 'cpp';
  if (language === 'json' && /^\s{0,20}\{[^\n]{0,4000}\}[ \t\r]{0,4}\n\s{0,8}\{/.test(head)) return 'jsonl';
  if (language === 'apex' && /^VERSION \d|Attribute VB_Name/m.test(head)) return 'vb';
  if (language === 'javascript' && /^\s{0,4}(?:\/\/|\/\*)\s{0,4}@flow\b/.test(head)) return 'javascriptreact';
  return language;
}

function looksLikeMatlab(head: string): boolean {
  return (
    /^\s{0,8}(?:%|function\b[^\n]{0,80}=|clear\b|close all\b)/m.test(head) &&
    !/^\s{0,4}(?:#import|@interface|@implementation)/m.test(head)
  );
}

function looksLikeMumps(head: string): boolean {
  return (
    /^[A-Z%][A-Z0-9]{0,7}\s{1,4};|^\s(?:S|N|K|Q|W|D|I|SET|NEW|KILL|QUIT|WRITE|DO)[ :]/m.test(head) && !/[{}]/.test(head)
  );
}

/**
 * The language and kind of a file from its path and its beginning (`head`, about 4,000 characters).
 * Messages (HL7 v2, X12) are recognised under any text extension; other content only where the name does not tell.
 */
export function detectLanguage(path: string, head: string): Detected {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const named = languageByName(name);
  const sniffed = vague.has(named) || named === 'hl7v2' || named === 'x12' ? sniffMessage(head) : undefined;
  if (sniffed !== undefined) return { language: sniffed, kind: 'data' };
  const language = vague.has(named)
    ? (sniffContent(head) ?? (named === '' ? 'plaintext' : named))
    : settleAmbiguous(named, head);
  if (isInert(path, head) !== undefined) return { language, kind: 'inert' };
  return { language, kind: kindOf(language) };
}
