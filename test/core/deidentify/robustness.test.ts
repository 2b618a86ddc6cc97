import { describe, expect, test } from 'vitest';
import { checkEdits, files, patient, run } from './harness.js';

/** Whatever a file holds, edits stay in order, and nothing outside of them changes. */

/** Numbers that look random and are the same each time. */
function dice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const marks = ['"', '{', '}', '\\', '|', '^', '~', '*', '\r', '\n', '<', '>', '&', "'", ',', '\0', '\u00ed', '\ud83d'];

describe.each(Object.entries(files))('%s', (_format, [name, write]) => {
  test('truncated, cut and littered', () => {
    const whole = write(patient(2));
    const roll = dice(whole.length);
    for (let n = 0; n < 10; n++) {
      const at = roll(whole.length);
      const broken = [
        whole.slice(0, at),
        whole.slice(at),
        whole.slice(0, at) + (marks[roll(marks.length)] ?? '') + whole.slice(at),
        whole.slice(0, at) + whole.slice(at + roll(20)),
      ];
      for (const text of broken) {
        for (const dates of ['year', 'shift'] as const) {
          const result = run(name, text, { dates });
          checkEdits(result);
        }
      }
    }
  });
});

describe('messages with other delimiters', () => {
  test('HL7 v2', () => {
    const pid = 'PID#1##4471902@@@CH@MR##OKONKWO@ROSALIND##19480521#F####ruth.okonkwo$comcast.net';
    const { text } = run('adt.hl7', `MSH#@!%$#A#B#C#D#20250227##ADT@A01#1#P#2.5\r${pid}\r`);
    const counts = (message: string) => [...message.matchAll(/[#@!%$]/g)].join('');
    expect(counts(text)).toBe(counts(`MSH#@!%$#A#B#C#D#20250227##ADT@A01#1#P#2.5\r${pid}\r`));
    expect(text).not.toMatch(/OKONKWO|4471902|19480521|20250227/);
  });

  test('X12', () => {
    const lines = [
      'ISA|00|          |00|          |ZZ|CEDARHOLLOW    |ZZ|CLEARHOUSE     |250304|1115|^|00501|000004417|0|P|>',
      'GS|HC|CEDARHOLLOW|CLEARHOUSE|20250304|1115|4417|X|005010X222A1',
      'ST|837|0001',
      'NM1|IL|1|OKONKWO|ROSALIND||||MI|WPX88120447',
      'DMG|D8|19480521|F',
      'SE|4|0001',
    ];
    const { text } = run('claim.edi', `${lines.join("'\n")}'\n`);
    const counts = (message: string) => [...message.matchAll(/[|>']/g)].join('');
    expect(counts(text)).toBe(counts(`${lines.join("'\n")}'\n`));
    expect(text).toContain('|250101|1115|');
    expect(text).not.toMatch(/OKONKWO|ROSALIND|88120447|19480521|20250304/);
  });
});

describe('records in other clothes', () => {
  test('a dump with COPY', () => {
    const copy =
      'COPY patients (mrn, last_name, ssn, dob) FROM stdin;\n4471902\tOkonkwo\t412-67-9083\t1948-05-21\n\\.\n';
    const { text } = run('dump.sql', copy);
    expect(text).not.toMatch(/4471902|Okonkwo|412-67|05-21/);
    expect(text.split('\n')[1]?.split('\t')).toHaveLength(4);
  });

  test('a table that a notebook printed', () => {
    const cell = {
      cell_type: 'code',
      source: ['# Index patient: Lavender Montgomery-Ise, MRN 77-120-44\n'],
      outputs: [{ data: { 'text/plain': ['0  Lavender Montgomery-Ise  1953-10-08  433-82-0917\n'] } }],
    };
    const dob = { cell_type: 'markdown', source: ['Patient Lavender Montgomery-Ise, DOB 10/08/1953.\n'] };
    const { text } = run('a.ipynb', JSON.stringify({ cells: [cell, dob], nbformat: 4, metadata: {} }));
    expect(text).not.toMatch(/Lavender|Montgomery|1953-10-08|433-82/);
    expect(JSON.parse(text).cells).toHaveLength(2);
  });

  test('a mail with the name of a mailbox', () => {
    const mail = [
      'Message-ID: <20250304081231.4471@mx4.example.net>',
      'Date: Tue, 4 Mar 2025 08:12:31 +0000',
      'From: Rosalind Okonkwo-Vance <rosalind.ov@comcast.net>',
      'Subject: refill',
      '',
      'My date of birth is 05/21/1948, phone 509-456-7718. Thanks, Rosalind',
      '',
    ].join('\n');
    const { text } = run('refill.eml', mail);
    expect(text).not.toMatch(/Rosalind|Okonkwo|0304|4 Mar|05\/21|456-7718/);
    expect(text).toContain('Date: Wed, 1 Jan 2025 00:00:00 +0000');
  });

  test('a message inside JSON, escaped', () => {
    const body = 'MSH|^~\\&|A|B|C|D|20250227||ADT^A01|1|P|2.5\rPID|1||4471902^^^CH^MR||OKONKWO^ROSALIND||19480521|F\r';
    const { text } = run('queue.json', JSON.stringify({ topic: 'adt', payload: body }));
    expect(text).not.toMatch(/4471902|OKONKWO|19480521/);
    expect(JSON.parse(text).payload.split('\r')).toHaveLength(3);
  });
});

describe('logs', () => {
  const lines = [
    '10.0.0.7 - - [11/Mar/2024:10:11:12 +0000] "GET /patients/4471902 HTTP/1.1" 200 2',
    '2024-03-11 10:11:12,123 INFO intake mrn=4471902 patient="Rosalind Okonkwo-Vance"',
    '2024-03-12T23:59:59.000Z INFO intake done in 2024 ms, version 1.2.3',
  ];

  test('about a patient tell no day of care', () => {
    const { text } = run('intake.log', `${lines.join('\r\n')}\r\n`);
    expect(text).not.toMatch(/4471902|Okonkwo|Mar\/|03-1[12]|10:11/);
    expect(text).toContain('[01/Jan/2024:00:00:00 +0000]');
    expect(text).toContain('2024-01-01 00:00:00,000 INFO');
    expect(text).toContain('2024-01-01T00:00:00.000Z INFO intake done in 2024 ms, version 1.2.3\r\n');
    expect(run('intake.log', text).edits).toEqual([]);
    const shifted = run('intake.log', lines.join('\n'), { dates: 'shift' }).text;
    expect(shifted).toMatch(/\[\d\d\/[A-Z][a-z]{2}\/202[34]:10:11:12 \+0000\]/);
    expect(shifted).not.toContain('2024-03-11');
  });

  test('about nobody stay as they are', () => {
    expect(run('web.log', '2024-03-11 10:11:12 INFO started on port 8080\n').edits).toEqual([]);
  });
});
