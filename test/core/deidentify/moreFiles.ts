import type { Patient } from './harness.js';

/** Files about a patient in the formats that are seen less often. */

const compact = (day: string) => day.replaceAll('-', '');
const american = (day: string) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;

export const moreFiles: Readonly<Record<string, readonly [name: string, write: (patient: Patient) => string]>> = {
  tsv: ['patients.tsv', (p) => table(p, '\t')],
  psv: ['patients.psv', (p) => table(p, '|')],
  jsonc: ['patient.jsonc', jsonc],
  hl7Xml: ['adt.xml', hl7Xml],
  dicomText: ['study.txt', dicomText],
  dicomJson: ['study.json', dicomJson],
  sqlCopy: ['dump.sql', sqlCopy],
  notebook: ['cohort.ipynb', notebook],
  har: ['portal.har', har],
  eml: ['refill.eml', eml],
  ncpdp: ['claim.ncpdp', ncpdp],
  vcard: ['patient.vcf', vcard],
  html: ['chart.html', html],
  markdown: ['handover.md', markdown],
  rst: ['handover.rst', rst],
  toml: ['patient.toml', toml],
  ini: ['patient.ini', (p) => `[patient]\n${pairs(p, ' = ')}`],
  properties: ['patient.properties', (p) => pairs(p, '=')],
  dotenv: ['.env', (p) => pairs(p, '=', 'PATIENT_').replace(/=(.*)$/gm, '="$1"')],
  http: ['intake.http', http],
  log: ['intake.log', log],
  gherkin: ['intake.feature', gherkin],
  typescript: ['patient.ts', typescript],
  python: ['test_patient.py', python],
};

function table(p: Patient, mark: string): string {
  const names = ['mrn', 'last_name', 'first_name', 'dob', 'ssn', 'phone', 'email', 'zip', 'admit_date'];
  const values = [p.mrn, p.family, p.given, p.birth, p.ssn, p.phone, p.email, p.zip, p.admitted];
  return `${names.join(mark)}\n${values.join(mark)}\n`;
}

function jsonc(p: Patient): string {
  return `{
  // Chart of ${p.given} ${p.family}
  "patientName": "${p.given} ${p.family}", /* as on the card */
  "mrn": "${p.mrn}",
  "dateOfBirth": "${p.birth}",
}
`;
}

function hl7Xml(p: Patient): string {
  return `<?xml version="1.0"?>
<ADT_A01 xmlns="urn:hl7-org:v2xml">
  <MSH><MSH.1>|</MSH.1><MSH.2>^~\\&amp;</MSH.2><MSH.9><MSG.1>ADT</MSG.1><MSG.2>A01</MSG.2></MSH.9></MSH>
  <PID>
    <PID.3><CX.1>${p.mrn}</CX.1><CX.5>MR</CX.5></PID.3>
    <PID.5><XPN.1><FN.1>${p.family}</FN.1></XPN.1><XPN.2>${p.given}</XPN.2></PID.5>
    <PID.7><TS.1>${compact(p.birth)}</TS.1></PID.7>
    <PID.19>${p.ssn}</PID.19>
  </PID>
</ADT_A01>
`;
}

function dicomText(p: Patient): string {
  return `# Dicom-Data-Set
(0008,0020) DA [${compact(p.admitted)}]                 #   8, 1 StudyDate
(0010,0010) PN [${p.family.toUpperCase()}^${p.given.toUpperCase()}]  #  20, 1 PatientName
(0010,0020) LO [${p.mrn}]                               #   8, 1 PatientID
(0010,0030) DA [${compact(p.birth)}]                    #   8, 1 PatientBirthDate
`;
}

function dicomJson(p: Patient): string {
  const study = {
    '00080020': { vr: 'DA', Value: [compact(p.admitted)] },
    '00100010': { vr: 'PN', Value: [{ Alphabetic: `${p.family}^${p.given}` }] },
    '00100020': { vr: 'LO', Value: [p.mrn] },
    '00100030': { vr: 'DA', Value: [compact(p.birth)] },
  };
  return `${JSON.stringify(study, undefined, 2)}\n`;
}

function sqlCopy(p: Patient): string {
  return `-- made by pg_dump
COPY public.patients (mrn, last_name, first_name, birth_date, ssn, phone, zip, note) FROM stdin;
${p.mrn}\t${p.family}\t${p.given}\t${p.birth}\t${p.ssn}\t${p.phone}\t${p.zip}\tCalled\\tback ${p.given} ${p.family}
${Number(p.mrn) + 1}\tThornbury\tMaud\t1951-03-17\t\\N\t\\N\t\\N\t\\N
\\.

SELECT 1;
`;
}

function notebook(p: Patient): string {
  const cells = [
    { cell_type: 'markdown', metadata: {}, source: [`# Patient: ${p.given} ${p.family}\n`, `MRN: ${p.mrn}\n`] },
    {
      cell_type: 'code',
      metadata: {},
      execution_count: 1,
      source: [`patient = {"name": "${p.given} ${p.family}", "mrn": "${p.mrn}", "dob": "${p.birth}"}\n`, 'patient'],
      outputs: [
        {
          output_type: 'execute_result',
          execution_count: 1,
          metadata: {},
          data: { 'text/plain': [`   mrn      ssn\n`, `0  ${p.mrn}  ${p.ssn}\n`] },
        },
      ],
    },
  ];
  return `${JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, undefined, 1)}\n`;
}

