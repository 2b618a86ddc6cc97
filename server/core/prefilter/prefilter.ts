import { type ClueSearch, createClueSearch } from './clueSearch.js';
import { Clue, cluePhrases, dashedMbi, dashedSsn, typographicSsn } from './clues.js';
import { credentialPhrases, credentialShapes } from './credentialClues.js';

let search: ClueSearch | undefined;

/** Messages whose fields mean something by their place: every one may hold a patient. Policies are always checked. */
const alwaysInspected = /\.(?:hl7|hl7v2|er7|adt|oru|x12|edi|8\d\d[pi]?|27\d|eml|cda|ccda|ccd|fhir|phi-lint\.json)$/i;

/**
 * Could inspecting a file with these bytes give a finding at all? Looks at each byte once and decodes nothing.
 * `path` is what the inspection would get; words in it count like words in the file.
 *
 * Never false where there is a finding: a finding needs a file that speaks of health care, a name that means a
 * patient's identifier, a person named with a title, a number that proves itself by its shape, or a credential.
 */
export function mayHoldFindings(bytes: Uint8Array, length: number, path = ''): boolean {
  if (alwaysInspected.test(path)) return true;
  search ??= createClueSearch(
    [...cluePhrases(), ...credentialPhrases(Clue.proof)],
    [dashedSsn, typographicSsn, dashedMbi, ...credentialShapes(Clue.proof)],
  );
  const prose = mayBeProse(path);
  const isEnough = prose ? isEnoughInProse : tables.test(path) ? isEnoughInTable : isEnoughInCode;
  const encodedPath = encodePath(path);
  // What does not count is as good as found: it is not sought.
  const inPath = search(encodedPath, encodedPath.length, isEnough, prose ? 0 : Clue.narrative);
  return isEnough(inPath) || isEnough(search(bytes, length, isEnough, inPath));
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
