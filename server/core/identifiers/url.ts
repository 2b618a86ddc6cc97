import { fakeDomains, reservedDomains } from '../catalog/emailDomains.js';
import type { Subject, Verdict } from '../model.js';
import { isRandomId, randomDigits, whole } from './codes.js';
import { type Candidate, type Identifier, type KeyedRandom, notReal, real, type Scene, Trait } from './identifier.js';
import { isTemplate, placeholder } from './placeholders.js';

const longest = 2048;

/** The parts of an address that matter here. */
interface Parts {
  readonly host: string;
  readonly path: string;
  readonly query: string;
}

const shape =
  /^(?:https?:\/\/|www\.)([^\s/?#:@]{1,253})(?::\d{1,5})?(\/[^\s?#]{0,1024})?(?:\?([^\s#]{0,1024}))?(?:#\S{0,512})?$/i;

function partsOf(address: string): Parts | undefined {
  const found = shape.exec(address);
  if (found === null) return undefined;
  const [, host = '', path = '', query = ''] = found;
  return { host: host.toLowerCase(), path, query };
}

/** Hosts of specifications, code and test servers: their pages are about no patient. */
const generalHosts = [
  ...[
    'hl7.org',
    'w3.org',
    'ietf.org',
    'json-schema.org',
    'schema.org',
    'github.com',
    'githubusercontent.com',
    'gitlab.com',
  ],
  ...[
    'npmjs.com',
    'pypi.org',
    'mozilla.org',
    'wikipedia.org',
    'stackoverflow.com',
    'snomed.info',
    'loinc.org',
    'nih.gov',
  ],
  ...[
    'fhir.org',
    'smarthealthit.org',
    'synthea.mitre.org',
    'localhost',
    'hapi.fhir.org',
    'apache.org',
    'oasis-open.org',
  ],
];

function isUnder(host: string, list: readonly string[]): boolean {
  return list.some((each) => host === each || host.endsWith(`.${each}`));
}

/** Why a host holds no patient's page; undefined when it may. */
function hostVerdict(host: string): Verdict | undefined {
  if (/[{}<>$*%:]/.test(host)) return notReal('placeholder', 'a template that is filled in later');
  const isPrivate = /^(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01])|192\.0\.2|198\.51\.100|203\.0\.113)\.[\d.]+$/.test(
    host,
  );
  if (isPrivate || isUnder(host, reservedDomains))
    return notReal('reserved', 'the host is kept for examples or private networks');
  if (!host.includes('.')) return notReal('reserved', 'a host of a private network');
  if (fakeDomains.has(host.replace(/^(?:www|api)\./, '')))
    return notReal('well-known-fake', 'a domain that people type when any will do');
  if (isUnder(host, generalHosts)) return notReal('reserved', 'a site of specifications or code');
  return undefined;
}

/** A resource of one person, followed by its id. Bounded: applied to one path. */
const personPath =
  /\/(?:patients?|members?|subscribers?|beneficiar(?:y|ies)|enrollees?|charts?|mrns?|person|persons|relatedperson|residents?|participants?|coverage|encounters?)\/([^/]{1,80})/i;

const personQuery =
  /(?:^|[&;])(?:mrn|ssn|patient|patient[_-]?id|pat_?id|member[_-]?id|subscriber[_-]?id|mbi|hicn|medical[_-]?record(?:[_-]?(?:no|number))?|identifier|dob|birth_?date|date_?of_?birth|patient[_-]?name|phone|email)=([^&;]{1,120})/i;

const nameQuery = /(?:^|[&;])(?:name|family|given|first_?name|last_?name|surname)=([^&;]{2,80})/i;
const birthQuery = /(?:^|[&;])(?:birth_?date|dob|date_?of_?birth)=/i;

