import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDocument } from '../../server/core/document.js';
import { hl7Segments } from '../../server/core/formats/hl7Fields.js';
import { type Line, loadGrammar, render, scopesOf, tokenize } from './tokens.js';

const messages = join(import.meta.dirname, 'messages');
const snapshots = join(import.meta.dirname, 'snapshots');

const grammarOf: Readonly<Record<string, string>> = {
  '.hl7': 'text.hl7v2',
  '.x12': 'text.x12',
  '.sample': 'source.sample',
};

async function linesOf(name: string) {
  const grammar = await loadGrammar(grammarOf[extname(name)] ?? name);
  return tokenize(grammar, readFileSync(join(messages, name), 'utf8'));
}

const isPhi = (scopes: readonly string[]) => scopes.some((scope) => scope.includes('.phi.'));

test('the grammars are those that the tables of the scanner give', () => {
  execFileSync('node', ['scripts/generate-grammars.mjs', '--check']);
});

describe('the extension brings', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const grammars: readonly { path: string; scopeName: string }[] = contributes.grammars;
  const all: readonly { id: string; extensions?: readonly string[]; configuration?: string }[] = contributes.languages;
  // The policy file is a language of the editor that only gets one more name.
  const languages = all.flatMap(({ id, extensions, configuration }) =>
    extensions === undefined || configuration === undefined ? [] : [{ id, extensions, configuration }],
  );

  test('every grammar, under its own scope', () => {
    const scopes = grammars.map(({ path }) => JSON.parse(readFileSync(path, 'utf8')).scopeName);
    expect(scopes).toEqual(grammars.map(({ scopeName }) => scopeName));
    const files = readdirSync('syntaxes').map((name) => `./syntaxes/${name}`);
    const named = [...grammars.map(({ path }) => path), ...languages.map(({ configuration }) => configuration)];
    expect(named.sort()).toEqual(files.sort());
  });

  test.each(languages.flatMap(({ id, extensions }) => extensions.map((extension) => [extension, id] as const)))(
    '%s as the language that the scanner takes it for',
    (extension, id) => {
      const message = id === 'x12' ? 'ISA*00*          *00*' : 'PID|1||A904172\r';
      expect(createDocument(`message${extension}`, message).language).toBe(id);
    },
  );
});

describe('tokens', () => {
  const names = readdirSync(messages);

  test.each(names)('%s', async (name) => {
    const actual = render(await linesOf(name));
    const file = join(snapshots, `${name}.txt`);
    if (expect.getState().snapshotState.snapshotUpdateState === 'all') writeFileSync(file, actual);
    expect(existsSync(file), `${name} has no snapshot; run with -u and read what it writes`).toBe(true);
    expect(actual).toBe(readFileSync(file, 'utf8'));
  });

  test('every snapshot has its message', () => {
    expect(readdirSync(snapshots).sort()).toEqual(names.map((name) => `${name}.txt`).sort());
  });
});

describe('what the scanner takes for a part of a patient is PHI', () => {
  test.each(readdirSync(messages).filter((name) => name !== 'suppressions.sample'))('%s', async (name) => {
    const text = readFileSync(join(messages, name), 'utf8');
    const spans = phiSpans(tokenize(await loadGrammar(grammarOf[extname(name)] ?? name), text), text);
    const missed = createDocument(name, text)
      .literals.filter(({ role, subject }) => role !== undefined && (subject === 'patient' || subject === 'relative'))
      .filter(({ start, end }) => !spans.some((span) => span.start <= start && end <= span.end))
      .map((literal) => literal.name);
    expect(missed).toEqual([]);
  });
});

/** Offsets of PHI in a text; neighbouring tokens are one span. */
function phiSpans(lines: readonly Line[], text: string) {
  const spans: { start: number; end: number }[] = [];
  let offset = 0;
  for (const line of lines) {
    for (const { start, end, scopes } of line.tokens) {
      const last = spans.at(-1);
      if (!isPhi(scopes)) continue;
      if (last?.end === offset + start) last.end = offset + end;
      else spans.push({ start: offset + start, end: offset + end });
    }
    offset += line.text.length;
    offset += text.startsWith('\r\n', offset) ? 2 : 1;
  }
  return spans;
}

describe('HL7 v2', () => {
  test('the social security number in PID-19 is PHI, the physician in PV1-7 is not', async () => {
    const lines = await linesOf('admission.hl7');
    expect(scopesOf(lines, 'PID', '536-22-8147').at(-1)).toBe('string.unquoted.phi.ssn.hl7v2');
    expect(isPhi(scopesOf(lines, 'PV1', 'Brandt'))).toBe(false);
    expect(isPhi(scopesOf(lines, 'PV1', 'V330918'))).toBe(true);
  });

  const phiFields: Readonly<Record<string, readonly number[]>> = {
    PID: [3, 5, 6, 7, 9, 11, 13, 14, 18, 19, 20, 23, 29],
    NK1: [2, 4, 5, 6],
    GT1: [3, 5, 6, 7, 8, 12],
    IN1: [16, 18, 19, 36, 49],
    IN2: [2, 6, 8],
    MRG: [1],
    PV1: [19],
  };
  const cases = Object.entries(phiFields).flatMap(([name, numbers]) =>
    numbers.map((number) => [name, number] as const),
  );

  test.each(cases)('%s-%i is PHI', async (name, number) => {
    const [line] = tokenize(await loadGrammar('text.hl7v2'), `${name}${'|x'.repeat(number - 1)}|target|x|x`);
    expect(isPhi(scopesOf(line ? [line] : [], name, 'target'))).toBe(true);
  });

  test('fields of organisations and of providers are not', async () => {
    const grammar = await loadGrammar('text.hl7v2');
    for (const [name, { subject, fields }] of hl7Segments) {
      for (const [number, field] of fields) {
        if (!['organization', 'provider'].includes(field.subject ?? subject ?? '')) continue;
        const lines = tokenize(grammar, `${name}${'|x'.repeat(number - 1)}|target|x`);
        expect(isPhi(scopesOf(lines, name, 'target')), `${name}-${number}`).toBe(false);
      }
    }
  });

  test('the separator is the one that follows the name of the segment', async () => {
    const lines = await linesOf('separators.hl7');
    expect(isPhi(scopesOf(lines, 'PID', 'Okafor*Ines'))).toBe(true);
    expect(isPhi(scopesOf(lines, 'PV1', 'Brandt'))).toBe(false);
  });
});

