import { expect, test } from 'vitest';
import { createDocument } from '../../server/core/document.js';
import { inspect } from '../../server/core/inspect.js';
import { defaultPolicy } from '../../server/core/policy/policy.js';
import { programsOf } from '../../server/core/program/programs.js';
import { browser } from '../../server/core/rules/storage/browser.js';
import { createCodeReader } from '../../server/host/codeReader.js';
import { testParser } from '../parser.js';

const parse = await testParser();

function findingsIn(file: string, text: string) {
  return inspect(createDocument(file, text), defaultPolicy, [browser], {
    today: '2026-01-01',
    readCode: createCodeReader(parse),
  }).findings;
}

test.each([
  ['a.ts', "res.cookie('mrn', patient.mrn);"],
  ['a.ts', "import Cookies from 'js-cookie';\nCookies.set('patientName', patient.lastName);"],
  ['a.py', "def view(response, patient):\n    response.set_cookie('mrn', patient.mrn)"],
  ['a.php', "<?php\nsetcookie('mrn', $patient->mrn);"],
])('the flags of a cookie are set: %s %s', (file, before) => {
  const [finding] = findingsIn(file, before);
  const [edit] = finding?.fixes[0]?.edits ?? [];
  if (edit === undefined) throw new Error('no fix');
  const after = before.slice(0, edit.start) + edit.newText + before.slice(edit.end);
  expect(programsOf(createDocument(file, after), parse).flatMap(({ errors }) => errors)).toEqual([]);
  expect(findingsIn(file, after)).toEqual([]);
});
