/** Is a value a credential that opens something, or does it only stand where one goes? */
import { placeholderStart, placeholderWords, weakWords, wellKnownValue } from '../catalog/access/credentials.js';
import { splitWords } from '../catalog/words.js';
import { decodeBytes, textOfBytes } from '../formats/base64.js';

/** Shorter values protect nothing, longer ones are texts. */
const shortestPassword = 6;
const shortestKey = 12;
const longestCredential = 400;

/** What a program puts another value in the place of, or reads from elsewhere. */
const reference =
  /[$#%@]\{|\{\{|\$\(|%\(|%s\b|<[^>]{0,80}>|^\$|^\[|^@|^(?:env|vault|file|arn|ref|secretref|aws-sm|gcp-sm|sops|ssm|op|keyvault|secretsmanager)[:.]|^(?:process|os|config|settings|env|self|this|var|local|data|module|secrets?|credentials?)\.|^ENC[[(]|^\{cipher\}|%[A-Z_]{2,40}%|^__.*__$|https?:\/\/|resolve:/i;

/** Pieces of patterns, code and paths. */
const machinery = /\(\?|\[\^|\\[dws]|[()]{2}|^\^|\$$|^[./~]|=>|;|^\w+\([^)]*\)$|\s/;

/** A password as people and generators make them: letters with digits or marks, in one piece, and no placeholder. */
export function isLikelyPassword(value: string): boolean {
  if (value.length < shortestPassword || !mayBeCredential(value)) return false;
  const written = textInBase64(value) ?? value;
  return /[A-Za-z]/.test(written) && (/\d/.test(written) || isMarked(written));
}

/** A key or token: long, with letters and digits in it, and no placeholder or name of a resource. */
export function isLikelyKey(value: string): boolean {
  if (value.length < shortestKey || !mayBeCredential(value)) return false;
  if (!/[A-Za-z]/.test(value) || !/\d/.test(value)) return isMarked(value) && value.length >= 16;
  return value.length >= 20 || distinct(value) >= 8;
}

/** A text where only a key can stand: words count as well. */
export function isLiteralKey(value: string): boolean {
  return value.length >= 8 && !/\s.*\s/.test(value) && mayBeCredential(value.replace(/\s/, '-'));
}

/** Is it no reference to another place, no pattern, no placeholder? */
function mayBeCredential(value: string): boolean {
  if (value.length > longestCredential || reference.test(value) || machinery.test(value)) return false;
  return !isPlaceholder(value);
}

/** Does a value only stand for one: `changeme`, `your-password`, `P@ssw0rd1`, `********`? */
export function isPlaceholder(value: string): boolean {
  const written = textInBase64(value);
  return isPlaceholderAsWritten(value) || (written !== undefined && isPlaceholderAsWritten(written));
}

/** Manifests of Kubernetes hold their secrets in base64. */
function textInBase64(value: string): string | undefined {
  if (value.length % 4 !== 0 || !/^[A-Za-z0-9+/]{4,200}={0,2}$/.test(value)) return undefined;
  const bytes = decodeBytes(value, 0, value.length);
  const text = bytes && textOfBytes(bytes);
  return text !== undefined && /^[ -~]{1,200}\s?$/.test(text) ? text.trim() : undefined;
}

function isPlaceholderAsWritten(value: string): boolean {
  if (wellKnownValue.test(value)) return true;
  if (/^(.)\1*$/.test(value) || /x{4}|\*{3}|\.{3}|•/i.test(value)) return true;
  if (/^(?:0?123456789?0?|1234|12345|123456|1q2w3e4r\w*)$/.test(value)) return true;
  return [splitWords(value), splitWords(withoutLeet(value))].some((words) => {
    const letters = words.filter((word) => /[a-z]/.test(word));
    return words.some((word) => placeholderWords.has(word) || placeholderStart.test(word)) || letters.every(isWeak);
  });
}

/** A word that says nothing, or two of them written together: `mypassword`. */
function isWeak(word: string): boolean {
  if (weakWords.has(word)) return true;
  for (let at = 2; at < word.length - 1 && word.length <= 20; at++) {
    if (weakWords.has(word.slice(0, at)) && weakWords.has(word.slice(at))) return true;
  }
  return false;
}

/** Digits and marks that people write for letters. */
const leet: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '@': 'a', $: 's' };

function withoutLeet(value: string): string {
  return value.replace(/(?<=[A-Za-z])[01345@$](?=[A-Za-z0-9@$])/g, (letter) => leet[letter] ?? letter);
}

function isMarked(value: string): boolean {
  return /[!#%^&*?+~]/.test(value.slice(1));
}

function distinct(value: string): number {
  return new Set(value).size;
}
