#!/usr/bin/env node
// Measures the scanner on the labelled cases beside this file. README.md says how a case is written.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const CLI = path.resolve(HERE, '../../dist/cli.cjs');
const SCAN_LIMIT_MS = 120_000;
const AT_ONCE = 2;
const VERDICTS = new Set(['must', 'may', 'never']);

const USAGE = `usage: node test/accuracy/score.mjs [options]
  --cases DIR          folder of cases (default: ${path.relative(process.cwd(), path.join(HERE, 'cases')) || '.'})
  --rule GLOB[,GLOB]   only rules such as 'phi/name' or 'phi/*'
  --case GLOB[,GLOB]   only cases such as 'neg-*'
  --show               print every missed and every false line
  --min-recall N       fail below this recall (0 to 1)
  --min-precision N    fail below this precision (0 to 1)
  --cli FILE           command line to measure (default: dist/cli.cjs of this checkout)
  --labels             scan nothing: check the .expect files and print the text of every must line`;

/** A list of globs (`*` is any text) as one test. */
function globs(list) {
  const patterns = list.map((glob) => {
    const source = glob.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${source.join('.*')}$`);
  });
  return (text) => patterns.some((pattern) => pattern.test(text));
}

/** The rows of one .expect file: `path, line, verdict, rules, note`, separated by tabs. */
function parseExpectations(text, name) {
  const rows = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [file, lines, verdict, rules, note = ''] = line.split('\t');
    const range = /^(?:\*|(\d+)(?:-(\d+))?)$/.exec(lines ?? '');
    if (!file || !range || !VERDICTS.has(verdict ?? '') || !rules) {
      throw new Error(`${name}.expect:${index + 1}: a row needs path, line, must|may|never and a rule`);
    }
    const first = range[1] ? Number(range[1]) : 1;
    const last = range[1] ? Number(range[2] ?? range[1]) : Number.POSITIVE_INFINITY;
    const key = rules.split('|')[0];
    rows.push({
      file: path.posix.normalize(file),
      lines,
      first,
      last,
      verdict,
      rules,
      key,
      matches: globs(rules.split('|')),
      note,
    });
  }
  return rows;
}

async function loadCases(folder, wanted) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.expect')).map((name) => name.slice(0, -7));
  const cases = [];
  for (const name of names.filter(wanted).sort()) {
    const rows = parseExpectations(await readFile(path.join(folder, `${name}.expect`), 'utf8'), name);
    cases.push({ name, folder: path.join(folder, name), rows });
  }
  return cases;
}

/** Where a SARIF location points, relative to the case. */
function placeOf(location, folder) {
  const physical = location?.physicalLocation;
  const uri = decodeURIComponent(physical?.artifactLocation?.uri ?? '').replace(/^file:\/\//, '');
  const file = path.isAbsolute(uri) ? path.relative(folder, uri) : uri;
  return { file: path.posix.normalize(file.split(path.sep).join('/')), line: physical?.region?.startLine ?? 1 };
}

/** A finding is met at its own place, at a related place, and at the last step of its flow. */
function toFinding(result, folder) {
  const flowEnds = (result.codeFlows ?? []).flatMap((flow) =>
    (flow.threadFlows ?? []).flatMap((thread) => (thread.locations ?? []).slice(-1).map((step) => step.location)),
  );
  const elsewhere = [...(result.relatedLocations ?? []), ...flowEnds];
  return {
    rule: result.ruleId,
    main: placeOf(result.locations?.[0], folder),
    places: [result.locations?.[0], ...elsewhere].map((location) => placeOf(location, folder)),
  };
}

function run(args, cwd) {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, timeout: SCAN_LIMIT_MS }, (error, _stdout, stderr) => {
      resolve({ code: error ? (error.code ?? 'killed') : 0, stderr });
    });
  });
}

/** Findings of one case, or an error text where the scan told nothing. */
async function scan(testCase, cli, scratch) {
  const output = path.join(scratch, `${testCase.name}.sarif`);
  const { code, stderr } = await run([cli, 'scan', '.', '--format', 'sarif', '--output', output], testCase.folder);
  const text = await readFile(output, 'utf8').catch(() => '');
  if (text === '') return { error: `exit ${code}: ${stderr.trim().slice(-300)}`, findings: [] };
  const results = JSON.parse(text).runs.flatMap((one) => one.results ?? []);
  const open = results.filter((result) => (result.suppressions ?? []).length === 0);
  return {
    error: code === 0 || code === 1 ? '' : `exit ${code}: ${stderr.trim().slice(-300)}`,
    findings: open.map((result) => toFinding(result, testCase.folder)),
  };
}

function covers(row, rule, places) {
  return row.matches(rule) && places.some((at) => at.file === row.file && at.line >= row.first && at.line <= row.last);
}

/** Sets findings against rows. A finding that no must and no may row covers is false. */
function judge(rows, findings, wanted) {
  const met = [];
  const missed = [];
  for (const row of rows.filter((one) => one.verdict === 'must' && wanted(one.key))) {
    const hit = findings.some((finding) => covers(row, finding.rule, finding.places));
    (hit ? met : missed).push(row);
  }
  const allowed = rows.filter((row) => row.verdict !== 'never');
  const banned = rows.filter((row) => row.verdict === 'never');
  const wrong = findings
    .filter((finding) => wanted(finding.rule) && !allowed.some((row) => covers(row, finding.rule, finding.places)))
    .map((finding) => ({ ...finding, never: banned.some((row) => covers(row, finding.rule, [finding.main])) }));
  return { met, missed, wrong };
}

async function inBatches(items, size, work) {
  const results = new Array(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]);
    }
  };
  await Promise.all(Array.from({ length: size }, worker));
  return results;
}

const ratio = (part, whole) => (whole === 0 ? 1 : part / whole);
const cell = (value, width) => String(value).padStart(width);

function printTable(judged) {
  const table = new Map();
  const add = (rule, column) => {
    const counts = table.get(rule) ?? { met: 0, missed: 0, wrong: 0 };
    counts[column] += 1;
    table.set(rule, counts);
  };
  for (const { verdict } of judged) {
    for (const row of verdict.met) add(row.key, 'met');
    for (const row of verdict.missed) add(row.key, 'missed');
    for (const finding of verdict.wrong) add(finding.rule, 'wrong');
  }
  console.log(`${'rule'.padEnd(28)} found missed false  recall precision`);
  for (const [rule, { met, missed, wrong }] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const recall = ratio(met, met + missed).toFixed(3);
    const precision = ratio(met, met + wrong).toFixed(3);
    console.log(
      `${rule.padEnd(28)} ${cell(met, 5)} ${cell(missed, 6)} ${cell(wrong, 5)} ${cell(recall, 7)} ${cell(precision, 9)}`,
    );
  }
}

function printDetails({ testCase, verdict }) {
  for (const row of verdict.missed) {
    console.log(`MISSED ${testCase.name}/${row.file}:${row.lines}  ${row.rules}  ${row.note}`.trimEnd());
  }
  for (const finding of verdict.wrong) {
    const { file, line } = finding.main;
    console.log(`${finding.never ? 'NEVER ' : 'FALSE '} ${testCase.name}/${file}:${line}  ${finding.rule}`);
  }
}

/** Reads every label against its file; returns how many are wrong. All case values are invented, so printing is fine. */
async function checkLabels(cases) {
  let problems = 0;
  for (const { name, folder, rows } of cases) {
    for (const row of rows) {
      const file = path.join(folder, row.file);
      const known = await stat(file).then(
        (found) => found.isFile(),
        () => false,
      );
      const lines = known ? (await readFile(file, 'utf8')).split(/\r\n|\n|\r/) : [];
      const end = row.last === Number.POSITIVE_INFINITY ? 1 : row.last;
      if (!known || end > lines.length) {
        problems += 1;
        console.log(`PROBLEM ${name}/${row.file}:${row.lines} does not exist`);
      } else if (row.verdict === 'must') {
        console.log(
          `${name}/${row.file}:${row.lines}  ${row.key}  ${lines
            .slice(row.first - 1, row.last)
            .join(' / ')
            .trim()
            .slice(0, 160)}`,
        );
      }
    }
  }
  return problems;
}

async function score(cases, cli, wanted) {
  const scratch = await mkdtemp(path.join(tmpdir(), 'accuracy-'));
  try {
    return await inBatches(cases, AT_ONCE, async (testCase) => {
      const { error, findings } = await scan(testCase, cli, scratch);
      return { testCase, error, verdict: judge(testCase.rows, findings, wanted) };
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** One line for each distinct error: a broken build breaks every case in the same way. */
function printBroken(judged) {
  const byError = new Map();
  for (const { testCase, error } of judged) {
    if (error) byError.set(error, [...(byError.get(error) ?? []), testCase.name]);
  }
  for (const [error, names] of byError) {
    const others = names.length > 1 ? ` and ${names.length - 1} more` : '';
    console.error(`BROKEN ${names[0]}${others}: ${error}`);
  }
}

function report(judged, options) {
  printBroken(judged);
  if (options.show) judged.forEach(printDetails);
  printTable(judged);
  const total = (pick) => judged.reduce((sum, { verdict }) => sum + pick(verdict), 0);
  const met = total((verdict) => verdict.met.length);
  const must = met + total((verdict) => verdict.missed.length);
  const wrong = total((verdict) => verdict.wrong.length);
  const never = total((verdict) => verdict.wrong.filter((finding) => finding.never).length);
  const recall = ratio(met, must);
  const precision = ratio(met, met + wrong);
  const broken = judged.filter(({ error }) => error).length;
  console.log(
    `${judged.length} cases: recall ${recall.toFixed(3)} (${met}/${must}), precision ${precision.toFixed(3)} ` +
      `(${wrong} false, ${never} of them on a never line), ${broken} broken`,
  );
  return broken === 0 && recall >= options.minRecall && precision >= options.minPrecision;
}

async function main() {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: path.join(HERE, 'cases') },
      cli: { type: 'string', default: CLI },
      rule: { type: 'string', default: '*' },
      case: { type: 'string', default: '*' },
      show: { type: 'boolean', default: false },
      labels: { type: 'boolean', default: false },
      'min-recall': { type: 'string', default: '0' },
      'min-precision': { type: 'string', default: '0' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const cases = await loadCases(path.resolve(values.cases), globs(values.case.split(',')));
  if (cases.length === 0) throw new Error('no case matches');
  if (values.labels) {
    process.exitCode = (await checkLabels(cases)) === 0 ? 0 : 1;
    return;
  }
  const options = {
    show: values.show,
    minRecall: Number(values['min-recall']),
    minPrecision: Number(values['min-precision']),
  };
  const judged = await score(cases, path.resolve(values.cli), globs(values.rule.split(',')));
  process.exitCode = report(judged, options) ? 0 : 1;
}

main().catch((error) => {
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
});
