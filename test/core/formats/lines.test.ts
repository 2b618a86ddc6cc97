import { describe, expect, test } from 'vitest';
import { show } from './show.js';

describe('assignments', () => {
  test('dotenv', () => {
    expect(show('dotenv', '# c\nexport NAME="Ann Roe" # d\nMRN=0047 # e\nKEY=\'a\nb\'\nodd\n')).toEqual([
      '||||c #comment',
      'NAME||||Ann Roe',
      '||||d #comment',
      'MRN||||0047',
      '||||e #comment',
      'KEY||||a b',
      '||||odd #prose',
    ]);
  });

  test('properties', () => {
    expect(show('properties', '! c\npatient.name = Ann \\\n  Roe\nmrn: 7\n')).toEqual([
      '||||c #comment',
      'patient.name||||Ann \\ Roe',
      'mrn||||7',
    ]);
  });

  test('ini', () => {
    expect(show('ini', 'a=1\n[patient]\nname = Ann ; who\n')).toEqual([
      'a||||1',
      'name|patient|||Ann',
      '|patient|||who #comment',
    ]);
  });

  test('toml', () => {
    const text =
      '[owner]\nname = \'Ann\' # c\nphones = [ "1", # home\n "2" ]\naddr = { line = "3 Elm", zip = 62704 }\nnote = """\nlong\n"""\n';
    expect(show('toml', text)).toEqual([
      'name|owner|||Ann',
      '|owner|||c #comment',
      'phones|owner|||1',
      '|owner|||home #comment',
      'phones|owner|||2',
      'line|owner|||3 Elm',
      'zip|owner|||62704',
      'note|owner||| long ',
    ]);
  });
});

test('log lines are records with their pairs and JSON', () => {
  const text = '10:00 INFO user=12 saved patient=Ann Roe mrn="00 7"\n10:01 {"dob":"1940"}\nif a == b\n';
  expect(show('log', text)).toEqual([
    '|{}|||10:00 INFO #prose',
    'user|{}|||12',
    '|{}|||saved #prose',
    'patient|{}|||Ann Roe',
    'mrn|{}|||00 7',
    '|{}|||10:01 #prose',
    'dob|{}<{}|||1940',
    '|{}|||if a == b #prose',
  ]);
});

test('plain text is paragraphs', () => {
  expect(show('plaintext', 'Name: Ann\r\nDOB: 1940\r\n\r\n  end ')).toEqual([
    '||||Name: Ann DOB: 1940 #prose',
    '||||end #prose',
  ]);
});

test('a text with the same columns in every line is a table; prose and logs are not', () => {
  expect(show('plaintext', 'MRN|NAME|DOB\n1|ROE, ANN|1940\n2|DAY, BOB|1941\n')[1]).toBe('NAME|{}<[]|||ROE, ANN');
  const roster = 'Ward list\nMRN\tPatient\tDOB\n77\tROE, ANN\t1940\n\n78\tDAY, BOB\t1941\nThe end\tof it\n';
  expect(show('plaintext', roster)).toEqual([
    '||||Ward list #prose',
    'MRN|{}<[]|||77',
    'Patient|{}<[]|||ROE, ANN',
    'DOB|{}<[]|||1940',
    'MRN|{}<[]|||78',
    'Patient|{}<[]|||DAY, BOB',
    'DOB|{}<[]|||1941',
    '||||The end of it #prose',
  ]);
  const labels = 'Name:\tAnn\tDOB:\t1940\nName:\tBob\tDOB:\t1941\nx\n';
  expect(show('plaintext', labels)).toHaveLength(1);
  expect(show('plaintext', 'Seen, well, and sent home.\nAnn, Bob, and I.\nNo, he, she.\n')).toHaveLength(1);
});

test('requests', () => {
  const text =
    '@mrn = 7\n### first\nPOST https://x.test/Patient?name=Roe HTTP/1.1\nAccept: a\n\n{"name":"Ann"}\n### second\nGET https://x.test\n\ngiven=Ann&family=Roe';
  expect(show('http', text)).toEqual([
    'mrn|request|||7',
    '||||first #comment',
    'request|request|||https://x.test/Patient?name=Roe HTTP/1.1',
    'Accept|request|||a',
    'name|{}<request|||Ann',
    '||||second #comment',
    'request|request|||https://x.test',
    'given|request|||Ann',
    'family|request|||Roe',
  ]);
});

test('mail', () => {
  const text =
    'From: "Ann Roe" <ann@roe.test>\nSubject: MRN\n 7\nMessage-ID: <1@x>\nContent-Type: multipart/mixed; boundary="abcdefgh"\n\n--abcdefgh\n\nHello\nAnn\n--abcdefgh\nContent-Type: text/html\n\n<p>Bob</p>\n--abcdefgh\nContent-Transfer-Encoding: base64\n\nAAAA\n--abcdefgh--\n';
  expect(show('eml', text).filter((line) => !line.includes('#machinery'))).toEqual([
    'From|mail|||"Ann Roe" <ann@roe.test>',
    'Subject|mail|||MRN 7',
    '|mail|||Hello Ann #prose',
    '|mail|||Bob #prose',
  ]);
});
