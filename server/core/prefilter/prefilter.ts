import { aiPhrases, speaksOfAi } from './aiClues.js';
import { type ClueSearch, createClueSearch, everyBit, type Phrase } from './clueSearch.js';
import { Clue, cluePhrases, dashedMbi, dashedSsn, typographicSsn } from './clues.js';
import { credentialPhrases, credentialShapes } from './credentialClues.js';

let fullSearch: ClueSearch | undefined;
let aiSearch: ClueSearch | undefined;

/** Messages whose fields mean something by their place: every one may hold a patient. Policies are always checked. */
const alwaysInspected =
  /\.(?:hl7|hl7v2|er7|adt|oru|x12|edi|8\d\d[pi]?|27\d|eml|cda|ccda|ccd|fhir|phi-lint\.json|code-workspace)$|\.vscode\/settings\.json$/i;

const aiBits = Clue.ai | Clue.ambiguousAi;
const findingBits = everyBit & ~aiBits;

/** What a look at bytes is to tell. */
export interface Questions {
  /** Could an inspection by itself give a finding? When not asked, the answer is yes. */
  readonly findings: boolean;
  /** Does the file speak of artificial intelligence? When not asked, the answer is no. */
  readonly ai: boolean;
}

/** What a look at bytes tells. */
export interface Look {
  readonly findings: boolean;
  /** 'perhaps': by words that have other meanings, too; `speaksOfAi` tells by its text. */
  readonly ai: 'yes' | 'perhaps' | 'no';
}

/**
 * Looks at each byte once, whatever is asked, and decodes nothing. `path` is what the inspection would get; words in it
 * count like words in the file. Where the file speaks of artificial intelligence, `findings` is not looked for.
 *
 * `findings` is never false where there is a finding: a finding needs a file that speaks of health care, a name that
 * means a patient's identifier, a person named with a title, a number that proves itself by its shape, or a
 * credential.
 */
export function lookAt(bytes: Uint8Array, length: number, path: string, asked: Questions): Look {
  const prose = mayBeProse(path);
  const isEnough = prose ? isEnoughInProse : tables.test(path) ? isEnoughInTable : isEnoughInCode;
  const settle = (found: number) => {
    if ((found & Clue.ai) !== 0 && asked.ai) return everyBit;
    return isEnough(found) ? found | findingBits : found;
  };
  const search = asked.findings ? searchAll() : searchAi();
  // What does not count, or is not asked, is as good as found: it is not sought.
  const unasked = asked.ai ? 0 : aiBits;
  const known = asked.findings && !alwaysInspected.test(path) ? knownByPath(search, path, settle, prose) : findingBits;
  const found = known | unasked;
  const seen = settle(found) === everyBit ? everyBit : search(bytes, length, settle, found);
  return { findings: isEnough(seen), ai: asked.ai ? answer(seen) : 'no' };
}

/** Could inspecting a file with these bytes give a finding at all? */
export function mayHoldFindings(bytes: Uint8Array, length: number, path = ''): boolean {
  return lookAt(bytes, length, path, { findings: true, ai: false }).findings;
}

/** Does a file with these bytes speak of artificial intelligence? `decode` gives its text, where that has to tell. */
export function maySpeakOfAi(bytes: Uint8Array, length: number, decode: () => string): boolean {
  const { ai } = lookAt(bytes, length, '', { findings: false, ai: true });
  return ai === 'yes' || (ai === 'perhaps' && speaksOfAi(decode()));
}

/** A comment that accepts a finding: what is said about it needs an inspection. */
const acceptance: Phrase = { words: ['phi-lint-disable'], place: 'anywhere', bits: Clue.proof };

function searchAll(): ClueSearch {
  fullSearch ??= createClueSearch(
    [...cluePhrases(), ...credentialPhrases(Clue.proof), ...aiPhrases(), acceptance],
    [dashedSsn, typographicSsn, dashedMbi, ...credentialShapes(Clue.proof)],
  );
  return fullSearch;
}

function searchAi(): ClueSearch {
  aiSearch ??= createClueSearch(aiPhrases(), []);
  return aiSearch;
}

function knownByPath(search: ClueSearch, path: string, settle: (found: number) => number, prose: boolean): number {
  const encoded = encodePath(path);
  return search(encoded, encoded.length, settle, aiBits | (prose ? 0 : Clue.narrative)) & findingBits;
}

function answer(found: number): Look['ai'] {
  if ((found & Clue.ai) !== 0) return 'yes';
  return (found & Clue.ambiguousAi) !== 0 ? 'perhaps' : 'no';
}

/** Files that are read as data or code. All others may be running text, in which words of narrative count. */
const structured =
  /\.(?:[cm]?[jt]sx?|java|kt|cs|py|rb|go|php|rs|c|h|cc|cpp|hpp|swift|scala|sql|json|ya?ml|xml|css|scss|less|proto|tf|sh)$/i;

/** Files that may hold a table of people, in which columns count. */
const tables = /\.(?:json|ya?ml|xml|sql)$/i;

function mayBeProse(path: string): boolean {
  return !structured.test(path);
}

function isEnoughInCode(found: number): boolean {
  return (found & (Clue.proof | Clue.title)) !== 0;
}

function isEnoughInTable(found: number): boolean {
  const ageAndPlace = Clue.age | Clue.zip;
  return isEnoughInCode(found) || (found & Clue.demographic) !== 0 || (found & ageAndPlace) === ageAndPlace;
}

function isEnoughInProse(found: number): boolean {
  return isEnoughInTable(found) || (found & Clue.narrative) !== 0;
}

/** The letters of a path as bytes; what is not ASCII separates words, which is all that matters here. */
function encodePath(path: string): Uint8Array {
  return Uint8Array.from(path, (letter) => Math.min(letter.charCodeAt(0), 0xff));
}
