import { describe, expect, test } from 'vitest';
import { literalsOf, show } from './show.js';

describe('csv', () => {
  test('a header names the cells, a row is a record, the file names the list', () => {
    const text = 'id,patient name,dob\n1,"Roe, ""Ann""",1940-02-01\n2, Bob ,\n';
    expect(show('csv', text, 'patients')).toEqual([
      'id|{}<[patients]|||1',
      'patient name|{}<[patients]|||Roe, ""Ann""',
      'dob|{}<[patients]|||1940-02-01',
      'id|{}<[patients]|||2',
      'patient name|{}<[patients]|||Bob',
    ]);
    const [id, name, , other] = literalsOf('csv', text);
    expect(id?.scope).toBe(name?.scope);
    expect(id?.scope).not.toBe(other?.scope);
  });

  test('a first row with data is no header', () => {
    expect(show('csv', '88120,DUCHARME,19380415\n88121,TRUNDLE,19720802\n')[1]).toBe('|{}<[]|||DUCHARME');
  });

  test.each([
    ['semicolons', 'name;dob\nRoe, Ann;1940\nDay, Bob;1941\n'],
    ['tabs', 'name\tdob\nRoe, Ann\t1940\nDay, Bob\t1941\n'],
    ['pipes', 'name|dob\nRoe, Ann|1940\nDay, Bob|1941\n'],
  ])('finds %s', (_name, text) => {
    expect(show('csv', text)[0]).toBe('name|{}<[]|||Roe, Ann');
  });

  test('ragged rows, empty names, quotes over lines, CR, comments and byte-order mark', () => {
    expect(show('csv', '\uFEFF# made by hand\rname,,dob\r"Ann\nRoe",x,1940,more\rBob\r')).toEqual([
      '||||made by hand #comment',
      'name|{}<[]|||Ann Roe',
      '|{}<[]|||x',
      'dob|{}<[]|||1940',
      '|{}<[]|||more',
      'name|{}<[]|||Bob',
    ]);
  });

  test('a missing quote costs one row', () => {
    expect(show('csv', 'a,b\n"x,1\ny,2\n').slice(-2)).toEqual(['a|{}<[]|||y', 'b|{}<[]|||2']);
  });
});

