import type { Subject, Verdict } from '../model.js';
import { randomDigits, whole } from './codes.js';
import { type Candidate, type Identifier, type KeyedRandom, notReal, real, type Scene, Trait } from './identifier.js';
import { isTemplate } from './placeholders.js';

/** One transparent pixel, PNG: what a replaced picture shows. */
export const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const embedded = /^data:image\/[\w.+-]{1,30}(?:;[\w=-]{1,30}){0,2},/i;
const file = /\.(?:jpe?g|png|heic|heif|webp|gif|bmp|tiff?|dcm)(?:[?#]\S{0,500})?$/i;
const bare = /^[A-Za-z0-9+/\r\n]{64,}={0,2}\s*$/;

/** Names of pictures that show nobody. */
const nobody =
  /placeholder|default|anonymous|silhouette|no[-_]?(?:photo|image|avatar)|blank|empty|sample|example|dummy|(?:^|[/_.-])(?:test|stock|demo|fake|mock)(?=[/_.\d-])|icon|logo|sprite|banner|background|gravatar|robohash|dicebear|pravatar|randomuser|ui-avatars|loremflickr|picsum|unsplash|faker/i;

const people: ReadonlySet<Subject> = new Set<Subject>(['patient', 'relative', 'person']);

function verdictOf(value: string): Verdict {
  if (value.includes(pixel)) return notReal('reserved', 'a picture of one transparent pixel');
  if (embedded.test(value) || bare.test(value)) return real('a picture under a name that says so');
  if (nobody.test(value) || /\/\/(?:[\w-]+\.)*example\.(?:com|org|net)\//i.test(value)) {
    return notReal('placeholder', 'a picture that shows nobody');
  }
  return real('a file of a picture under a name that says so');
}

function judge(value: string, scene: Scene): Candidate | undefined {
  const trimmed = value.trim();
  if (isTemplate(trimmed) || trimmed.length < 5) return undefined;
  const isData = embedded.test(trimmed)
    ? !/^data:image\/svg/i.test(trimmed)
    : bare.test(trimmed) && scene.surroundings.clinical;
  const isFile = trimmed.length <= 1024 && /^\S+$/.test(trimmed) && file.test(trimmed);
  if (!isData && !isFile) return undefined;
  const isPersonal =
    people.has(scene.subject) ||
    /patient|face|member|portrait|mugshot|selfie/i.test(`${scene.literal.name} ${trimmed.slice(0, 200)}`);
  if (!isPersonal) return undefined;
  return whole(value, verdictOf(trimmed), 70, 'the name of the value says so');
}

/** A picture below a folder of one patient: `patients/4471902/face.jpg`. */
const patientFile =
  /(?:patients?|members?)\/(?=[\w.-]{0,20}\d{3})(?:[\w.%-]{1,60}\/){0,4}[\w.%-]{1,80}\.(?:jpe?g|png|heic|webp)\b/gi;

/** A photograph named after somebody: `https://…/portraits/wolcott-sebastiana.jpg`. Icons are no JPEG files. */
const namedFile = /(?:patients?|members?|faces|portraits)\/[a-z]{3,20}(?:[-_.][a-z]{3,20}){1,3}\.(?:jpe?g|heic)\b/gi;

/** Words of file names that are about pages and groups, not one person. */
const pageWords =
  /team|group|staff|hero|header|button|screen|list|form|page|care|clinic|office|family|about|happy|photo|image/i;

/** Where the path or address begins that holds `offset`: at most 200 characters before it. */
function startOfPath(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && offset - start < 200 && /[\w.:/%~-]/.test(text.charAt(start - 1))) start--;
  return start;
}

function* findNamed(text: string): Generator<Candidate> {
  for (const found of text.matchAll(namedFile)) {
    const start = startOfPath(text, found.index);
    const end = found.index + found[0].length;
    const path = text.slice(start, end);
    if (!/^https?:/i.test(path) || pageWords.test(found[0].slice(found[0].indexOf('/')))) continue;
    yield { start, end, verdict: verdictOf(path), reasons: ['a picture named after a person'], weight: 76 };
  }
}

function* find(text: string, scene: Scene): Generator<Candidate> {
  if (!/(?:patient|member|face|portrait)s?\//i.test(text)) return;
  if (scene.surroundings.clinical) yield* findNamed(text);
  for (const found of text.matchAll(patientFile)) {
    const start = startOfPath(text, found.index);
    const end = found.index + found[0].length;
    const verdict = verdictOf(text.slice(start, end));
    yield { start, end, verdict, reasons: ['a picture in the folder of one person'], weight: 76 };
  }
}

/** A blank picture for a picture, a file of nobody for a file. */
function replace(value: string, random: KeyedRandom): string {
  const trimmed = value.trim();
  if (embedded.test(trimmed)) return `data:image/png;base64,${pixel}`;
  if (bare.test(trimmed)) return pixel;
  const [ending = '.jpg'] = /\.[a-z]{3,4}(?=$|[?#])/i.exec(trimmed) ?? [];
  const name = `placeholder-${randomDigits(6, random)}${ending}`;
  const [scheme] = /^https?:\/\//i.exec(trimmed) ?? [];
  return scheme === undefined ? name : `${scheme}example.com/${name}`;
}

/**
 * Full-face photographs and comparable images, 45 CFR 164.514(b)(2)(i)(Q): picture data or files under a name or in a
 * folder of a person. A picture in a page or a style sheet is none.
 */
export const photo: Identifier = {
  id: 'photo',
  roles: ['photo'],
  needs: Trait.slash,
  judge,
  find,
  normalise: (value) => value.trim(),
  replace,
};
