// The TextMate grammar of HL7 v2, from the scanner's table of fields.
import { numbered, phiKind } from './shared.mjs';

/** A separator may be any of these; it is the character after the name of a segment. */
const separator = '[|^~&!#$]';

/** A field: all up to the separator that the segment began with. Possessive, so that no line is read twice. */
const field = '(?:(?!\\2).)*+';

/** Blanks and the vertical tab that frames a message on the wire may come before a segment. */
const start = '^[ \\t\\x0b]{0,8}';

const kindOfType = { XPN: 'name', XCN: 'name', XAD: 'address', XTN: 'phone' };

export function hl7Grammar({ hl7Segments }) {
  const segments = [...hl7Segments].flatMap(([name, segment]) => {
    const fields = phiFields(segment);
    return fields.length === 0 ? [] : [[name.toLowerCase(), phiSegment(name, fields)]];
  });
  return {
    name: 'HL7 v2',
    scopeName: 'text.hl7v2',
    patterns: [
      { include: '#message' },
      { include: '#batch' },
      ...segments.map(([key]) => ({ include: `#${key}` })),
      { include: '#segment' },
    ],
    repository: { ...headers(), ...Object.fromEntries(segments), ...common() },
  };
}

/** Numbers and kinds of the fields about a patient or a relative; free text may hold anything and stays plain. */
function phiFields({ subject, fields }) {
  return [...fields]
    .filter(([, field]) => ['patient', 'relative'].includes(field.subject ?? subject) && field.type !== 'TX')
    .map(([number, { type, role }]) => ({ number, scope: phi(kindOfType[type] ?? phiKind(role)) }))
    .sort((one, other) => one.number - other.number);
}

const phi = (kind) => `string.unquoted.phi.${kind}.hl7v2`;

/** A segment whose first field has the number `first` (MSH counts its separator as field 1). */
function segmentRule(name, nameScope, meta, fields, first = 1) {
  const captures = [{ name: nameScope }, { name: 'punctuation.separator.field.hl7v2' }];
  let [head, tail] = ['', ''];
  let next = first;
  for (const { number, scope } of fields) {
    const skipped = number - next;
    const lead = next === first ? '' : '\\2';
    if (lead !== '' || skipped > 0) {
      head += `(?:(${lead}${skipped > 0 ? `(?:${field}\\2){${skipped}}` : ''})`;
      captures.push({ patterns: [{ include: '#fields' }] });
    } else {
      head += '(?:';
    }
    head += `(${field})`;
    captures.push({ name: scope, patterns: [{ include: '#value' }] });
    tail += ')?';
    next = number + 1;
  }
  return {
    name: meta,
    begin: `${start}(${name})(${separator})${head}${tail}`,
    beginCaptures: numbered(captures),
    end: '$',
    patterns: [{ include: '#fields' }],
  };
}

function phiSegment(name, fields) {
  return segmentRule(name, 'entity.name.tag.segment.hl7v2', `meta.segment.${name.toLowerCase()}.hl7v2`, fields);
}

/** MSH, FHS and BHS: the second field is the list of delimiters. */
function headers() {
  const delimiters = { number: 2, scope: 'constant.character.delimiters.hl7v2' };
  const message = [
    delimiters,
    { number: 9, scope: 'entity.name.type.message.hl7v2' },
    { number: 11, scope: 'constant.language.processing.hl7v2' },
    { number: 12, scope: 'constant.numeric.version.hl7v2' },
  ];
  const rule = (name, fields) =>
    withPlainDelimiters(segmentRule(name, 'keyword.control.header.hl7v2', 'meta.segment.header.hl7v2', fields, 2));
  return { message: rule('MSH', message), batch: rule('FHS|BHS', [delimiters]) };
}

/** In the list of delimiters nothing is separated or escaped. */
function withPlainDelimiters(rule) {
  return { ...rule, beginCaptures: { ...rule.beginCaptures, 3: { name: rule.beginCaptures[3].name } } };
}

function common() {
  return {
    segment: segmentRule('[A-Z][A-Z0-9]{2}', 'entity.name.tag.segment.hl7v2', 'meta.segment.hl7v2', []),
    fields: {
      patterns: [{ name: 'punctuation.separator.field.hl7v2', match: '\\|' }, { include: '#value' }],
    },
    value: {
      patterns: [
        // HL7 v2.5.1 2.7: \F\ \S\ \T\ \R\ \E\, highlighting, hexadecimal and local codes, and formatting commands.
        {
          name: 'constant.character.escape.hl7v2',
          match:
            '\\\\(?:[FSTREHNP]|X[0-9A-Fa-f]{2,64}|[CM][0-9A-Fa-f]{4,6}|Z[^\\\\|]{0,64}|\\.(?:br|sp|in|ti|fi|nf|ce|sk)[ +-]{0,2}\\d{0,4})\\\\',
        },
        { name: 'constant.language.null.hl7v2', match: '""' },
        { name: 'keyword.operator.separator.component.hl7v2', match: '\\^' },
        { name: 'keyword.operator.separator.repetition.hl7v2', match: '~' },
        { name: 'keyword.operator.separator.subcomponent.hl7v2', match: '&' },
      ],
    },
  };
}
