import fs from 'fs';
import { writeFile } from 'node:fs/promises';
import * as path from 'path';
import { saveAs } from 'file-saver';
export async function e(patients: Patient[], key: Buffer, report: string) {
  fs.writeFileSync('p.json', JSON.stringify(patients));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
  await writeFile('p.csv', patients.map((p) => `${p.name},${p.ssn}`).join('\n'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
  await fs.promises.appendFile('p.log', patients[0].mrn);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
  const out = fs.createWriteStream('x.csv');
  for (const p of patients) out.write(`${p.lastName};${p.dob}\n`);
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
  fs.writeFileSync('stats.json', JSON.stringify({ n: patients.length }));
  fs.writeFileSync('p.enc', encrypt(JSON.stringify(patients), key));
  const cipher = crypto.createCipheriv('aes-256-gcm', key, iv);
  fs.writeFileSync('p.enc', Buffer.concat([cipher.update(JSON.stringify(patients)), cipher.final()]));
  fs.writeFileSync('build.json', JSON.stringify(manifest));
  const blob = new Blob([toCsv(patients)], { type: 'text/csv' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
  const a = document.createElement('a');
  a.href = URL.createObjectURL(blob);
  a.download = 'patients.csv';
  saveAs(new Blob([report]), 'x.txt');
}
