// A seeded corpus that looks like the repository of a health product: 12,000 files, mixed formats, few real hits.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Raise it when what is generated changes. */
const corpusVersion = 4;
const seed = 20240229;
const fileCount = 12_000;
/** Share of files whose identifiers speak of health care. */
const domainShare = 0.3;
/** Share of files that hold values of patients. */
const hitShare = 0.02;

/** Gives the folder of the corpus, and makes it first where it is not there yet. */
export function corpusFolder() {
  const folder = join(tmpdir(), `lint-bench-corpus-${corpusVersion}-${seed}`);
  const done = join(folder, '.complete');
  if (existsSync(done)) return folder;
  rmSync(folder, { recursive: true, force: true });
  process.stderr.write(`Making ${fileCount} files in ${folder} ...\n`);
  const random = mulberry32(seed);
  for (let i = 0; i < fileCount; i++) writeCorpusFile(folder, i, random);
  writeFileSync(done, '');
  return folder;
}

/** A source file of `lines` lines for the editor benchmark. */
export function longSource(lines) {
  const random = mulberry32(seed);
  const parts = [];
  while (parts.length < lines) parts.push(...sourceText('ts', vocabulary(true, random), 200, random).split('\n'));
  return parts.slice(0, lines).join('\n');
}

/** A small generator of evenly spread numbers in [0, 1) (Tommy Ettinger's mulberry32, public domain). */
function mulberry32(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const kinds = [
  ['ts', 30],
  ['py', 14],
  ['java', 14],
  ['go', 6],
  ['cs', 5],
  ['sql', 4],
  ['json', 10],
  ['yaml', 6],
  ['md', 5],
  ['csv', 2],
  ['log', 2],
  ['html', 2],
];

const plainWords =
  'queue worker retry cache config route handler request response token session index buffer stream parser node tree graph layout button modal table column filter sort page cursor batch job event listener metric trace span logger client server channel message topic offset shard replica region bucket scope error result option value entry item list map range limit window frame task timer schedule interval timeout state store action reducer name address email phone url parent author effect hook context theme style color width height margin'.split(
    ' ',
  );
const domainWords =
  'patient encounter admission diagnosis medication dosage allergy observation practitioner referral ward triage vitals immunization prescription insurer claim coverage appointment clinic lab specimen result discharge'.split(
    ' ',
  );
const sentenceWords =
  'the a this each when value is used for to and of in before after returned stored checked because otherwise caller must never may only once per request first last known missing given default limit'.split(
    ' ',
  );

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

function kindOf(random) {
  let at = random() * kinds.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [kind, weight] of kinds) {
    at -= weight;
    if (at < 0) return kind;
  }
  return 'ts';
}

/** The words of one file: code keeps to its subject. */
function vocabulary(isDomain, random) {
  const some = (list, count) => Array.from({ length: count }, () => pick(list, random));
  return { plain: some(plainWords, 16), domain: isDomain ? some(domainWords, 6) : [] };
}

/** Sizes of files as they are in repositories: half below 70 lines, a long tail. */
function lineCount(random) {
  const normal = Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random());
  return Math.min(12_000, Math.max(5, Math.round(Math.exp(4.3 + 1.2 * normal))));
}

function writeCorpusFile(folder, index, random) {
  const kind = kindOf(random);
  const isDomain = random() < domainShare;
  const domain = vocabulary(isDomain, random);
  const lines = lineCount(random);
  const hit = random() < hitShare;
  const name = `${pick(isDomain ? domainWords : plainWords, random)}-${index}`;
  const path = join(folder, `part${index % 40}`, pick(plainWords, random), `${name}.${kind}`);
  mkdirSync(dirname(path), { recursive: true });
  const text = textOf(kind, domain, lines, random);
  // Comments of ordinary files name their keepers.
  const keeper = random() < 0.04 ? `\n# keeper: team-${pick(plainWords, random)}@product.dev\n` : '';
  writeFileSync(path, hit ? `${text}\n${hitText(kind, random)}\n` : text + keeper);
}

function textOf(kind, domain, lines, random) {
  if (kind === 'json') return jsonText(domain, lines, random);
  if (kind === 'yaml')
    return Array.from(
      { length: lines },
      () => `${' '.repeat(2 * Math.floor(random() * 3))}${name(domain, random)}: ${value(domain, random)}`,
    ).join('\n');
  if (kind === 'csv') return csvText(domain, lines, random);
  if (kind === 'md' || kind === 'html') return proseText(kind, domain, lines, random);
  if (kind === 'log') return logText(domain, lines, random);
  return sourceText(kind, domain, lines, random);
}

function name({ plain, domain }, random) {
  const second = pick(domain.length > 0 && random() < 0.3 ? domain : plain, random);
  return pick(plain, random) + second[0].toUpperCase() + second.slice(1);
}

function value({ plain }, random) {
  const kind = random();
  if (kind < 0.35) return String(Math.floor(random() * 5000));
  if (kind < 0.55) return String(random() < 0.5);
  if (kind < 0.6) return `"${Math.floor(random() * 256)}.${Math.floor(random() * 20)}.${Math.floor(random() * 20)}"`;
  if (kind < 0.65) return `"${hex(random, 32)}"`;
  return `"${pick(plain, random)}-${pick(plain, random)}"`;
}

