import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phrases } from '../../server/core/catalog/fieldNames.js';
import { createDocument } from '../../server/core/document.js';
import { tellingRoles } from '../../server/core/identifiers/context.js';
import { readSurroundings } from '../../server/core/identifiers/surroundings.js';
import { inspect } from '../../server/core/inspect.js';
import { defaultPolicy } from '../../server/core/policy/policy.js';
import { mayStoreOrSend } from '../../server/core/prefilter/codeClues.js';
import { mayHoldFindings } from '../../server/core/prefilter/prefilter.js';
import { allRules } from '../../server/core/rules/index.js';

/** The quick look at bytes must never drop a file in which something would be found. */

const root = resolve(import.meta.dirname, '../..');

function may(text: string, path = 'a.ts'): boolean {
  const bytes = Buffer.from(text);
  return mayHoldFindings(bytes, bytes.length, path) || mayStoreOrSend(bytes, bytes.length);
}

function findings(path: string, text: string): number {
  const { findings: found, suppressed } = inspect(createDocument(path, text), defaultPolicy, allRules, {
    today: '2026-01-01',
  });
  return found.length + suppressed.length;
}

/** Drops a share of the words of a text, so that most of what makes a file suspicious is gone. */
function thinned(text: string, kept: readonly boolean[]): string {
  let index = 0;
  return text.replace(/[A-Za-z]{3,}/g, (word) => (kept[index++ % kept.length] ? word : 'zzz'));
}

describe.each(['examples', 'test/rules', 'test/accuracy/cases'])('%s', (folder) => {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(join(root, folder), path), text: readFileSync(path, 'utf8') }));

  test('every file with a finding is kept', () => {
    const dropped = files.filter(({ path, text }) => !may(text, path) && findings(path, text) > 0);
    expect(dropped.map(({ path }) => path)).toEqual([]);
  });

  test('also when most words of it are gone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.boolean(), { minLength: 7, maxLength: 40 }),
        ({ path, text }, kept) => {
          const thin = thinned(text.slice(0, 4000), kept);
          return may(thin, path) || findings(path, thin) === 0;
        },
      ),
      { numRuns: 300 },
    );
  });

  test('each line by itself', () => {
    const lines = files.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => line.length < 500)
        .map((line) => ({ path, line })),
    );
    const some = lines.filter((_, index) => index % Math.ceil(lines.length / 1500) === 0);
    const dropped = some.filter(({ path, line }) => !may(line, path) && findings(path, line) > 0);
    expect(dropped).toEqual([]);
  });
});

describe('words', () => {
  const certain = [...tellingRoles].flatMap((role) => phrases[role].certain?.split(', ') ?? []);

  test.each([
    ['spaces', (words: readonly string[]) => `x ${words.join(' ')}: 1`],
    ['snake case', (words: readonly string[]) => `my_${words.join('_')}_2 = 1`],
    [
      'camel case',
      (words: readonly string[]) =>
        `my${words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join('')} = 1`,
    ],
    ['capitals', (words: readonly string[]) => `${words.join('_').toUpperCase()}=1`],
  ])('names of a patient are seen in %s', (_, spell) => {
    expect(certain.filter((phrase) => !may(spell(phrase.split(' '))))).toEqual([]);
  });

  test('names of a person alone are not enough', () => {
    expect(may('surgeon.phone = 1')).toBe(false);
    expect(may('colour.firstName = 1')).toBe(false);
  });

  test('what makes a text clinical is seen', () => {
    const words =
      'patient,Hospital,clinical,medicare,diagnosis,mrn,order_mrn,EHR,healthcare,health_record,encounters,PHI,HIPAA,ICD-10,icd9,LOINC,birth_date,BirthDate,discharge summary,subscriberId,immunization,oncology,PID|1,HL7v2,c/o,presents with,complains of,95 year-old,y/o,afebrile,blood pressure,follow-up,was seen,seen by,chest pain,next of kin,born on,lives alone,pt,subject 12,consented,clinic visit,referred to';
    const wrong = words.split(',').filter((word) =>
      (['code', 'data', 'prose'] as const).some((kind) => {
        const text = `x ${word} x`;
        const path = kind === 'prose' ? 'a.txt' : 'a.ts';
        return (
          readSurroundings(text, path, kind, kind === 'prose' ? 'plaintext' : 'typescript').clinical && !may(text, path)
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('words inside others are not', () => {
    expect(may('adobe emrald graphics premrose')).toBe(false);
  });
});

describe('shapes', () => {
  test.each(['412-67-9083', 'x="412-67-9083"', '412\u201367\u20139083', '3AB4-CD5-EF67'])('%s', (text) => {
    expect(may(text)).toBe(true);
  });

  test.each([
    '2024-01-15',
    '443-923-7710',
    'a.b@c-d.org',
    '3AB4-CDE-EF67',
    '1-2-3',
    '1.20.300',
    '255.19.1940',
    '12.3456',
    '123.4567',
    'user@1.2.3',
    '@Override',
  ])('not %s', (text) => {
    expect(may(text)).toBe(false);
  });

  test('at the very end and in nothing', () => {
    expect(may('dob')).toBe(true);
    expect(may('')).toBe(false);
  });
});
