/** Which client library a value comes from. */
import { aiClients } from '../catalog/ai/index.js';
import type { AiClient, Ecosystem } from '../catalog/ai/model.js';
import type { Frame } from '../program/bindings.js';
import type { Call, Program } from '../program/model.js';
import type { Origin, Step } from '../program/trace.js';
import { endsWithPath } from './paths.js';

/** A value that comes from a client library: which one, and what follows its export. */
export interface ClientMatch {
  readonly client: AiClient;
  /** Steps from the call that makes the client on. Empty when the export is named only. */
  readonly steps: readonly Step[];
}

const ecosystems: Readonly<Record<string, readonly Ecosystem[]>> = {
  typescript: ['js'],
  typescriptreact: ['js'],
  javascript: ['js'],
  javascriptreact: ['js'],
  python: ['python'],
  java: ['java'],
  kotlin: ['java'],
  scala: ['scala', 'java'],
  csharp: ['csharp'],
  go: ['go'],
  ruby: ['ruby'],
  php: ['php'],
  rust: ['rust'],
  swift: ['swift'],
};

/** The package registries that a language takes libraries from. */
export function ecosystemsOf(language: string): readonly Ecosystem[] {
  return ecosystems[language] ?? [];
}

/** Clients by ecosystem and the first part of their export. */
const byExport = new Map<string, AiClient[]>();
/** Clients by ecosystem and the last part of their export, which is how types are named. */
const byTypeName = new Map<string, AiClient[]>();
const exportParts = new Map<AiClient, readonly string[]>();
for (const client of aiClients) {
  const parts = partsOf(client.export);
  exportParts.set(client, parts);
  append(byExport, `${client.ecosystem} ${parts[0] ?? ''}`, client);
  append(byTypeName, `${client.ecosystem} ${parts.at(-1) ?? ''}`, client);
}

function append(map: Map<string, AiClient[]>, key: string, client: AiClient): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [client]);
  else known.push(client);
}

/** The parts of an export or path: `OpenAI::Client`, `OpenAIOkHttpClient.builder`. */
function partsOf(path: string): readonly string[] {
  return path.split(/\.|::|\\/).filter((part) => part !== '');
}

