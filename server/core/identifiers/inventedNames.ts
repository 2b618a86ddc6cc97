/**
 * Names that are nobody's: those this program writes in place of a real one, those of tutorials, standards and stories,
 * and words that stand where a name belongs.
 */
import { foldName } from '../catalog/personNames.js';
import { rememberedIfShort } from '../catalog/wordMemory.js';
import type { Verdict } from '../model.js';
import { notReal } from './identifier.js';

/** Twelve stems and five endings each make sixty given names and sixty family names that nobody bears. */
const STEMS = ['Test', 'Mock', 'Demo', 'Sampl', 'Fixt', 'Exampl', 'Dumm', 'Stub', 'Fake', 'Synth', 'Pseud', 'Placeh'];
const GIVEN_ENDINGS = ['abelle', 'orina', 'erick', 'alund', 'iswin'];
const FAMILY_ENDINGS = ['erworth', 'enfield', 'ingsby', 'achesky', 'osmith'];

/** Given names of replacements. */
export const INVENTED_GIVEN: readonly string[] = STEMS.flatMap((stem) => GIVEN_ENDINGS.map((end) => stem + end));
/** Family names of replacements. */
export const INVENTED_FAMILY: readonly string[] = STEMS.flatMap((stem) => FAMILY_ENDINGS.map((end) => stem + end));

const INVENTED: ReadonlySet<string> = new Set(
  [...INVENTED_GIVEN, ...INVENTED_FAMILY].map((name) => name.toLowerCase()),
);