/** Is a piece of an address somebody's id rather than a parameter, a word or an example? */
function isPersonal(piece: string): boolean {
  const value = piece.replace(/^.*(?:\||%7c)/i, '').replace(/^patient\//i, '');
  if (isTemplate(value) || /[{}<>$*]|^:/.test(value) || placeholder(value) !== undefined) return false;
  if (/^999\d*$/.test(value.replace(/\D/g, ''))) return false;
  return isRandomId(value) || (/^[\w.%@+-]{3,80}$/.test(value) && (value.match(/\d/g)?.length ?? 0) >= 3);
}

/** Why an address is believed, and how much that weighs against what stands inside it. */
interface Belief {
  readonly reason: string;
  readonly weight: number;
}

/** More than a code or a name inside the link, which says less than the link. */
const provenLink = 85;
/** No more than a birth date inside the link: a search by name and date finds whoever has them. */
const likelyLink = 75;

/** What ties an address to one patient; undefined for an address of many. */
function patientSpecific({ path, query }: Parts): Belief | undefined {
  const [, id] = personPath.exec(path) ?? [];
  const searched = birthQuery.test(query) ? likelyLink : provenLink;
  if (id !== undefined && isPersonal(id)) return { reason: 'the path names one record of a person', weight: searched };
  const [, value] = personQuery.exec(query) ?? [];
  if (value !== undefined && (isPersonal(value) || value.includes('@'))) {
    return { reason: 'the query names one person', weight: searched };
  }
  const [, name] = nameQuery.exec(query) ?? [];
  if (name !== undefined && birthQuery.test(query) && !/[{}<>$%*]/.test(name))
    return { reason: 'the query holds a name and a birth date', weight: likelyLink };
  return undefined;
}

const people: ReadonlySet<Subject> = new Set<Subject>(['patient', 'relative', 'person']);

/** Names of addresses that people have; a plain `url` or `link` may lead anywhere. */
const personalName = /home_?page|web_?site|blog|portal|personal|profile/i;

/** "Patient's web site: ", "his page at ". */
const ownerBefore =
  /\b(?:patient(?:'s|\u2019s)?|pt(?:'s)?|his|her|their)\b[^.\n]{0,20}\b(?:web ?sites?|homepage|home page|page|blog|portal|profile|url|link)\b[^.\n]{0,10}$/i;

function judge(value: string, scene: Scene): Candidate | undefined {
  const trimmed = value.trim();
  if (isTemplate(trimmed)) return undefined;
  const parts = partsOf(trimmed);
  if (parts === undefined) return undefined;
  const reason = patientSpecific(parts)?.reason;
  const isPersons = people.has(scene.subject) || (scene.subject === 'unknown' && personalName.test(scene.literal.name));
  if (reason === undefined && !isPersons) return undefined;
  const verdict = hostVerdict(parts.host) ?? real(reason ?? 'a web address of a person');
  return whole(value, verdict, 70, reason ?? 'the name of the value says so');
}

const closing = new Set(Array.from(' \t\r\n"\'`<>\\^|)]},', (character) => character.charCodeAt(0)));

/** The end of the address that starts at `start`: the first character that cannot belong to it, punctuation left out. */
function endOf(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < longest && !closing.has(text.charCodeAt(end))) end++;
  while (end > start && /[.;:!?]/.test(text.charAt(end - 1))) end--;
  return end;
}

/** The words before an address may say whose it is. */
function ownerOf(text: string, start: number, scene: Scene): Belief | undefined {
  if (!scene.surroundings.clinical || !ownerBefore.test(text.slice(Math.max(0, start - 60), start))) return undefined;
  return { reason: 'words before it say whose it is', weight: likelyLink };
}

function* find(text: string, scene: Scene): Generator<Candidate> {
  let from = 0;
  for (;;) {
    const at = text.indexOf('://', from);
    if (at < 0) return;
    from = at + 3;
    const scheme = /https?$/i.exec(text.slice(Math.max(0, at - 5), at));
    if (scheme === null) continue;
    const start = at - scheme[0].length;
    const end = endOf(text, at + 3);
    from = end;
    const parts = partsOf(text.slice(start, end));
    const belief = parts === undefined ? undefined : (patientSpecific(parts) ?? ownerOf(text, start, scene));
    if (parts === undefined || belief === undefined) continue;
    const { reason, weight } = belief;
    yield { start, end, verdict: hostVerdict(parts.host) ?? real(reason), reasons: [reason], weight };
  }
}

/** Words of a path that name a kind of resource, not a person. */
const resourceWords =
  /^(?:api|v\d{1,2}|fhir|r4|stu3|portal|app|web|public|patients?|members?|subscribers?|charts?|persons?|messages|results|appointments|visits|encounters?|coverage|records?|profile|download|view)$/i;

/** The same kind of page at a host of examples: names and ids become digits. */
function replace(value: string, random: KeyedRandom): string {
  const [scheme = 'https://'] = /^https?:\/\//i.exec(value.trim()) ?? [];
  const number = `999${randomDigits(6, random)}`;
  const { path, query } = partsOf(value.trim()) ?? { path: '', query: '' };
  const segments = path.split('/').map((segment) => (segment === '' || resourceWords.test(segment) ? segment : number));
  const pairs = query.replace(/=[^&;]*/g, `=${number}`);
  return `${scheme}p${number}.example.com${segments.join('/')}${pairs === '' ? '' : `?${pairs}`}`;
}

/**
 * Web addresses, 45 CFR 164.514(b)(2)(i)(N): those of a person, and those whose path or query names one patient. A
 * general address, a route template or a namespace is none.
 */
export const url: Identifier = {
  id: 'url',
  roles: ['url'],
  needs: Trait.colon | Trait.slash,
  judge,
  find,
  normalise: (value) =>
    value
      .trim()
      .replace(/^http:/i, 'https:')
      .replace(/\/+$/, ''),
  replace,
};