function har(p: Patient): string {
  const body = JSON.stringify({ patientName: `${p.given} ${p.family}`, mrn: p.mrn, ssn: p.ssn, birthDate: p.birth });
  const entry = {
    startedDateTime: `${p.admitted}T10:11:12.123Z`,
    request: {
      method: 'POST',
      url: `https://portal.clinic.example/patients?family=${p.family}&birthdate=${p.birth}`,
      postData: { mimeType: 'application/json', text: body },
    },
    response: {
      status: 200,
      content: { mimeType: 'application/json', text: Buffer.from(body).toString('base64'), encoding: 'base64' },
    },
  };
  return `${JSON.stringify({ log: { version: '1.2', creator: { name: 'proxy' }, entries: [entry] } }, undefined, 2)}\n`;
}

function eml(p: Patient): string {
  const encoded = Buffer.from(`Patient: ${p.given} ${p.family}\nSSN: ${p.ssn}\n`).toString('base64');
  return [
    'From: Front desk <desk@cedarhollow.example>',
    `To: ${p.given} ${p.family} <${p.email}>`,
    'Subject: Your refill',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part-one-two"',
    '',
    '--part-one-two',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Patient: ${p.given} ${p.family}`,
    `DOB: ${american(p.birth)}`,
    `MRN: ${p.mrn}, phone ${p.phone}.`,
    '',
    '--part-one-two',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    encoded,
    '--part-one-two--',
    '',
  ].join('\r\n');
}

function ncpdp(p: Patient): string {
  const header = `610066D0B1${'DEMO      '}1011234567893     ${compact(p.admitted)}0000000000`;
  const segments = [
    ['AM01', `C4${compact(p.birth)}`, 'C51', `CA${p.given.toUpperCase()}`, `CB${p.family.toUpperCase()}`, `CP${p.zip}`],
    ['AM04', `C2${p.plan}`],
  ];
  return `${header}${segments.map((fields) => `\x1e\x1c${fields.join('\x1c')}`).join('')}\x03`;
}

function vcard(p: Patient): string {
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `N:${p.family};${p.given};;;`,
    `FN:${p.given} ${p.family}`,
    `TEL;TYPE=home:${p.phone}`,
    `EMAIL:${p.email}`,
    `NOTE:Patient\\, MRN ${p.mrn}`,
    'END:VCARD',
    '',
  ].join('\r\n');
}

function html(p: Patient): string {
  return `<!doctype html>
<h1>Patient: ${p.given} ${p.family}</h1>
<table>
  <tr><th>MRN</th><th>Date of birth</th><th>SSN</th></tr>
  <tr><td>${p.mrn}</td><td>${american(p.birth)}</td><td>${p.ssn}</td></tr>
</table>
<input name="phone" value="${p.phone}"> <!-- Called ${p.given} ${p.family} -->
`;
}

function markdown(p: Patient): string {
  return `# Handover

Patient: ${p.given} ${p.family}, MRN: ${p.mrn}

| last_name | dob | ssn |
|---|---|---|
| ${p.family} | ${p.birth} | ${p.ssn} |

\`\`\`json
{ "mrn": "${p.mrn}", "phone": "${p.phone}" }
\`\`\`
`;
}

function rst(p: Patient): string {
  return `Handover
========

Patient: ${p.given} ${p.family}, MRN: ${p.mrn}

.. code-block:: json

   { "mrn": "${p.mrn}", "ssn": "${p.ssn}" }
`;
}

function toml(p: Patient): string {
  return `[patient]
first_name = "${p.given}"
last_name = '${p.family}' # as on the card
mrn = "${p.mrn}"
date_of_birth = ${p.birth}
phones = ["${p.phone}"]
`;
}

function pairs(p: Patient, mark: string, prefix = ''): string {
  const values = [
    ['FIRST_NAME', p.given],
    ['LAST_NAME', p.family],
    ['MRN', p.mrn],
    ['DATE_OF_BIRTH', p.birth],
    ['SSN', p.ssn],
    ['PHONE', p.phone],
  ];
  return `${values.map(([name, value]) => `${prefix}${name}${mark}${value}`).join('\n')}\n`;
}

function http(p: Patient): string {
  return `### Register
POST https://api.clinic.example/patients HTTP/1.1
Content-Type: application/json

{ "patientName": "${p.given} ${p.family}", "mrn": "${p.mrn}", "ssn": "${p.ssn}", "dob": "${p.birth}" }
`;
}

function log(p: Patient): string {
  return `10.0.0.7 - - [${Number(p.admitted.slice(8))}/Mar/2024:10:11:11 +0000] "GET /health HTTP/1.1" 200 2
${p.admitted}T10:11:12Z INFO intake patient="${p.given} ${p.family}" mrn=${p.mrn} dob=${p.birth}
${p.admitted}T10:11:13Z WARN intake {"patientName":"${p.family}, ${p.given}","ssn":"${p.ssn}"}
`;
}

function gherkin(p: Patient): string {
  return `Feature: Intake

  Scenario: A patient arrives
    Given the patient "${p.given} ${p.family}" with MRN "${p.mrn}"
    And these records:
      | last_name | dob | ssn |
      | ${p.family} | ${p.birth} | ${p.ssn} |
`;
}

function typescript(p: Patient): string {
  return `const patient = {
  patientName: '${p.given} ${p.family}',
  mrn: '${p.mrn}',
  ssn: "${p.ssn}",
  dateOfBirth: \`${p.birth}\`,
};
`;
}

function python(p: Patient): string {
  return `def test_patient():
    patient = Patient(first_name="${p.given}", last_name='${p.family}', mrn="${p.mrn}", dob="${p.birth}")
    assert patient.ssn == "${p.ssn}"
`;
}
