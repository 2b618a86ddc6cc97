import { expect, test } from 'vitest';
import { createDocument } from '../../../server/core/document.js';

/** Name and value of every literal, as the file says them after bodies are unfolded. */
function valuesOf(path: string, text: string): readonly string[] {
  return createDocument(path, text).literals.map(
    (literal) => `${literal.name}=${text.slice(literal.start, literal.end)}`,
  );
}

test('JSON escaped in a JSON string', () => {
  const text = JSON.stringify({ text: JSON.stringify({ lastName: 'Oyinlola', phones: ['206-783-4412'] }) });
  expect(valuesOf('login.har', text)).toEqual(expect.arrayContaining(['lastName=Oyinlola', 'phones=206-783-4412']));
});

test('JSON in a string of code', () => {
  expect(valuesOf('stub.ts', `const raw = '{"first_name":"Peregrine"}';`)).toContain('first_name=Peregrine');
});

test('HL7 v2 with written line ends in a string of code', () => {
  const text = String.raw`ADT = "MSH|^~\\&|A|B|C|D|2025||ADT^A01|1|P|2.3\rPID|1||7740217^^^M^MR||FAIRWEATHER^LUCASTA\r"`;
  const values = createDocument('fixtures.py', text).literals;
  const roles = values.map((literal) => [literal.role, text.slice(literal.start, literal.end)]);
  expect(roles).toEqual(
    expect.arrayContaining([
      ['medical-record-number', '7740217'],
      ['family-name', 'FAIRWEATHER'],
    ]),
  );
});

test('bodies in bodies, three deep and no deeper', () => {
  const wrap = (value: unknown) => JSON.stringify({ body: value });
  const three = wrap(wrap(wrap(JSON.stringify({ ssn: '412-68-9031' }))));
  expect(valuesOf('a.json', three)).toContain('ssn=412-68-9031');
  const deep = Array.from({ length: 6 }).reduce<string>((inner) => wrap(inner), JSON.stringify({ ssn: '412-68-9031' }));
  expect(valuesOf('a.json', deep).some((value) => value.includes('412-68-9031'))).toBe(true);
});

test('text that only begins like a body stays text', () => {
  expect(valuesOf('a.ts', `const hint = '[required] the patient name';`)).toEqual(['hint=[required] the patient name']);
});