describe('X12', () => {
  test('members and patients are PHI, with their addresses and references', async () => {
    const lines = await linesOf('claim.x12');
    const phi = [
      ...[['NM1*IL', 'OKAFOR'] as const, ['NM1*IL', 'CM4471982'] as const, ['N3*88', '88 JUNIPER CT'] as const],
      ...[['DMG', '19710309'] as const, ['REF*SY', '536228147'] as const, ['REF*1W', 'CM4471982'] as const],
      ...[['CLM', 'ACCT5512'] as const, ['REF*EA', 'A904172'] as const, ['SBR', 'CM88'] as const],
    ];
    for (const [segment, value] of phi) expect(isPhi(scopesOf(lines, segment, value)), segment).toBe(true);
  });

  test('payers, clinics and physicians are not', async () => {
    const lines = await linesOf('claim.x12');
    const plain = [
      ...[['NM1*PR', 'CASCADE MUTUAL'] as const, ['N3*PO', 'PO BOX 9'] as const, ['N4*EUGENE', '97401'] as const],
      ...[['NM1*85', 'NORTHGATE CLINIC'] as const, ['N3*400', '400 HARBOR RD'] as const, ['NM1*82', 'AMES'] as const],
      ...[['REF*EI', '930551200'] as const, ['REF*SY', '930551200'] as const, ['DTP*573', '20260215'] as const],
    ];
    for (const [segment, value] of plain) expect(isPhi(scopesOf(lines, segment, value)), segment).toBe(false);
  });

  test('a company in the place of a person is none', async () => {
    const lines = await linesOf('pipes.x12');
    expect(isPhi(scopesOf(lines, 'NM1|QC|1', 'OKAFOR'))).toBe(true);
    expect(isPhi(scopesOf(lines, 'NM1|QC|2', 'OKAFOR BAKERY'))).toBe(false);
  });

  test('segments without line ends are told apart', async () => {
    const lines = await linesOf('enrolment.x12');
    expect(isPhi(scopesOf(lines, 'ISA', '536228147'))).toBe(true);
    expect(isPhi(scopesOf(lines, 'ISA', 'PO BOX 9'))).toBe(false);
  });
});

describe('suppressions', () => {
  test('a comment ends where it ends', async () => {
    const blocks = (await linesOf('suppressions.sample')).filter(({ text }) => text.includes('after'));
    for (const { text, tokens } of blocks) {
      const last = tokens.find(({ end }) => end === text.length);
      expect(last?.scopes, text).toEqual([]);
    }
    expect(blocks.length).toBe(6);
  });
});

/** Ten thousand separators and the like; a pattern that goes back and forth would take minutes. */
describe('long lines', () => {
  const lines: readonly (readonly [string, string, string])[] = [
    ['pipes', 'text.hl7v2', `PID${'|'.repeat(10_000)}`],
    ['pipes in a header', 'text.hl7v2', `MSH${'|'.repeat(10_000)}`],
    ['components in a PHI field', 'text.hl7v2', `PID|||${'^'.repeat(10_000)}`],
    ['backslashes', 'text.hl7v2', `NTE|1||${'\\'.repeat(10_000)}`],
    ['a field without end', 'text.hl7v2', `GT1|${'a'.repeat(20_000)}`],
    ['blanks', 'text.hl7v2', ' '.repeat(20_000)],
    ['elements', 'text.x12', `NM1*IL${'*'.repeat(10_000)}`],
    ['terminators', 'text.x12', '~'.repeat(10_000)],
    ['segments', 'text.x12', 'NM1*IL*1*A~REF*SY*1~'.repeat(1000)],
    ['capitals', 'text.x12', 'NM1'.repeat(7000)],
    ['rules', 'source.sample', `; phi-lint-disable-line ${'phi/a, '.repeat(3000)}`],
    ['globs', 'source.sample', `; phi-lint-disable-line ${'phi/*, '.repeat(3000)}`],
    ['dashes', 'source.sample', `; phi-lint-disable-line a${'-'.repeat(20_000)}`],
    ['directives', 'source.sample', `; ${'phi-lint-disable-line a -- until '.repeat(600)}`],
  ];

  test.each(lines)('%s', async (_name, scope, line) => {
    const grammar = await loadGrammar(scope);
    const start = performance.now();
    tokenize(grammar, line);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
