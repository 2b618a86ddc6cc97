/** What shows that a file may speak of artificial intelligence. */
import { aiBeginnings, aiWords, cloudServices, importedWords } from '../catalog/ai/words.js';
import type { Phrase } from './clueSearch.js';
import { Clue } from './clues.js';

/** Everything that is looked for in the bytes of a file. */
export function aiPhrases(): readonly Phrase[] {
  const phrase = (text: string, place: Phrase['place'], bits: number): Phrase => ({
    words: text.split(' '),
    place,
    bits,
  });
  return [
    ...aiWords.map((word) => phrase(word, 'anywhere', Clue.ai)),
    ...aiBeginnings.map((word) => phrase(word, 'start', Clue.ai)),
    ...importedWords.filter((word) => word !== 'ai').map((word) => phrase(word, 'alone', Clue.ambiguousAi)),
    ...['"ai"', "'ai'", 'boto3', 'botocore'].map((word) => phrase(word, 'anywhere', Clue.ambiguousAi)),
    ...['aws', 'amazonaws', 'google cloud', 'cloud google'].map((word) => phrase(word, 'start', Clue.ambiguousAi)),
    ...cloudServices.amazon.map((word) => phrase(`amazon ${word}`, 'start', Clue.ambiguousAi)),
  ];
}

const modules = importedWords.join('|');
const amazon = cloudServices.amazon.join('|');
const google = cloudServices.google.join('|');

/** The forms in which words that have other meanings speak of artificial intelligence. */
const unambiguous: readonly RegExp[] = [
  // from 'ai', require("replicate") and dynamic imports
  new RegExp(`(?:\\bfrom|\\bimport|\\brequire)[\\s(]{0,8}['"\`](?:${modules})(?:/[\\w/-]{1,60})?['"\`]`),
  // from together import Together; import os, cohere. In notebooks a line is a string.
  new RegExp(
    `(?:^|\\\\n|[;:])[ \\t"']{0,60}(?:from|import)[ \\t]+(?:[\\w., \\t]{0,100}[ \\t,])?(?:${modules})\\b`,
    'm',
  ),
  // Ruby loads classes by their names.
  /\b(?:Groq|Cohere|Replicate)(?:::Client|\.client)\b/,
  // @aws-sdk/client-polly, Aws::Polly, software.amazon.awssdk.services.polly, AWS.Polly
  new RegExp(`(?:aws|amazon)[\\w:@.\\\\/{-]{0,60}(?:${amazon})`, 'i'),
  // boto3.client('polly'), { Polly } from 'aws-sdk'
  new RegExp(`['"\`](?:${amazon})['"\`]|\\b(?:${amazon})(?:service)?\\b[^;]{0,200}['"\`]aws-sdk`, 'i'),
  // https://polly.eu-west-1.amazonaws.com, and its beginning before a region
  new RegExp(`//(?:fips\\.)?(?:${amazon})|\\b(?:${amazon})[\\w-]{0,20}\\.[^\\s'"\`]{0,60}amazonaws`, 'i'),
  // @google-cloud/speech, google.cloud.speech_v1, Google\Cloud\Speech, cloud.google.com/go/speech
  new RegExp(`google[.\\\\/:-]{1,2}cloud[.\\\\/:-]{1,2}(?:${google})|cloud\\.google\\.com/go/(?:${google})`, 'i'),
  // from google.cloud import speech
  new RegExp(`google\\.cloud\\s+import\\b[^=]{0,200}?\\b(?:${google})`),
];

/** Do words of a text that have other meanings, too, stand in it as they do where a library or service is used? */
export function speaksOfAi(text: string): boolean {
  return unambiguous.some((form) => form.test(text));
}
