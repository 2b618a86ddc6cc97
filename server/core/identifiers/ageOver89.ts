import { NUMBER_WORD_PATTERN, spelledAge } from '../catalog/numberWords.js';
import type { Verdict } from '../model.js';
import { type Candidate, type Identifier, type KeyedRandom, notReal, real, type Scene, Trait } from './identifier.js';

/** Safe Harbor lets ages up to 89 stand; all above become one category. */
const OLDEST_THAT_STAYS = 89;
/** The oldest verified person reached 122 years. */
const OLDEST_POSSIBLE = 122;

const NUMBER = `(?<age>9\\d|1[0-2]\\d|${NUMBER_WORD_PATTERN})`;
/** "94-year-old", "94 years old", "94 y/o", "91 yo", "102 y.o.", "91yo", "97 years of age". */
const OLD_AFTER = new RegExp(
  `(?<![\\w.,/$<>=~≥≤-]|[<>=≥≤] )${NUMBER}(?:[ -]?(?:years?|yrs?\\.?|y)[ -](?:old|of age|young)|[ -]?(?:y\\.? ?/? ?o\\.?|yo)(?![\\w]))(?![\\w-]*\\+)`,
  'gi',
);
/** "aged 101", "age 97", "age: 97", "at the age of 97", "turned 95", "is 97 y F". */
const OLD_BEFORE = new RegExp(
  `(?<![\\w-])(?:ages?d?(?: of| is| was)?|turn(?:ed|s|ing)|[[(]age)["']?\\s?[:=]?\\s{0,3}${NUMBER}(?![\\w+%°]|[.,-]\\d|-(?!year)|:| ?[%°/])`,
  'gi',
);

