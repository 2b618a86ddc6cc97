/**
 * Writes server/core/catalog/personNames.generated.ts from the locale data of @faker-js/faker.
 *
 *   node scripts/generate-person-names.mjs           write the file
 *   node scripts/generate-person-names.mjs --check   exit 1 when the file is stale
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { allLocales } from '@faker-js/faker';

const TARGET = fileURLToPath(new URL('../server/core/catalog/personNames.generated.ts', import.meta.url));
const FAKER_VERSION = createRequire(import.meta.url)('@faker-js/faker/package.json').version;

/** Locales whose names are kept even when they are English words: "Rose", "Grant". They become ambiguous names. */
const ENGLISH_LOCALES = ['en', 'en_AU', 'en_CA', 'en_GB', 'en_IE', 'en_US', 'en_ZA'];

/** Letters that Unicode does not decompose. Keep equal to FOLDED_LETTERS in personNames.ts; a test compares them. */
const FOLDED_LETTERS = {
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  œ: 'oe',
  ß: 'ss',
  ŧ: 't',
  ə: 'e',
  ɔ: 'o',
  ε: 'e',
};

/** Particles and connectors that some locales list as part of a name. */
const PARTICLES = words(
  'abd af aus bin bint da dal das de del della den der des di dos du el het in la las le los nad ten ter the van vom von zu zum zur',
);

/** Words that a locale lists as a name and that are far commoner in code or prose than as a name anywhere. */
const NOT_NAMES = words(`
  ace ade all alone alpha among and any aren aus baa babel baby backer bar bas baz best blank bright but can cap
  care cat chai char city clear close code colon come constant copy data day deb dec dee del dev doctor dot due else end
  even fall fancy fate file fine fish fix floor form from get good had half hang has hat her here him his hold how human
  idea inc info ino its job just key kick lack lang last law least left level light line list live load
  loc lone lot lots man men menu meta mocks modest more most much must mutual name new next non not note now off old one
  only open our out own param past peer per plan post prefer princess promise prune python que read real right row run
  said same sane see sem sep set she side size skipped slot some spinner still such sure table tag tar text that them
  then they this tip too top trace true two type use used val valid via was way web weight well were when who why
  with word work year yes yet you your zero
`);

function words(text) {
  return new Set(text.trim().split(/\s+/));
}

function fold(text) {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’ʼ`]/g, "'");
  return bare.replace(/[^\0-\x7f]/g, (letter) => FOLDED_LETTERS[letter] ?? letter);
}

/** Every string below a locale entry, whatever its grouping (female, male, generic) or weighting. */
function strings(entry) {
  if (typeof entry === 'string') return [entry];
  if (Array.isArray(entry)) return entry.flatMap(strings);
  if (entry && typeof entry === 'object')
    return 'value' in entry ? strings(entry.value) : Object.values(entry).flatMap(strings);
  return [];
}

/** Single English words of the ordinary vocabulary. Pet names, brands and breeds would make half of all names a word. */
function englishWords() {
  const { word, color, date } = allLocales.en;
  return new Set(
    strings([word, color ?? [], date])
      .map(fold)
      .filter((text) => /^[a-z]+$/.test(text)),
  );
}

function namesOf(field, locales) {
  const names = new Set();
  for (const locale of locales) {
    for (const entry of strings(allLocales[locale]?.person?.[field])) {
      for (const name of fold(entry).split(/[\s-]+/)) {
        if (/^[a-z]+(?:'[a-z]+)?$/.test(name) && name.length > 2 && !PARTICLES.has(name)) names.add(name);
      }
    }
  }
  return names;
}

function keptNames(field, dictionary, places) {
  const english = namesOf(field, ENGLISH_LOCALES);
  const all = namesOf(field, Object.keys(allLocales));
  return [...all]
    .filter((name) => !NOT_NAMES.has(name) && (english.has(name) || !(dictionary.has(name) || places.has(name))))
    .sort();
}

function placeNames() {
  const { city_name: cities, country, state, county } = allLocales.en.location;
  const names = strings([cities, country, state])
    .map(fold)
    .concat(strings(county ?? []).map(fold));
  return [...new Set(names.map((name) => name.replace(/ \(.*\)$/, '')))]
    .filter((name) => /^[a-z][a-z .'-]+$/.test(name))
    .sort();
}

function render() {
  const dictionary = englishWords();
  const places = placeNames();
  const placeSet = new Set(places);
  const given = keptNames('first_name', dictionary, placeSet);
  const surnames = keptNames('last_name', dictionary, placeSet);
  const wordNames = [...new Set([...given, ...surnames])].filter((name) => dictionary.has(name)).sort();
  const constants = [
    ['GIVEN_NAMES', 'Given names of every Latin-script locale', given],
    ['SURNAMES', 'Surnames of every Latin-script locale', surnames],
    ['WORD_NAMES', 'Names of English-speaking locales that are also English words', wordNames],
    ['PLACE_NAMES', 'Cities and counties of the US, US states, countries', places],
  ];
  const body = constants.map(
    ([name, what, list]) =>
      `/** ${what}: ${list.length}, folded to lower-case ASCII, sorted, joined by "|". */\nexport const ${name} =\n  "${list.join('|')}";\n`,
  );
  return `// Generated by scripts/generate-person-names.mjs from @faker-js/faker ${FAKER_VERSION} (MIT); do not edit.\n\n${body.join('\n')}`;
}

const rendered = render();
if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== rendered) {
    console.error('personNames.generated.ts is stale. Run: node scripts/generate-person-names.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, rendered);
}