describe('hl7v2', () => {
  const message = [
    'MSH|^~\\&|EPIC|SM|LAB|SM|20250116||ADT^A01|MSG1|P|2.5.1',
    'EVN|A01|20250116093114',
    'PID|1||00774310^^^SM^MR~431-08-7726^^^USA^SS||ROE^ANN^L||19410723|F|||2907 ELM&2907^^WICHITA^KS^67210||(316)684-2291^PRN^PH~^NET^Internet^ann@roe.test|3165294400^WPN^FX||||883004|""',
    'NK1|1|ROE^BOB||1 ELM^^X',
    'IN1|1|MEDICARE|00423|||||||||||||ROE^ANN||19410723||||||||||||||||||2QH7TE4MK09',
    'PV1|1|I|4W^412||||1369636448^DAY^ELIAS||||||||||||V0091',
    'OBX|1|TX|NOTE^Note||Seen with ROE~again||||||F|||20250116',
    'ZZZ|free^words',
  ];

  test.each([
    ['CR', '\r'],
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('fields with their roles, lines ended by %s', (_name, end) => {
    const lines = show('hl7v2', message.join(end)).filter((line) => !line.includes('#machinery'));
    expect(lines).toEqual([
      'EVN-1.1|EVN<message|||A01',
      'EVN-2.1|EVN<message|||20250116093114',
      'PID-3.1|PID<message|medical-record-number|patient|00774310',
      'PID-3.1|PID<message|ssn|patient|431-08-7726',
      'PID-3.4|PID<message||patient|USA',
      'PID-5.1|PID<message|family-name|patient|ROE',
      'PID-5.2|PID<message|given-name|patient|ANN',
      'PID-5.3|PID<message|given-name|patient|L',
      'PID-7.1|PID<message|birth-date|patient|19410723',
      'PID-11.1|PID<message|street-address|patient|2907 ELM',
      'PID-11.1|PID<message|street-address|patient|2907',
      'PID-11.3|PID<message|city|patient|WICHITA',
      'PID-11.5|PID<message|postal-code|patient|67210',
      'PID-13.1|PID<message|phone|patient|(316)684-2291',
      'PID-13.2|PID<message||patient|PRN',
      'PID-13.2|PID<message||patient|NET',
      'PID-13.3|PID<message||patient|Internet',
      'PID-13.4|PID<message|email|patient|ann@roe.test',
      'PID-14.1|PID<message|fax|patient|3165294400',
      'PID-14.2|PID<message||patient|WPN',
      'PID-18.1|PID<message|account-number|patient|883004',
      'NK1-2.1|NK1<message|family-name|relative|ROE',
      'NK1-2.2|NK1<message|given-name|relative|BOB',
      'NK1-4.1|NK1<message|street-address|relative|1 ELM',
      'NK1-4.3|NK1<message|city|relative|X',
      'IN1-2.1|IN1<message||organization|MEDICARE',
      'IN1-3.1|IN1<message||organization|00423',
      'IN1-16.1|IN1<message|family-name|patient|ROE',
      'IN1-16.2|IN1<message|given-name|patient|ANN',
      'IN1-18.1|IN1<message|birth-date|patient|19410723',
      'IN1-36.1|IN1<message|health-plan-id|patient|2QH7TE4MK09',
      'PV1-3.2|PV1<message||patient|412',
      'PV1-7.1|PV1<message|license-number|provider|1369636448',
      'PV1-7.2|PV1<message|family-name|provider|DAY',
      'PV1-7.3|PV1<message|given-name|provider|ELIAS',
      'PV1-19.1|PV1<message|unique-id|patient|V0091',
      'OBX-3.1|OBX<message||patient|NOTE',
      'OBX-3.2|OBX<message||patient|Note',
      'OBX-5|OBX<message||patient|Seen with ROE #prose',
      'OBX-5|OBX<message||patient|again #prose',
      'OBX-14.1|OBX<message|service-date|patient|20250116',
      'ZZZ-1.1|ZZZ<message|||free',
      'ZZZ-1.2|ZZZ<message|||words',
    ]);
  });

  test('delimiters come from MSH, and messages of a batch are apart', () => {
    const text = 'BHS#*~\\&#A\rMSH#*~\\&#A\rPID#1##7*x*x*x*MR\rMSH|^~\\&|A\rPID|1||8^^^^SS\r';
    const ids = literalsOf('hl7v2', text).filter((literal) => literal.role);
    expect(ids.map((literal) => literal.role)).toEqual(['medical-record-number', 'ssn']);
    expect(ids[0]?.scope.parent).not.toBe(ids[1]?.scope.parent);
  });
});

describe('x12', () => {
  const isa =
    'ISA*00*          *00*          *ZZ*SUB            *ZZ*REC            *250116*0931*^*00501*000000905*1*T*:~';
  const claim = [
    'ST*837*0021',
    'NM1*41*2*BILLING CO*****46*TGJ23',
    'PER*IC*JO FIELDS*TE*3055552222',
    'HL*2*1*22*0',
    'NM1*IL*1*ROE*ANN*J***MI*JS0011',
    'N3*236 N MAIN ST',
    'N4*MIAMI*FL*33413',
    'DMG*D8*19430501*F',
    'REF*SY*431087726',
    'NM1*PR*2*KEY INSURANCE*****PI*999996666',
    'CLM*26407789*79.04',
    'DTP*431*D8*20250103',
    'REF*EA*MRN4471',
    'NTE*ADD*SEEN WITH WIFE',
    'NM1*82*1*DAY*BEN****XX*1999996666',
  ];

  test.each([
    ['~', '~'],
    ['~ and line ends', '~\r\n'],
  ])('loops say who is who, segments ended by %s', (_name, end) => {
    const text = isa + claim.join(end) + end;
    const lines = show('x12', text).filter((line) => /\|[a-z-]+\|[a-z]+\||prose|BILLING|KEY/.test(line));
    expect(lines).toEqual([
      'NM103|NM1*41<transaction||organization|BILLING CO',
      'PER02|NM1*41<transaction|person-name|organization|JO FIELDS',
      'PER04|NM1*41<transaction|phone|organization|3055552222',
      'NM103|NM1*IL<HL<transaction|family-name|patient|ROE',
      'NM104|NM1*IL<HL<transaction|given-name|patient|ANN',
      'NM105|NM1*IL<HL<transaction|given-name|patient|J',
      'NM109|NM1*IL<HL<transaction|health-plan-id|patient|JS0011',
      'N301|NM1*IL<HL<transaction|street-address|patient|236 N MAIN ST',
      'N401|NM1*IL<HL<transaction|city|patient|MIAMI',
      'N403|NM1*IL<HL<transaction|postal-code|patient|33413',
      'DMG02|NM1*IL<HL<transaction|birth-date|patient|19430501',
      'REF02|NM1*IL<HL<transaction|ssn|patient|431087726',
      'NM103|NM1*PR<HL<transaction||organization|KEY INSURANCE',
      'CLM01|CLM<HL<transaction|account-number|patient|26407789',
      'DTP03|CLM<HL<transaction|service-date|patient|20250103',
      'REF02|CLM<HL<transaction|medical-record-number|patient|MRN4471',
      'NTE02|CLM<HL<transaction||patient|SEEN WITH WIFE #prose',
      'NM103|NM1*82<HL<transaction|family-name|provider|DAY',
      'NM104|NM1*82<HL<transaction|given-name|provider|BEN',
      'NM109|NM1*82<HL<transaction|license-number|provider|1999996666',
    ]);
  });

  test('separators come from ISA', () => {
    const text = `${isa.replaceAll('*', '|').replace('~', '\n')}NM1|IL|1|ROE\n`;
    expect(show('x12', text).at(-1)).toBe('NM103|NM1*IL<transaction|family-name|patient|ROE');
  });
});
