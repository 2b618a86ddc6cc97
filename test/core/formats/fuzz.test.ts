import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSpans, literalsOf } from './show.js';

/** A small sample of each format; the fuzzer cuts, doubles and shuffles pieces of it. */
const samples: Readonly<Record<string, string>> = {
  json: '{"resourceType":"Patient","name":[{"family":"Roe","given":["Ann"]}],"a":{"b":-1.5e3,"c":[true,null]}} // x\n/* y */',
  jsonl: '{"a":"b"}\n[1,"x"]\nwords\n{"c":',
  yaml: "# c\na:\n- b: \"x\"\n  c: [1, {d: e}]\n- - f\n  - |\n    g\n    h\n? i\n: 'j''k'\n--- &x !t\n{{ if }}\nl: *x\n",
  csv: 'id,name\n1,"Ann ""A"" Roe"\n2, Bob ,extra\n#c\n\n"open\n',
  tsv: 'id\tname\n1\tAnn\n',
  psv: 'a|b\n1|2\n',
  dotenv: 'export A="x y" # z\nB=c d\n# e\nF=\'g\nh\'\n',
  properties: 'a.b=c\\\n d\n! e\nf: g\n',
  ini: '[s]\na = b ; c\n',
  toml: '[a]\nb = "c" # d\ne = [ "f", {g = 1} ]\nh = """\ni\n"""\n',
  http: '@a = b\n### c\nPOST https://x/y?z=1 HTTP/1.1\nA: b\n\n{"c":"d"}\n###\nGET x\n\na=b&c=d',
  eml: 'From: a\n b\nContent-Type: text/html; boundary="abcdefgh"\n\n--abcdefgh\nA: b\n\n<p>c</p>\n--abcdefgh--\n',
  log: '2024-01-02 INFO a=b c="d e" f=Ann Roe {"g":"h"}\nplain\n',
  plaintext: 'one\ntwo\n\nthree\r\n\r\nfour\nMRN\tName\tDOB\n1\tAnn\t1940\n\n2\tBob\t1941\nend',
  markdown:
    '---\na: b\n---\n# c\n\n| d | e |\n|---|---|\n| f | g |\n\n[h](i)\n\n```json\n{"j":"k"}\n```\n<b>l</b>\n<!-- m -->\n',
  restructuredtext:
    'T\n=\n\n====  ===\nA     B\n====  ===\nc     d\n====  ===\n\n.. code-block:: json\n\n   {"e":1}\n\nf\n',
  html: '<!doctype html><p class="a">b <b>c:</b> d</p><table><tr><th>e</th></tr><tr><td>f</td></tr></table><input name=g value="h"><script>i</script><!-- j -->',
  xml: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a xmlns="http://hl7.org/fhir"><b value="c"/>d<![CDATA[e]]><!-- f --></a>',
  hl7v2:
    'MSH|^~\\&|A|B|||2024||ADT^A01|1|P|2.5\rPID|1||1^^^A^MR~2^^^B^SS||ROE^ANN||1940|F|||1 ELM^^X^Y^1&2||5^PRN^PH\nNTE|1||free text\r\n',
  x12: 'ISA*00*          *00*          *ZZ*S              *ZZ*R              *250116*0931*^*00501*000000905*1*T*:~ST*837~\nHL*1~NM1*IL*1*ROE*ANN****MI*J1~N3*1 ELM~PER*IC*A*TE*5~REF*SY*4~',
  dicom:
    "(0008,0020) StudyDate: 20250116\n(0010,0010) PatientName: ROE^ANN=X^Y\n(0010, 1000) Other IDs  LO: 'A\\B'\n(0010,0020) LO [A1] # 2\n",
  vcard: 'BEGIN:VCARD\nN:Roe;Ann;;;\nTEL;TYPE=FAX:tel:+1\n  55\nNOTE:a\nEND:VCARD\n',
  gherkin: 'Feature: a\n  # b\n  Given "c" and "d\n  | e | f |\n  | g \\| h | |\n',
  xlsx: '# sheet: A\nid,name\n1,Ann\n\n# sheet: B\nx\n',
  ipynb:
    '{"cells":[{"cell_type":"code","source":["a = \\"b\\"\\n","c"],"outputs":[{"data":{"text/html":"<p>d</p>","text/plain":["e=f"]}}]},{"cell_type":"markdown","source":"# g\\n"}]}',
};

