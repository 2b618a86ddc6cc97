// The TextMate grammar of X12 interchanges, from the scanner's tables of entities, references and elements.
import { numbered, phiKind } from './shared.mjs';

/** A separator may be any of these; it is the character after the name of a segment. */
const separator = '[*|^:]';

/** A segment starts a line or follows a terminator. */
const start = '(?:^|(?<=~))[ \\t]{0,8}';

/** An element: all up to the separator that the segment began with. Possessive, so that no line is read twice. */
const element = '(?:(?!\\2)[^~\\r\\n])*+';

/** Segments that end a loop: whoever is described after them is another one. */
const enders = 'NM1|N1|HL|INS|CLP|CLM|LX|SVC|ISA|GS|ST|SE|GE|IEA';

/** Segments that begin a member, a claim or a line of it. */
const claimStarters = ['INS', 'CLM', 'CLP', 'LX', 'SVC'];

/** Where one lives: a patient's in a patient's loop, an organisation's elsewhere. */
const addressSegments = ['N3', 'N4'];

/** SBR03 is the number of the insured's group or policy (X12 005010 837 2000B). */
const policyNumber = ['SBR03', 'health-plan-id'];

export function x12Grammar(tables) {
  return {
    name: 'X12',
    scopeName: 'text.x12',
    patterns: [{ include: '#person' }, { include: '#claim' }, { include: '#anywhere' }],
    repository: {
      person: personLoop(tables),
      claim: claimLoop(tables),
      ...loopParts(tables),
      anywhere: {
        patterns: [
          ...envelope(),
          ...dates(tables),
          ...references(tables, (qualifier) => tables.patientReferences.has(qualifier)),
          ...plainElements(tables, (name) => ![...addressSegments, ...claimStarters].includes(name)),
          segment('[A-Z][A-Z0-9]{1,2}', []),
        ],
      },
      ...punctuation(),
    },
  };
}

/** NM1 and N1 that name a patient or a relative, and all that is said about that one. NM102 = 2 is no person's name. */
function personLoop(tables) {
  const code = {
    pattern: codesOf(tables.entitySubjects, (subject) => subject === 'patient' || subject === 'relative'),
    scope: 'entity.name.type.entity.x12',
  };
  const person = { pattern: `(?!2)${element}` };
  const [name, identifier] = [phi('name'), phi('identifier')];
  return {
    patterns: [
      loopRule('person', 'NM1', [code, person, ...atNumbers({ 1: name, 2: name, 3: name, 7: identifier })], 2),
      loopRule('person', 'NM1', [code, ...atNumbers({ 8: identifier })], 1),
      loopRule('person', 'N1', [code, ...atNumbers({ 1: name, 3: identifier })], 1),
    ],
  };
}

/** A member of a plan, a claim or a line of it: its references are the patient's. */
function claimLoop(tables) {
  const roles = elementsBySegment(tables);
  return { patterns: claimStarters.map((name) => loopRule('claim', name, atNumbers(roles.get(name) ?? {}), 0)) };
}

/** What a loop of each kind can hold, beside the segments that mean the same anywhere. */
function loopParts(tables) {
  const contact = phi('contact');
  const claim = references(tables, (qualifier) => !tables.providerReferences.has(qualifier));
  const person = [
    ...plainElements(tables, (name) => addressSegments.includes(name)),
    segment('PER', atNumbers({ 2: phi('name'), 4: contact, 6: contact, 8: contact })),
    { include: '#claim-parts' },
  ];
  return { 'person-parts': { patterns: person }, 'claim-parts': { patterns: claim } };
}

function loopRule(kind, name, elements, required) {
  const { begin, captures } = head(name, elements, required);
  return {
    name: `meta.loop.${kind}.x12`,
    begin,
    beginCaptures: captures,
    end: `${start}(?=(?:${enders})${separator})`,
    patterns: [
      { include: `#${kind}-parts` },
      { include: '#anywhere' },
      { include: '#terminator' },
      { include: '#separators' },
    ],
  };
}

