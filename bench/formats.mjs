/** Speed of the readers of formats: MB of text per second of one core, without looking for anything in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const characters = 4_000_000;
const runs = 5;

/** One piece of each format; all values are invented. `i` makes pieces differ. */
const pieces = {
  hl7: (i) =>
    `MSH|^~\\&|REG|WARD|HUB|LAB|202502030815||ADT^A04|${i}|P|2.5.1\rPID|1||00${i}^^^NGH^MR||NAKAMURA^DASHIELL||19800917|M|||14 Old Quarry Ln^^Guilford^CT^06437||2035550176\rPV1|1|O|ED^03||||^KWIATKOWSKI^JAN\rDG1|1||I63.9^Cerebral infarction^I10\rOBX|1|NM|718-7^Hemoglobin^LN||13.2|g/dL\r`,
  x12: (i) =>
    `ST*837*${i}*005010X222A1~BHT*0019*00*${i}*20250203*0815*CH~NM1*IL*1*NORTHRUP*ALOYSIUS****MI*PHP${i}~N3*14 OLD QUARRY LN~N4*GUILFORD*CT*06437~DMG*D8*19440122*M~CLM*${i}*125***11:B:1*Y*A*Y*Y~HI*ABK:I639~SE*8*${i}~`,
  csv: (i) =>
    `P-${i},Wolstenholme,Prudence,1944-05-17,F,423-555-0114,1908 Vine St,Chattanooga,TN,37404,I48.91,2024-09-12\n`,
  ndjson: (i) =>
    `{"resourceType":"Patient","id":"p${i}","name":[{"family":"Oyelowo","given":["Winifred"]}],"birthDate":"1962-02-27","telecom":[{"system":"phone","value":"919-555-0141"}],"address":[{"line":["706 W Peace St"],"city":"Raleigh","state":"NC","postalCode":"27605"}]}\n`,
  json: (i) =>
    `${i === 0 ? '[' : ','}{"id":${i},"name":"Oyelowo","visits":[{"date":"2024-09-12","ward":"4 East","note":"seen"}],"active":true}\n`,
  yaml: (i) =>
    `- id: ${i}\n  name: Winifred Oyelowo\n  address: { street: 706 W Peace St, zip: "27605" }\n  tags: [a, b]\n`,
  xml: (i) =>
    `<patient id="${i}"><name><given>Winifred</given><family>Oyelowo</family></name><birthTime value="19620227"/></patient>\n`,
  sql: (i) =>
    `INSERT INTO patient (id, last_name, first_name, birth_date) VALUES (${i}, 'Oyelowo', 'Winifred', '1962-02-27');\n`,
  txt: (i) => `Visit ${i}. The patient reports no pain and walks without help; next visit in two weeks.\n\n`,
};

const heads = {
  csv: 'patient_id,last_name,first_name,dob,sex,phone,address,city,state,zip,dx,admit_date\n',
  x12: `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *250203*0815*^*00501*000000001*0*T*:~GS*HC*S*R*20250203*0815*1*X*005010X222A1~`,
};
const tails = { json: ']' };

/** Prints a line a format. */
export async function benchFormats(row) {
  const { createDocument, close } = await loadCore();
  for (const format of Object.keys(pieces)) {
    const text = sample(format);
    const megabytes = text.length / 1_000_000;
    const seconds = Array.from({ length: runs }, () =>
      secondsOf(() => createDocument(`bench.${format}`, text).literals.length),
    );
    row(
      `reading ${format}`,
      `${(megabytes / Math.min(...seconds)).toFixed(0)} MB/s`,
      ['hl7', 'x12', 'csv', 'ndjson'].includes(format) ? 'at least 50 MB/s' : '',
    );
  }
  close();
}

function sample(format) {
  const parts = [heads[format] ?? ''];
  for (let length = 0, i = 0; length < characters; i++) {
    const piece = pieces[format](i);
    parts.push(piece);
    length += piece.length;
  }
  return parts.join('') + (tails[format] ?? '');
}

/** CPU time of this process, which other processes disturb less than wall time. */
function secondsOf(work) {
  const before = process.cpuUsage();
  if (work() === 0) throw new Error('nothing was read');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

async function loadCore() {
  const folder = mkdtempSync(join(tmpdir(), 'phi-lint-formats-'));
  const outfile = join(folder, 'core.cjs');
  const entry = join(root, 'server/core/document.ts');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const { createDocument } = createRequire(import.meta.url)(outfile);
  return { createDocument, close: () => rmSync(folder, { recursive: true }) };
}
