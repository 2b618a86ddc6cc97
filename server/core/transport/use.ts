/** Whether an address that is written in a file is one that the program asks, or only the name of something. */
import {
  addressMakers,
  notRequests,
  requests,
  wordsOfAddresses,
  wordsOfNames,
} from '../catalog/transport/cleartext.js';
import { splitWords } from '../catalog/words.js';
import type { Document, Span } from '../model.js';
import type { Code } from '../program/code.js';
import type { Expression } from '../program/model.js';
import { textsOf } from '../program/texts.js';
import type { Written } from './written.js';

/**
 * request: something is sent there. address: it is kept as an address. name: it names something, is shown or compared.
 * unknown: nothing says what it is for.
 */
export type Use = 'request' | 'address' | 'name' | 'unknown';

/** What is done with a text. `sent` are the places of texts that reach requests through variables. */
export function useOf({ callees, names, literal }: Written, isSent: boolean): Use {
  const [callee = ''] = callees;
  const called = lastNames(callee);
  const own = literal.name !== '' && !callee.endsWith(literal.name) ? literal.name : '';
  if (saysName(own === '' ? (names[names.indexOf(literal.name) + 1] ?? '') : own)) return 'name';
  if (notRequests.test(called)) return 'name';
  if (isSent) return 'request';
  if (addressMakers.test(called)) return names.some(saysName) ? 'name' : 'address';
  if (callee !== '' && requests.test(called) && !(own !== '' && !saysAddress(own))) return 'request';
  return names.slice(0, 2).some(saysAddress) ? 'address' : 'unknown';
}

/** The last two names of a callee. */
function lastNames(callee: string): string {
  return callee.replace(/::/g, '.').split('.').slice(-2).join('.');
}

/** Does a name say that its value is the name of something, not an address? */
export function saysName(name: string): boolean {
  return splitWords(name).some((word) => wordsOfNames.has(word.toLowerCase()));
}

/** Does a name say that its value is an address that a program asks? */
export function saysAddress(name: string): boolean {
  if (saysName(name)) return false;
  return splitWords(name).some((word) => wordsOfAddresses.has(word.toLowerCase()));
}

/** Where the texts are written that reach the address of a request through variables, fields and concatenation. */
export function sentTexts(code: readonly Code[]): readonly Span[] {
  return code.flatMap(({ bindings, tracer }) =>
    bindings.calls.flatMap(({ call, frame }) => {
      const path = nameOfCallee(call.callee);
      if (!directRequests.test(path)) return [];
      return call.args
        .slice(0, 3)
        .filter(({ name }) => name === undefined || /^(?:url|uri|endpoint|base_?url|address|target)$/i.test(name))
        .flatMap(({ value }) => {
          const { kind } = value;
          if (kind === 'function' || kind === 'object' || kind === 'list' || kind === 'constant') return [];
          return textsOf(tracer, value, frame).known.map(({ at }) => at);
        });
    }),
  );
}

/** Calls that send for sure: those whose names mean something else elsewhere are judged by their first argument alone. */
const directRequests =
  /(?:^|\.)(?:fetch|axios|got|ky|superagent|needle|urlopen|curl_init|request|(?:requests|httpx|axios|session|client|http|https|ky|got|superagent|api|HttpClient|httpClient|_httpClient|_client|_http|HTTParty|RestClient|Faraday|Net\.HTTP|restTemplate|webClient|rest|needle|reqwest|ureq|aiohttp|AF|dio|hackney|HTTPoison|Req)\.(?:get|post|put|patch|delete|head|request|open|stream|send|uri|Get|Post|PostForm|NewRequest|NewRequestWithContext|Do|getAbs|postAbs|getForObject|getForEntity|postForObject|postForEntity|exchange|delete_async|\w{2,12}Async|upload|new|create)|NewRequest|NewRequestWithContext|HttpGet|HttpPost|HttpPut|HttpRequestMessage|URLRequest|WebSocket|SoapClient)$/;

function nameOfCallee(callee: Expression): string {
  if (callee.kind === 'name') return callee.name;
  if (callee.kind === 'member') return `${nameOfCallee(callee.object)}.${callee.property}`;
  if (callee.kind === 'call') return nameOfCallee(callee.callee);
  return '';
}

/** Files in which keys of configuration stand, and no data, documents or manifests. */
const configurationPath =
  /(?:^|\/)(?:\.?env[\w.-]*|[\w.-]*(?:config|configuration|settings?|application|bootstrap|values|compose|environment|secrets?|proxy|deployment|deploy|statefulset|configmap|service|app|connection|datasource|database|mirth|server|gateway|web|serverless|template|context|integration|sync|export|import|interface|channel|local|prod|production|staging|dev|development)[\w-]*)(?:\.[\w-]+){0,2}\.(?:ya?ml|json5?|jsonc|toml|xml|ini|conf|cfg|properties|env|config)$|(?:^|\/)(?:k8s|kubernetes|manifests|helm|charts|deploy|deployment|config|conf|infra|\.?kube)\//i;
const manifest =
  /(?:^|\/)(?:package(?:-lock)?\.json|composer\.json|pom\.xml|pyproject\.toml|cargo\.toml|bower\.json|tsconfig[\w.]*\.json|mkdocs\.ya?ml|_config\.ya?ml|[\w-]+\.(?:csproj|nuspec|xsd|wsdl|svg|opml|rss|html|xlf|resx|ipynb|geojson|har)|manifest\.json|angular\.json|openapi[\w.-]*|swagger[\w.-]*|renovate\.json|crowdin\.ya?ml|codecov\.ya?ml|dependabot\.ya?ml|citation\.cff|chart\.ya?ml)$|(?:^|\/)\.github\//i;
const alwaysConfiguration: ReadonlySet<string> = new Set(['dotenv', 'properties', 'ini']);
/** Resources of FHIR, API descriptions and schemas hold addresses as names. */
const definitions =
  /"resourceType"\s{0,4}:|xmlns="http:\/\/hl7\.org\/fhir"|^\s{0,8}(?:openapi|swagger):|"(?:openapi|swagger|\$schema)"\s{0,4}:\s{0,4}"(?:3|2|http:\/\/json-schema)/m;

/** Is this a file of settings? */
export function isConfiguration({ path, language, kind, text }: Document): boolean {
  if (kind !== 'data' || manifest.test(path)) return false;
  if (alwaysConfiguration.has(language)) return true;
  if (language === 'yaml' && /^(?:apiVersion|services|spring|environment|version):/m.test(text))
    return !definitions.test(text);
  return configurationPath.test(path) && !definitions.test(text);
}