/** What makes a number a bound or a group: "aged 90 or over", "90 and older", "90-94", "age >= 90". */
const BOUND_AFTER =
  /^\s?(?:\+|(?:years?|yrs?)?(?: of age| old)?,? ?(?:\(?\+|or (?:over|older|above|more|greater|up)|and (?:over|older|above|up|more|their)|plus\b)|(?:-|–|to|through|\.\.) ?\d)/i;
const BOUND_BEFORE =
  /(?:[<>=≥≤]\s?|\b(?:over|above|under|below|than|least|most|exceeds?|exceeding|between|maximum|minimum|max|min|limit|threshold|until|up to|from|to|and|through|if|when|patients|adults|people|those|persons|everyone|anyone|individuals) (?:the )?(?:age )?(?:is |of )?)$/i;
/** Units that make the number no age in years: "aged 95 days", "turned 95 degrees". */
const UNIT_AFTER =
  /^[ -]?(?:days?|weeks?|wks?|months?|mos?|hours?|hrs?|minutes?|mins?|seconds?|degrees|percent|ms|mg|kg|lbs?|points?|items?)\b/i;
/** Things that are that old and nobody's patient. */
const THING_AFTER =
  /^[\s,-]{0,2}(?:old )?(?:\w{2,14} ){0,2}?(?:building|house|home|hospital|clinic|tree|company|firm|school|institution|church|bridge|bug|code|codebase|tradition|history|record|records|war|document|law|system|wine|car|ship|city|town|business|organi[sz]ation|practice|foundation|problem|technology|standard|study|cohort|group|category|band|barrier)\b/i;
const THING_BEFORE =
  /\b(?:building|house|hospital|clinic|tree|company|firm|school|church|bridge|code|codebase|law|system|organi[sz]ation|practice|foundation|problem|technology|standard|study) (?:is|was|turns|turned) (?:now |almost |nearly |about |over )?$/i;
const PERSON_NEAR =
  /\b(?:m|f|wm|wf|bm|bf|male|female|man|woman|men|women|lady|gentleman|patients?|pt|mother|father|grandmother|grandfather|grandma|grandpa|mom|dad|aunt|uncle|wife|husband|widow(?:er)?|veteran|resident|subject|nun|retired|he|she|his|her|mr|mrs|ms|who)\b/i;

/** Words in the name of a value that make it a bound and nobody's age. */
const BOUND_NAME =
  /(?:^|[^a-z])(?:max|min|maximum|minimum|limit|threshold|upper|lower|cutoff|bound|retention|ttl|cache|expires?|default)(?:[^a-z]|$)/i;

/** Ages over 89 (45 CFR 164.514(b)(2)(i)(C)). */
export const ageOver89: Identifier = {
  id: 'age-over-89',
  roles: ['age'],
  needs: Trait.letter | Trait.gap,
  judge,
  find,
  normalise: (value) => String(ageIn(value) ?? value.trim().toLowerCase()),
  replace,
};

function judge(value: string, scene: Scene): Candidate | undefined {
  const text = value.trim();
  const match = /^(\d{1,3})(?:\.\d{1,2})?(?:\s?(?:y|yo|y\/o|yrs?\.?|years?)(?:[ -]old)?)?$/i.exec(text);
  const age = match ? Number(match[1]) : spelledAge(text);
  const start = value.indexOf(text);
  const at = { start, end: start + text.length, reasons: ['name of the value says age'], weight: 70 };
  if (age !== undefined) return { ...at, verdict: judged(age, scene) };
  if (/^(?:>=? ?|≥ ?)?(?:89|90)\+?(?: (?:or|and) (?:older|over|above))?$/i.test(text)) {
    return { ...at, verdict: notReal('reserved', 'the one category for ages over 89') };
  }
  return undefined;
}

function judged(age: number, scene: Scene): Verdict {
  if (BOUND_NAME.test(scene.literal.name.replace(/([a-z])([A-Z])/g, '$1_$2'))) {
    return notReal('placeholder', 'a bound and nobody’s age');
  }
  const verdict = verdictOf(age);
  if (verdict.kind !== 'real' || scene.surroundings.clinical || isPerson(scene)) return verdict;
  return notReal('invalid', 'nothing around it speaks of a person');
}

function isPerson(scene: Scene): boolean {
  return scene.subject === 'patient' || scene.subject === 'relative' || scene.subject === 'person';
}

function verdictOf(age: number): Verdict {
  if (age <= OLDEST_THAT_STAYS) return notReal('reserved', 'ages up to 89 may stay');
  return age > OLDEST_POSSIBLE ? notReal('invalid', 'nobody has reached that age') : real('an age over 89');
}

const HINT = /9\d|1[0-2]\d|ninety|hundred/i;

function* find(text: string, scene: Scene): Iterable<Candidate> {
  if (!HINT.test(text)) return;
  for (const pattern of [OLD_AFTER, OLD_BEFORE]) {
    for (const match of text.matchAll(pattern)) {
      const age = ageIn(match.groups?.age ?? '');
      const end = match.index + match[0].length;
      if (age === undefined || isBound(text, match.index, end) || !isAboutPerson(text, match.index, end, scene))
        continue;
      yield { start: match.index, end, verdict: verdictOf(age), reasons: ['wording of an age'], weight: 75 };
    }
  }
}

function isBound(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 48);
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    BOUND_AFTER.test(after) ||
    UNIT_AFTER.test(after) ||
    THING_AFTER.test(after) ||
    BOUND_BEFORE.test(before) ||
    THING_BEFORE.test(before)
  );
}

function isAboutPerson(text: string, start: number, end: number, scene: Scene): boolean {
  if (scene.surroundings.clinical && scene.surroundings.kind !== 'code') return true;
  if (scene.subject === 'patient' || scene.subject === 'relative') return true;
  return PERSON_NEAR.test(text.slice(Math.max(0, start - 40), start)) || PERSON_NEAR.test(text.slice(end, end + 40));
}

function ageIn(text: string): number | undefined {
  const digits = /\d{1,3}/.exec(text)?.[0];
  if (digits !== undefined) return Number(digits);
  const words = new RegExp(NUMBER_WORD_PATTERN, 'i').exec(text)?.[0];
  return words === undefined ? undefined : spelledAge(words);
}

/** In words "90+" or "ninety or more"; where a program reads a number, the highest age that may stand alone. */
function replace(value: string, _random: KeyedRandom): string {
  const text = value.trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) return String(OLDEST_THAT_STAYS);
  if (/\d/.test(text)) return value.replace(/\d+(?:\.\d+)?/, '90+');
  return value.replace(new RegExp(NUMBER_WORD_PATTERN, 'i'), 'ninety or more');
}
