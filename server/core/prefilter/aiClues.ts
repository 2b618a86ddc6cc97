/** Which files can say anything about artificial intelligence at all: a look at their bytes. */
import { aiClients, aiVendors } from '../catalog/ai/index.js';
import { type ClueSearch, createClueSearch, type Phrase } from './clueSearch.js';

/** Paths of model APIs, by which a request is known whatever its host. */
const modelPaths = [
  'chat/completions',
  'v1/messages',
  'v1/embeddings',
  'v1/responses',
  'api/generate',
  'generatecontent',
];

/** Words of configuration and build files that choose a vendor, beside names of libraries and hosts. */
const configurationWords = [
  'spring-ai-',
  'spring.ai.',
  'langchain4j',
  'mcpservers',
  'context_servers',
  'bedrock',
  'vertex',
  'litellm',
  'azurerm_cognitive',
  'azurerm_ai_',
  'aws_transcribe',
  'aws_comprehend',
  'aws_lexv2',
  'aws_sagemaker',
  'google_document_ai',
  'google_dialogflow',
  'google_discovery_engine',
];

/** Shorter words occur in everything. */
const shortestWord = 4;

let search: ClueSearch | undefined;

/** Does the file name a client library, a host or a variable of the catalog, or the path of a model API? */
export function maySpeakOfAi(bytes: Uint8Array, length: number): boolean {
  search ??= createClueSearch(phrases(), []);
  return search(bytes, length, isEnough) !== 0;
}

function isEnough(found: number): boolean {
  return found !== 0;
}

/** What is sought, each as a part of longer words. What contains another is left out. */
function phrases(): readonly Phrase[] {
  const words = new Set([...aiWords(), ...modelPaths, ...configurationWords]);
  const kept = [...words].filter((word) => ![...words].some((other) => other !== word && word.includes(other)));
  return kept.map((word) => ({ words: [word], place: 'anywhere', bits: 1 }));
}

/** Names of the catalog as they stand in files, in lower case. */
export function aiWords(): readonly string[] {
  const hosts = aiVendors.flatMap((vendor) => vendor.hosts.map(longestPart));
  const variables = aiVendors.flatMap(({ env }) => [...env.baseUrl]);
  const modules = aiClients.map(({ module }) => module.replace(/\.?\*$/, ''));
  return [...hosts, ...variables, ...modules]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= shortestWord);
}

/** The longest part of a glob of hosts without a star. */
function longestPart(host: string): string {
  return host
    .split('*')
    .map((part) => part.replace(/^\.|\.$/g, ''))
    .reduce((a, b) => (b.length > a.length ? b : a), '');
}