/** Modules written with dots, slashes, backslashes or `::`, all with dots. */
function normalModule(module: string): string {
  return module.replace(/::|\\|\//g, '.').replace(/^\.+(?=\w)/, '');
}

/** Is `module` the one that the pattern names, or below it where the pattern ends in `*`? */
export function moduleMatches(pattern: string, module: string): boolean {
  if (pattern === module) return true;
  const [own, given] = [normalModule(pattern), normalModule(module)];
  if (own.endsWith('*')) {
    const stem = own.slice(0, -1).replace(/\.$/, '');
    return given === stem || given.startsWith(`${stem}.`) || (own.at(-2) !== '.' && given.startsWith(stem));
  }
  return own === given;
}

type ModuleComparison = typeof moduleMatches;

/** `moduleMatches` that remembers its answers: a program asks the same for each of its calls. */
function createModuleComparison(): ModuleComparison {
  const known = new Map<string, Map<string, boolean>>();
  return (pattern, module) => {
    let answers = known.get(module);
    if (answers === undefined) {
      answers = new Map();
      known.set(module, answers);
    }
    let answer = answers.get(pattern);
    if (answer === undefined) {
      answer = moduleMatches(pattern, module);
      answers.set(pattern, answer);
    }
    return answer;
  };
}

/** Recognises values of client libraries in one program. */
export interface ClientMatcher {
  match(origin: Origin): ClientMatch | undefined;
  /** The client that a declared type names. */
  matchType(type: string): AiClient | undefined;
  /**
   * What a call of a method adds to a builder or container that another library made: `AddOpenAIChatCompletion` of
   * .NET, whose name alone tells it.
   */
  matchExtension(call: Call, frame: Frame): ClientMatch | undefined;
}

/** A matcher over the imports of a program. */
export function createClientMatcher(program: Program): ClientMatcher {
  const own = ecosystemsOf(program.language);
  const moduleMatches = createModuleComparison();
  const wildcards = program.imports
    .filter(({ name, local }) => name === '*' && local === '')
    .map(({ module }) => module);

  /** Names that no import explains: brought in by a wildcard, loaded by the runtime, or spelled out in full. */
  const globalAllowed = ({ module, ecosystem }: AiClient): boolean =>
    wildcards.some((wildcard) => moduleMatches(module, wildcard)) || autoloaded.has(ecosystem);

  const candidates = (first: string): readonly AiClient[] =>
    own.flatMap((ecosystem) => byExport.get(`${ecosystem} ${first}`) ?? []);

  const match = ({ root, steps }: Origin): ClientMatch | undefined => {
    if (root.kind === 'import') {
      const { module, name } = root.import;
      const path = name === '*' ? steps : [{ name }, ...steps];
      return matchPath(module, path, candidates, () => false, moduleMatches);
    }
    if (root.kind !== 'global') return undefined;
    return matchPath(undefined, [{ name: root.name }, ...steps], candidates, globalAllowed, moduleMatches);
  };

  const matchType = (type: string): AiClient | undefined => {
    const name = typeName(type);
    const [first = '', ...inner] = name.split('.');
    const last = inner.at(-1) ?? first;
    if (first === '') return undefined;
    const owner = program.imports.find(({ local }) => local === first);
    if (own.includes('go')) return goType(owner?.module, inner);
    const named = own.flatMap((ecosystem) => byTypeName.get(`${ecosystem} ${last}`) ?? []);
    return named.find(({ module, export: exported }) => {
      if (exported !== name && exported !== last) return false;
      if (owner !== undefined) {
        return moduleMatches(module, owner.module) || moduleMatches(module, `${owner.module}.${owner.name}`);
      }
      return wildcards.some((wildcard) => moduleMatches(module, wildcard));
    });
  };

  const matchExtension = (call: Call, frame: Frame): ClientMatch | undefined => {
    const { callee } = call;
    if (callee.kind !== 'member' || !extension.test(callee.property) || !own.includes('csharp')) return undefined;
    const [client] = candidates(callee.property);
    return client && { client, steps: [{ name: '', call, frame }] };
  };

  return { match, matchType, matchExtension };
}

/** Types of Go are not those of functions that make them: `openai.Client` is what `openai.NewClient` gives. */
function goType(module: string | undefined, [type = '']: readonly string[]): AiClient | undefined {
  if (module === undefined || !/client|llm|model/i.test(type)) return undefined;
  return goClients.find((client) => client.kind !== 'call' && moduleMatches(client.module, module));
}

const goClients = aiClients.filter(({ ecosystem }) => ecosystem === 'go');

/** How .NET names methods that add a service to a container. */
const extension = /^Add[A-Z]\w*(?:Chat|Embedding|Text|Audio|AI)\w*$/;

/** Ecosystems in which a class is there without an import, because the runtime loads it by its name. */
const autoloaded: ReadonlySet<Ecosystem> = new Set<Ecosystem>(['ruby', 'php']);

/**
 * The name in a declared type, without what stands around it: `ChatClient.Builder` of `final ChatClient.Builder`,
 * `OpenAI` of `Annotated[OpenAI, Depends(get_client)]` and of `OpenAI | None`.
 */
function typeName(type: string): string {
  const inner = /^(?:\w+\.)?(?:Annotated|Optional)\[([^,[\]]+)/.exec(type.trim())?.[1] ?? type;
  const alone = inner.replace(/\|\s*(?:None|null|undefined)\b|\b(?:None|null|undefined)\s*\|/g, '');
  const bare = alone.replace(/^(?:private|readonly|final|var|val|let)\s+/g, '').replace(/[?!*&\s]/g, '');
  return /([A-Za-z_][\w.]*)(?:<.*>)?$/.exec(bare)?.[1] ?? '';
}

/**
 * Matches the path of an origin with exports of the catalog. Steps without a name call what is before them. Modules
 * are tried from the import as written to the import with the first steps added, because `import a` may mean `a.b.C`.
 */
function matchPath(
  module: string | undefined,
  path: readonly Step[],
  candidates: (first: string) => readonly AiClient[],
  globalAllowed: (client: AiClient) => boolean,
  moduleMatches: ModuleComparison,
): ClientMatch | undefined {
  let full = module;
  for (const [at, { name }] of path.entries()) {
    for (const client of candidates(name)) {
      const allowed = full === undefined ? globalAllowed(client) : moduleMatches(client.module, full);
      const match = allowed ? matchExport(client, path.slice(at)) : undefined;
      if (match !== undefined) return match;
    }
    full = full === undefined ? name : `${full}.${name}`;
    if (at >= 4) return undefined;
  }
  if (module === undefined || path[0]?.name !== '') return undefined;
  // A module that is called is its default export: `require('openai')(…)`.
  const own = candidates('default').find((client) => moduleMatches(client.module, module));
  return own && { client: own, steps: path };
}

function matchExport(client: AiClient, path: readonly Step[]): ClientMatch | undefined {
  const parts = exportParts.get(client) ?? [];
  if (!parts.every((part, at) => path[at]?.name === part)) return undefined;
  const last = path[parts.length - 1];
  const steps = path.slice(parts.length);
  const all = last?.call === undefined ? steps : [{ ...last, name: '' }, ...steps];
  if (client.service !== undefined && !namesService(all, client.service)) return undefined;
  return { client, steps: all };
}

/** Does the call that makes the client name the service: `boto3.client('bedrock-runtime')`? */
function namesService(steps: readonly Step[], service: string): boolean {
  const args = steps.find(({ call }) => call !== undefined)?.call?.args ?? [];
  return args.some(({ name, value }, at) => {
    if (value.kind !== 'string' || value.value !== service) return false;
    return at === 0 || name === 'service_name' || name === 'serviceName';
  });
}

/** Steps that build a client and belong to none of its methods. */
const building = new Set(['', 'new', 'build', 'builder', 'create', 'default', 'getInstance', 'Create', 'Build']);

/** Methods that only look at what is stored, or remove it. */
const notSending = /^(?:list|retrieve|get|del|delete|cancel|content|poll|waitForCompletion)(?:[A-Z_]\w*)?$/;

/** Does the way from the client end in one of its methods that send? The path of the method, or undefined. */
export function sendOf({ client, steps }: ClientMatch): string | undefined {
  if (client.kind === 'call') return steps.length === 1 && steps[0]?.call !== undefined ? client.export : undefined;
  const last = steps.at(-1);
  if (last?.call === undefined) return undefined;
  if (steps.length > 1 && last.name === '' && client.sends.includes('__call__')) return '__call__';
  const isSend = (way: readonly Step[]) => endsInSend(client, way);
  if (!isSend(steps)) return undefined;
  // What is called on an answer sends nothing more.
  const earlier = steps.findIndex(({ call }, at) => call !== undefined && isSend(steps.slice(0, at + 1)));
  return earlier === steps.length - 1 ? methodOf(steps) : undefined;
}

function endsInSend(client: AiClient, steps: readonly Step[]): boolean {
  const names = namesOf(steps);
  const method = methodOf(steps);
  if (method === '' || configures(client, names.at(-1) ?? '')) return false;
  // What builds a client is none of its methods, even where all of them send.
  const builds = names.every((name) => building.has(name) || configures(client, name));
  return client.sends.some((pattern) => !(builds && pattern === '*') && sends(method, pattern));
}

/** Does a step of the builder only say what the client is made of? */
function configures({ uses = [], baseUrl = [], model = [], region = [] }: AiClient, name: string): boolean {
  return uses.includes(name) || [...baseUrl, ...model, ...region].some(({ method }) => method === name);
}

function namesOf(steps: readonly Step[]): readonly string[] {
  return steps.map(({ name }) => name).filter((name) => name !== '');
}

/** The names of steps as a path, without those that only build the client. */
function methodOf(steps: readonly Step[]): string {
  const names = namesOf(steps);
  return names.filter((name, at) => at === names.length - 1 || !building.has(name)).join('.');
}

/** Is the path that of a method which the pattern names? Patterns with a `*` stand for methods that send only. */
function sends(path: string, pattern: string): boolean {
  if (!endsWithPath(path, pattern)) return false;
  return !pattern.endsWith('*') || !notSending.test(path.slice(path.lastIndexOf('.') + 1));
}

/** Methods by which clients send, by ecosystem and their last part; those that end in a star apart. */
const sendsByLast = new Map<string, Set<string>>();
const openSends = new Map<string, Set<string>>();
for (const { ecosystem, sends } of aiClients) {
  for (const method of sends) {
    if (method === '*' || method === '__call__') continue;
    const [map, key] = method.endsWith('.*')
      ? [openSends, ecosystem]
      : [sendsByLast, `${ecosystem} ${method.slice(method.lastIndexOf('.') + 1)}`];
    map.set(key, (map.get(key) ?? new Set()).add(method));
  }
}

/** Is the path that of a method by which some client of this language sends? */
export function isSendOfAny(language: string, path: string): boolean {
  const last = path.slice(path.lastIndexOf('.') + 1);
  return ecosystemsOf(language).some((ecosystem) => {
    const patterns = [...(sendsByLast.get(`${ecosystem} ${last}`) ?? []), ...(openSends.get(ecosystem) ?? [])];
    return patterns.some((pattern) => endsWithPath(path, pattern));
  });
}