/** Is the word, or a part of a hyphenated word, from the lists of replacements? */
export function isInventedName(word: string): boolean {
  return word
    .toLowerCase()
    .split(/[-'’]/)
    .some((part) => INVENTED.has(part));
}

/** Family names that stand for nobody in particular, in every combination with a given name. */
const NOBODY_FAMILY = table(
  'doe roe bloggs mustermann everyman everywoman everyperson testpatient patient zztest testerson mctest mctestface mcpatientface',
);

/** Single names that everyone writes into examples; with a real family name beside them they are a person's. */
const NOBODY_ALONE = table(
  'doe roe jane john smith bloggs mustermann alice bob eve mallory foo bar baz qux everyman everywoman',
);

/** Full names of tutorials, standards, stories and fame; HL7 and FHIR samples among them. */
const NOBODY_FULL: ReadonlySet<string> = new Set(
  `john smith|jane smith|joe smith|john q public|jane q public|alice smith|bob smith|bob jones|alice jones|alice johnson|bob johnson|
mickey mouse|minnie mouse|donald duck|daffy duck|bugs bunny|homer simpson|bart simpson|marge simpson|lisa simpson|harry potter|
hermione granger|ron weasley|luke skywalker|darth vader|han solo|sherlock holmes|james bond|clark kent|bruce wayne|peter parker|
tony stark|santa claus|max mustermann|erika mustermann|jan novak|mario rossi|jean dupont|ada lovelace|grace hopper|alan turing|
linus torvalds|peter chalmers|peter james chalmers|adam everyman|eve everywoman|amy shaw|amy v shaw|ivan petrov|jan jansen|
fred flintstone|gregory house|meredith grey|doogie howser|john watson|leonard mccoy|hannibal lecter|wile e coyote|charlie brown|sponge bob|winnie the pooh|frodo baggins|bilbo baggins|john appleseed|johnny appleseed|
kate bell|arthur dent|marty mcfly|jack sparrow|indiana jones|lorem ipsum|foo bar|foo baz|albert einstein|isaac newton|marie curie|
florence nightingale|tim cook|bill gates|steve jobs|barack obama|abraham lincoln|george washington|martin luther king|rosa parks`
    .replace(/\n/g, '')
    .split('|'),
);

/** Words of forms and programs that stand where a name belongs. Whole words, folded. */
const FORM_WORDS = table(`
  test testing tester tests dummy fake mock sample example demo placeholder anonymous anonymized unknown none null nil undefined na
  nan void empty blank missing redacted removed masked hidden deidentified deleted default string str text value varchar char
  first last middle given family maiden full legal name names firstname lastname surname forename fname lname fullname nickname
  prefix suffix title initial initials optional required invalid valid enter your my the a an please must select choose
  admin administrator user username guest customer client member person people somebody someone nobody anybody everyone me
  self other others various multiple tbd todo changeme foo bar baz qux quux lorem ipsum dolor xxx yyy zzz zztest abc xyz asdf qwerty
  patient patients subject participant baby babyboy babygirl newborn unidentified confidential john-doe jane-doe asc desc true false yes no
  super someone with multi label header doctor attending referring consulting admitting column field row key type id ids code system root owner host number date total count new old
`);

/** Values of other fields that get into a name's place: kinship, languages, status, allergens, parts of a clinic. */
const FIELD_VALUES = table(`
  spouse mother father parent parents child son daughter brother sister sibling guardian friend neighbor neighbour wife husband
  partner uncle aunt grandmother grandfather grandparent caregiver cousin niece nephew relative family stepmother stepfather
  married divorced widowed separated unmarried hispanic latino latina asian caucasian catholic protestant baptist muslim jewish
  spanish french italian portuguese russian arabic mandarin cantonese vietnamese tagalog korean japanese hindi polish
  official usual temporary maiden peanuts peanut shellfish latex sulfa eggs gluten pollen dust dander drugs food foods
  campus desk medicine living shield ppo hmo epo inc llc ltd corp pid obr obx nte msh evn lot line ward pod bay annex lobby reception
`);

/** Endings of medicines, findings and procedures that hardly any name has. */
const MEDICAL_ENDING =
  /(?:cillin|statin|sartan|[aei]pril|[aeo]lol|azole|mycin|cycline|floxacin|azepam|azolam|tidine|gliptin|gliflozin|formin|parin|xaban|tinib|ciclib|umab|izumab|prazole|setron|triptan|thiazide|semide|oxetine|traline|itis|(?:an|leuk|glyc|lipid|isch|ur|tox|bacter|calc|natr|kal|vol|thalass)a?emia|(?:carcin|lymph|sarc|melan|aden|glauc|hemat|granul|gli|my|blast|lip|fibr|neur)oma|opathy|ectomy|otomy|ostomy|oplasty|algia|oscopy|ography|ogram|uria|pnea|plegia|sclerosis|fibrosis|stenosis|thrombosis)$/i;

/** Is the word a value of another field, or medical by its ending? */
export function isFieldValue(word: string): boolean {
  return FIELD_VALUES.has(foldName(word).replace(/[.,]$/, '')) || (word.length > 6 && MEDICAL_ENDING.test(word));
}

/** Marks of a synthetic patient of Synthea: digits at the end of every name. */
const SYNTHEA = /^\p{Lu}[\p{L}'’-]+\d{1,3}(?: \p{Lu}[\p{L}'’-]+\d{1,3}){0,3}$/u;

function table(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Is the word one of forms and programs rather than a name? */
export function isFormWord(word: string): boolean {
  return FORM_WORDS.has(foldName(word).replace(/[.,:]$/, ''));
}

/**
 * Why a name is nobody's: invented by this program, known from examples, or a word of forms. Undefined when it may be
 * somebody's.
 *
 * @param words the words of the name, given name first, without titles and suffixes
 */
export function inventedVerdict(words: readonly string[]): Verdict | undefined {
  const [first = ''] = words;
  return words.length === 1 ? verdictOfWord(first) : verdictOfWords(words);
}

const verdictOfWord = rememberedIfShort((word) => verdictOfWords([word]));

function verdictOfWords(words: readonly string[]): Verdict | undefined {
  const folded = words.flatMap((word) => foldName(word).replace(/[.,]/g, '').split('-'));
  if (folded.some((word) => /^[x*#?]{3,}$/.test(word))) return notReal('placeholder', 'masked characters');
  if (folded.some((word) => word.length > 3 && ALPHABET.includes(word)))
    return notReal('placeholder', 'letters in the order of the alphabet');
  if (words.some(isInventedName)) return notReal('well-known-fake', 'a name from the list of replacements');
  if (SYNTHEA.test(words.join(' '))) return notReal('well-known-fake', 'a name of the Synthea generator');
  const last = folded.at(-1) ?? '';
  if (NOBODY_FAMILY.has(last) || (folded.length > 1 && NOBODY_FAMILY.has(folded[0] ?? ''))) {
    return notReal('placeholder', 'a name that stands for nobody in particular');
  }
  if (NOBODY_FULL.has(folded.join(' ')) || NOBODY_FULL.has(`${folded[0]} ${last}`)) {
    return notReal('well-known-fake', 'a name of examples and of fame');
  }
  if (folded.length === 1 && NOBODY_ALONE.has(last)) return notReal('well-known-fake', 'a name of examples');
  if (folded.every((word) => FORM_WORDS.has(word) || word.length === 1)) {
    return notReal('placeholder', 'words that stand where a name belongs');
  }
  return folded.some((word) => PLACEHOLDER_ANYWHERE.has(word))
    ? notReal('placeholder', 'a word that stands for any value')
    : undefined;
}

/** Words of four letters of it or more are what testers write into a field to see its length. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** Form words that make nobody of the words beside them: "Test Patient", "Baby Girl Unknown". */
const PLACEHOLDER_ANYWHERE = table(
  'test testing dummy fake mock sample example demo placeholder anonymous unknown redacted zztest unidentified deidentified lastname firstname surname',
);