function hex(random, length) {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
}

function sentence({ plain }, random) {
  return Array.from({ length: 6 + Math.floor(random() * 8) }, () =>
    pick(random() < 0.6 ? sentenceWords : plain, random),
  ).join(' ');
}

const lineForms = {
  ts: [
    (n, v) => `  const ${n} = ${v};`,
    (n, v, m) => `  return ${n}(${m}, ${v});`,
    (n, _, m) => `export function ${n}(${m}: string): void {`,
    () => '}',
    (n, _, m) => `  if (${n}.${m} !== undefined) continue;`,
    (n, _, m) => `import { ${n} } from './${m}.js';`,
  ],
  py: [
    (n, v) => `    ${n} = ${v}`,
    (n, v, m) => `    return ${n}(${m}, ${v})`,
    (n, _, m) => `def ${n}(${m}):`,
    (n, _, m) => `    if ${n}.${m} is None:`,
    () => '',
  ],
  java: [
    (n, v) => `        String ${n} = ${v};`,
    (n, v, m) => `        return ${n}(${m}, ${v});`,
    (n, _, m) => `    public void ${n}(String ${m}) {`,
    () => '    }',
    (n, _, m) => `        ${n}.set(${m});`,
  ],
  go: [
    (n, v) => `\t${n} := ${v}`,
    (n, v, m) => `\treturn ${n}(${m}, ${v})`,
    (n, _, m) => `func ${n}(${m} string) error {`,
    () => '}',
  ],
  cs: [
    (n, v) => `        var ${n} = ${v};`,
    (n, _, m) => `        public string ${n} { get; set; } = ${m};`,
    () => '    }',
  ],
  sql: [
    (n, v, m) => `UPDATE ${n} SET ${m} = ${v.replaceAll('"', "'")};`,
    (n, _, m) => `SELECT ${n} FROM ${m} WHERE id = 1;`,
  ],
};

function sourceText(kind, domain, lines, random) {
  const forms = lineForms[kind];
  const comment = kind === 'py' ? '#' : kind === 'sql' ? '--' : '//';
  return Array.from({ length: lines }, () => {
    if (random() < 0.15) return `  ${comment} ${sentence(domain, random)}`;
    return pick(forms, random)(name(domain, random), value(domain, random), name(domain, random));
  }).join('\n');
}

function jsonText(domain, lines, random) {
  const entries = Array.from({ length: lines }, (_, i) => `  "${name(domain, random)}${i}": ${value(domain, random)}`);
  return `{\n${entries.join(',\n')}\n}\n`;
}

function csvText(domain, lines, random) {
  const header = Array.from({ length: 8 }, () => name(domain, random)).join(',');
  const rows = Array.from({ length: lines }, () =>
    Array.from({ length: 8 }, () => value(domain, random).replaceAll('"', '')).join(','),
  );
  return [header, ...rows].join('\n');
}

function proseText(kind, domain, lines, random) {
  const wrap = kind === 'html' ? (text) => `<p class="${pick(domain.plain, random)}">${text}</p>` : (text) => text;
  return Array.from({ length: lines }, () => (random() < 0.3 ? '' : wrap(sentence(domain, random)))).join('\n');
}

function logText(domain, lines, random) {
  return Array.from(
    { length: lines },
    (_, i) =>
      `2024-03-0${1 + (i % 9)}T0${i % 10}:15:00.${100 + (i % 900)}Z INFO ${pick(domain.plain, random)} ${sentence(domain, random)} took=${i}ms`,
  ).join('\n');
}

const givenNames = 'Rosalind Imani Ngozi Tomasz Ansel Priya Adaeze Marisol Kenji Yusuf'.split(' ');
const familyNames = 'Okonkwo Castellanos Brennan Kwiatkowski Whitcombe Alvarez Nakagawa Lindqvist Haddad Moreau'.split(
  ' ',
);

function digits(count, random) {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
}

/** Values of one invented patient, drawn anew for each file. */
function hitText(kind, random) {
  const ssn = `${100 + Math.floor(random() * 560)}-${10 + Math.floor(random() * 89)}-${1000 + Math.floor(random() * 8999)}`;
  const born = `19${40 + Math.floor(random() * 55)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  const given = pick(givenNames, random);
  const family = pick(familyNames, random);
  const mrn = digits(8, random);
  if (kind === 'py' || kind === 'yaml') return `# patient ${given} ${family}, DOB ${born}, MRN ${mrn}, SSN ${ssn}`;
  if (kind === 'json' || kind === 'csv' || kind === 'md' || kind === 'log' || kind === 'html')
    return `Patient: ${given} ${family} DOB: ${born} MRN: ${mrn} SSN: ${ssn}`;
  if (kind === 'sql')
    return `INSERT INTO patients (first_name, last_name, dob, mrn, ssn) VALUES ('${given}', '${family}', '${born}', '${mrn}', '${ssn}');`;
  return `// seen by the ward: ${given} ${family}\nvar patient = { firstName: "${given}", lastName: "${family}", dob: "${born}", mrn: "${mrn}", ssn: "${ssn}" };`;
}
