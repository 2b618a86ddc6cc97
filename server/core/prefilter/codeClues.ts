/** Which files can hold code or configuration that stores or sends data, or gives access to it. */
import { resourceWords } from '../catalog/resources/words.js';
import { type ClueSearch, createClueSearch, type Phrase } from './clueSearch.js';

/** Words by family, each sought as a part of longer words. Rules of a family may look only at files that hold one. */
const words: readonly string[] = [
  // transport/
  ...['rejectunauthorized', 'strictssl', 'verify', 'insecureskipverify'],
  // Infrastructure, for storage/, transport/ and access/
  ...resourceWords(),
];

let search: ClueSearch | undefined;

/** Does the file name an option, call or address that the rules of storage/, transport/ and access/ know? */
export function mayStoreOrSend(bytes: Uint8Array, length: number): boolean {
  search ??= createClueSearch(words.map(phraseOf), []);
  return search(bytes, length, isEnough) !== 0;
}

function phraseOf(word: string): Phrase {
  return { words: [word], place: 'anywhere', bits: 1 };
}

function isEnough(found: number): boolean {
  return found !== 0;
}