/** The sample with some of its pieces removed, doubled or replaced by noise. */
function mutations(sample: string): fc.Arbitrary<string> {
  const edit = fc.tuple(
    fc.nat(sample.length),
    fc.nat(12),
    fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('"', "'", '<', '{', '|', '\n', '\r', ':', '- ', '\\', '~', '^'),
    ),
  );
  return fc.array(edit, { maxLength: 6 }).map((edits) => {
    let text = sample;
    for (const [at, length, insert] of edits) text = text.slice(0, at) + insert + text.slice(at + length);
    return text;
  });
}

describe.each(Object.entries(samples))('%s', (language, sample) => {
  test('keeps its promises for damaged input', () => {
    fc.assert(
      fc.property(mutations(sample), (text) => checkSpans(language, text)),
      { numRuns: 150 },
    );
  });

  test('keeps its promises for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => checkSpans(language, text)),
      { numRuns: 40 },
    );
  });

  test('stays inside its range', () => {
    const bound = fc.nat(sample.length);
    fc.assert(
      fc.property(bound, bound, (a, b) => checkSpans(language, sample, Math.min(a, b), Math.max(a, b))),
      { numRuns: 60 },
    );
  });
});

/** Nested or repeated pieces that make careless readers slow or overflow their stack. */
const hostile: readonly (readonly [language: string, piece: string])[] = [
  ...['[', '{"a":', '/*', '"', "'", '{"a":{', '\\"'].flatMap((piece) => [
    ['json', piece] as const,
    ['jsonl', `${piece}\n`] as const,
  ]),
  ...['[', '{', '- ', '"\n', "'\n", '? ', 'a: [\n', 'a: "\n', '&a ', '{{ ', '- a:\n', '|\n'].map(
    (piece) => ['yaml', piece] as const,
  ),
  ...['<a>', '</a>', '<a b="', '<!--', '<![CDATA[', '&lt;', '<table><tr><th>'].flatMap((piece) => [
    ['xml', piece] as const,
    ['html', piece] as const,
  ]),
  ...['"', '"\n', ',', '""', ',"a'].map((piece) => ['csv', piece] as const),
  ...['<!--\n\n', '](', '|\n', '```\n', '| a |\n|--|\n', '- [', '<b>'].map((piece) => ['markdown', piece] as const),
  ...['|', '^', '~', 'MSH|\r', 'PID|1^', 'ISA*', '*', 'NM1*IL~'].flatMap((piece) => [
    ['hl7v2', piece] as const,
    ['x12', piece] as const,
  ]),
  ...['a="', "a='", '=', 'a=b ', '{"'].flatMap((piece) => [['log', piece] as const, ['dotenv', `${piece}\n`] as const]),
  ...['[', '"""\n', 'a=[\n', 'a="\n'].map((piece) => ['toml', piece] as const),
  ...['--abcdefgh\n', 'A: b\n', ' \n'].flatMap((piece) => [
    ['eml', piece] as const,
    ['http', `###\n${piece}`] as const,
  ]),
  ...['(0010,0010) X: ', '(0010,0010) X: a\n', '^', '=', '\\'].map((piece) => ['dicom', piece] as const),
  ...['N:;', ' \n', 'TEL;', ';'].map((piece) => ['vcard', piece] as const),
  ...['|', '| a ', '"', 'a "b" '].map((piece) => ['gherkin', piece] as const),
  ...['MRN\tName\tDOB\n', '\t', '\t\t\n', 'MRN\tName\tDOB\n1\t2\t3\n\n\n'].map(
    (piece) => ['plaintext', piece] as const,
  ),
  ...['# sheet: \n', ',\n'].map((piece) => ['xlsx', piece] as const),
  ...['===  ===\n', '.. code:: x\n', '+--+--+\n'].map((piece) => ['restructuredtext', piece] as const),
];

describe('hostile input', () => {
  test.each(hostile)('%s repeats %j', (language, piece) => {
    const text = piece.repeat(30_000);
    const begin = performance.now();
    literalsOf(language, text);
    // Linear readers need some milliseconds; a quadratic one needs minutes. The bound only tells these apart.
    expect(performance.now() - begin).toBeLessThan(8_000);
  });

  test('a deeply nested document keeps its innermost value', () => {
    const depth = 100_000;
    for (const language of ['json', 'yaml']) {
      const text = `${'['.repeat(depth)}"deep"${']'.repeat(depth)}`;
      expect(literalsOf(language, text)).toHaveLength(1);
    }
    const xml = `${'<a>'.repeat(depth)}deep${'</a>'.repeat(depth)}`;
    expect(literalsOf('xml', xml)).toHaveLength(1);
  });
});
