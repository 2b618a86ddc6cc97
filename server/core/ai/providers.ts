/** Which vendor the name of a model or provider chooses, in libraries that serve many. */
import {
  agentModelProviders,
  aiVendors,
  chatModelGuesses,
  chatModelProviders,
  liteLlmPrefixes,
} from '../catalog/ai/index.js';
import { matchesAnyName } from '../policy/names.js';

/** How a library writes the vendor into the name of a model. */
interface Naming {
  readonly libraries: RegExp;
  /** What stands between provider and model. */
  readonly separators: readonly string[];
  readonly providers: Readonly<Record<string, string>>;
}

const withoutSlash = Object.fromEntries(
  Object.entries(liteLlmPrefixes).map(([prefix, vendor]) => [prefix.replace(/\/$/, ''), vendor]),
);

/** LiteLLM and what follows it. */
const liteLlm: Naming = {
  libraries: /^(?:litellm|dspy|crewai|langchain_litellm|langchain_community|llama_index\.llms\.litellm|smolagents)/,
  separators: ['/'],
  providers: withoutSlash,
};

const namings: readonly Naming[] = [
  liteLlm,
  {
    libraries: /^(?:langchain|langgraph|deepagents|@langchain\/)/,
    separators: [':'],
    providers: chatModelProviders,
  },
  { libraries: /./, separators: [':', '/'], providers: { ...chatModelProviders, ...agentModelProviders } },
];

/** Every word for a provider that any library knows. */
const anyProvider: Readonly<Record<string, string>> = {
  ...withoutSlash,
  ...agentModelProviders,
  ...chatModelProviders,
};

/** The vendor that the name of a provider stands for: `groq`, `azure_openai`; undefined when it is not known. */
export function vendorOfProvider(provider: string): string | undefined {
  const name = provider.toLowerCase();
  return own(anyProvider, name) ?? own(anyProvider, name.replaceAll('-', '_'));
}

/** The vendor that LiteLLM takes a model to: `groq/llama-3.3-70b`. */
export function vendorOfLiteLlmModel(model: string): string | undefined {
  return byPrefix(liteLlm, model) ?? guessed(model);
}

/** The vendor that the name of a model chooses in a library that serves many; undefined when it does not tell. */
export function vendorOfModel(library: string, model: string): string | undefined {
  const naming = namings.find(({ libraries }) => libraries.test(library));
  return (naming && byPrefix(naming, model)) ?? guessed(model);
}

/** The name of a model as its vendor has it, without the provider that a library writes before it. */
export function bareModel(library: string, model: string): string {
  const naming = namings.find(({ libraries }) => libraries.test(library));
  const separator = naming?.separators.find((each) => byPrefix({ ...naming, separators: [each] }, model) !== undefined);
  return separator === undefined ? model : model.slice(model.indexOf(separator) + 1);
}

function byPrefix({ separators, providers }: Naming, model: string): string | undefined {
  for (const separator of separators) {
    const at = model.indexOf(separator);
    const vendor = at <= 0 ? undefined : own(providers, model.slice(0, at).toLowerCase());
    if (vendor !== undefined) return vendor;
  }
  return undefined;
}

/** What the bare name of a model is taken for: by the beginnings that LangChain knows, or because one vendor has it. */
function guessed(model: string): string | undefined {
  const name = model.toLowerCase();
  const guess = chatModelGuesses.find(([beginning]) => name.startsWith(beginning))?.[1];
  if (guess !== undefined) return guess;
  const serving = aiVendors.filter(({ kind, models }) => kind === 'model' && matchesAnyName(models, name));
  return serving.length === 1 ? serving[0]?.id : undefined;
}

/** Names that come from files are never looked up on the prototype of a table. */
function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