/** References by role, those whose qualifier is wanted. */
function references({ referenceRoles }, wanted) {
  return [...new Set(referenceRoles.values())].flatMap((role) => {
    const qualifiers = [...referenceRoles].filter(([code, of]) => of === role && wanted(code)).map(([code]) => code);
    if (qualifiers.length === 0) return [];
    return [segment('REF', [{ pattern: `(?:${qualifiers.join('|')})` }, { scope: phi(phiKind(role)) }], 1)];
  });
}

/** DTP03 and DTM02, but not the dates of the payer's own office. */
function dates({ officeDates }) {
  const qualifier = { pattern: `(?!(?:${[...officeDates].join('|')})\\2)${element}` };
  const date = { scope: phi('service-date') };
  return [segment('DTP', [qualifier, {}, date], 1), segment('DTM', [qualifier, date], 1)];
}

/** Segments with elements that need no qualifier. */
function plainElements(tables, wanted) {
  const segments = [...elementsBySegment(tables)].filter(([name]) => wanted(name));
  return segments.map(([name, elements]) => segment(name, atNumbers(elements)));
}

/** The scopes of elements by number, by segment. */
function elementsBySegment({ elementRoles }) {
  const segments = new Map();
  for (const [element, role] of [...elementRoles, policyNumber]) {
    const [name, number] = [element.slice(0, -2), Number(element.slice(-2))];
    segments.set(name, { ...segments.get(name), [number]: phi(phiKind(role)) });
  }
  return segments;
}

function envelope() {
  const header = 'keyword.control.envelope.x12';
  const usage = atNumbers({ 15: 'constant.language.usage.x12', 16: 'constant.character.delimiters.x12' });
  return [
    segment('ISA', usage, 0, header),
    segment('ST', atNumbers({ 1: 'entity.name.type.transaction.x12' }), 0, header),
    segment('GS|SE|GE|IEA', [], 0, header),
  ];
}

const phi = (kind) => `string.unquoted.phi.${kind}.x12`;

/** Elements from the first to the last number of a table of scopes. */
function atNumbers(scopes) {
  const last = Math.max(0, ...Object.keys(scopes).map(Number));
  return Array.from({ length: last }, (_, index) => (scopes[index + 1] ? { scope: scopes[index + 1] } : {}));
}

function codesOf(map, wanted) {
  return `(?:${[...map]
    .filter(([, value]) => wanted(value))
    .map(([code]) => code)
    .join('|')})`;
}

/** One segment; the first `required` elements decide whether it is this one. */
function segment(name, elements, required = 0, nameScope = undefined) {
  const { begin, captures } = head(name, elements, required, nameScope);
  return {
    name: 'meta.segment.x12',
    begin,
    beginCaptures: captures,
    end: '~|$',
    endCaptures: { 0: { name: 'punctuation.terminator.segment.x12' } },
    patterns: [{ include: '#separators' }],
  };
}

/** The name and the elements of a segment. Every part has a capture of its own, because a capture is read only once. */
function head(name, elements, required, nameScope = 'entity.name.tag.segment.x12') {
  const punctuationScope = { name: 'punctuation.separator.element.x12' };
  const captures = [{ name: nameScope }, punctuationScope];
  let [begin, tail] = [`${start}(${name})(${separator})`, ''];
  elements.forEach(({ pattern = element, scope }, index) => {
    const needed = index < required;
    const lead = index === 0 ? '' : '(\\2)';
    begin += `${needed ? '' : '(?:'}${lead}(${pattern})${needed ? '(?=\\2|~|$)' : ''}`;
    if (!needed) tail += ')?';
    if (index > 0) captures.push(punctuationScope);
    captures.push(scope === undefined ? {} : { name: scope });
  });
  return { begin: begin + tail, captures: numbered(captures) };
}

function punctuation() {
  return {
    terminator: { name: 'punctuation.terminator.segment.x12', match: '~' },
    separators: {
      patterns: [
        { name: 'punctuation.separator.element.x12', match: '[*|]' },
        { name: 'keyword.operator.separator.component.x12', match: '[:>]' },
        { name: 'keyword.operator.separator.repetition.x12', match: '\\^' },
      ],
    },
  };
}
