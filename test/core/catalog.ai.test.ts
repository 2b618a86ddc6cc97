import { describe, expect, test } from 'vitest';
import { vendorOfHost, vendorsOfHost } from '../../server/core/ai/hosts.js';
import {
  agentModelProviders,
  aiClients,
  aiConfigurationKeys,
  aiResources,
  aiUses,
  aiVendors,
  chatModelGuesses,
  chatModelProviders,
  langchain4jStarters,
  liteLlmCallbacks,
  liteLlmPrefixes,
  springAiStarters,
  springModelValues,
} from '../../server/core/catalog/ai/index.js';
import { noStatement, ownMachines, unchecked } from '../../server/core/catalog/ai/vendors/sources.js';

const ids = new Set(aiVendors.map((vendor) => vendor.id));
const isKnown = (vendor: string) => vendor === '*' || ids.has(vendor);
const named = aiVendors.map((vendor) => [vendor.id, vendor] as const);

/** Values that occur more than once. */
function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^20\d\d-\d\d-\d\d$/.test(text) && new Date(time).toISOString().startsWith(text);
}

/** A name that a host glob matches. */
const sampleOf = (glob: string) => glob.replaceAll('*', 'x1').replace(/^\./, '');

/** Hosts that vendors share on purpose: a resource of Azure serves several of its services. */
const shared: Readonly<Record<string, readonly string[]>> = {
  '*.cognitiveservices.azure.com': ['azure-openai', 'azure-ai-services'],
};

describe('AI vendors', () => {
  test('ids and names are unique, and ids are keys of a policy file', () => {
    expect(repeated(aiVendors.map((vendor) => vendor.id))).toEqual([]);
    expect(repeated(aiVendors.map((vendor) => vendor.name))).toEqual([]);
    expect(aiVendors.filter((vendor) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(vendor.id))).toEqual([]);
  });

  test.each(named)('%s has hosts that can be matched', (id, vendor) => {
    for (const glob of vendor.hosts) {
      expect(glob).toMatch(/^[a-z0-9*-]+(?:\.[a-z0-9*-]+)+$/);
      // Globs are looked up by their last two labels.
      expect(glob.split('.').slice(-2).join('.')).not.toContain('*');
      expect(vendorsOfHost(sampleOf(glob)).map((found) => found.id)).toEqual(shared[glob] ?? [id]);
    }
    expect(repeated(vendor.hosts)).toEqual([]);
    if (vendor.defaultHost !== undefined && vendor.kind !== 'local')
      expect(vendorOfHost(vendor.defaultHost)?.id).toBe(id);
  });

  test.each(named)('%s has a posture with its source and day', (_id, vendor) => {
    expect(isDay(vendor.verified)).toBe(true);
    const fixed: Readonly<Record<string, readonly string[]>> = {
      unknown: [noStatement, unchecked],
      'self-hosted': [ownMachines],
    };
    const isPage = /^https:\/\/[\w.-]+\/\S+$/.test(vendor.source);
    expect(isPage || (fixed[vendor.posture] ?? []).includes(vendor.source)).toBe(true);
    expect(vendor.postureNote ?? 'One sentence.').toMatch(/^[A-Z].*\.$/);
    expect(`${vendor.name} ${vendor.postureNote}`).not.toMatch(/complian|certif/i);
  });

  test('a local vendor has no host of its own', () => {
    expect(aiVendors.filter((vendor) => vendor.kind === 'local' && vendor.hosts.length > 0)).toEqual([]);
  });

  test('an environment variable speaks of one vendor', () => {
    expect(repeated(aiVendors.flatMap(({ env }) => [...env.key, ...env.baseUrl]))).toEqual([]);
    const variables = aiVendors.flatMap(({ env }) => [...env.key, ...env.baseUrl]);
    expect(variables.filter((name) => !/^[A-Z][A-Z0-9_]+$/.test(name))).toEqual([]);
  });

  test('every vendor can be met: by host, variable, client or model', () => {
    const reached = new Set([...aiClients.map((client) => client.vendor), ...Object.values(liteLlmPrefixes)]);
    const unreachable = aiVendors.filter(
      ({ id, hosts, env }) => hosts.length + env.key.length + env.baseUrl.length === 0 && !reached.has(id),
    );
    expect(unreachable.map((vendor) => vendor.id)).toEqual([]);
  });

  test.each([
    ['gpt-4o', ['openai']],
    ['o3-mini', ['openai']],
    ['text-embedding-3-small', ['openai']],
    ['gpt-oss-120b', []],
    ['claude-sonnet-4-5', ['anthropic']],
    ['claude-3-5-sonnet@20241022', ['anthropic', 'google-vertex']],
    ['anthropic.claude-3-haiku-20240307-v1:0', ['aws-bedrock']],
    ['us.anthropic.claude-sonnet-4-20250514-v1:0', ['aws-bedrock']],
    ['gemini-2.5-flash', []],
    ['grok-4', ['xai']],
    ['gpt-oss:120b-cloud', ['ollama-cloud']],
    ['llama3.2', []],
    ['sonar', ['perplexity']],
  ])('the model %s is served by %j', (model, vendors) => {
    const matches = (glob: string) =>
      new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(model);
    expect(aiVendors.filter((vendor) => vendor.models.some(matches)).map((vendor) => vendor.id)).toEqual(vendors);
  });

  test('what the team needs most is there', () => {
    const posture = (id: string) => aiVendors.find((vendor) => vendor.id === id)?.posture;
    expect(posture('openai')).toBe('on-request');
    expect(posture('azure-openai')).toBe('available');
    expect(posture('aws-bedrock')).toBe('available');
    expect(posture('google-vertex')).toBe('available');
    expect(posture('google-gemini')).toBe('not-offered');
    expect(posture('ollama')).toBe('self-hosted');
    expect(posture('openrouter')).toBe('unknown');
  });
});

describe('AI client libraries', () => {
  test('name vendors that exist', () => {
    const vendors = aiClients.flatMap(({ vendor, flags = [] }) => [vendor, ...flags.map((flag) => flag.vendor)]);
    expect(vendors.filter((vendor) => !isKnown(vendor))).toEqual([]);
  });

  test('are imported from modules that can be matched', () => {
    const modules = aiClients.map((client) => client.module);
    expect(modules.filter((module) => module.slice(0, -1).includes('*') || /[\s"']/.test(module))).toEqual([]);
    expect(aiClients.filter(({ module, ecosystem }) => module === '' && ecosystem !== 'php')).toEqual([]);
    expect(aiClients.filter((client) => !/^[\w.]+$/.test(client.export)).map((client) => client.export)).toEqual([]);
  });

  test('one import means one vendor', () => {
    const vendors = new Map<string, Set<string>>();
    for (const { ecosystem, module, export: name, service, vendor } of aiClients) {
      const key = [ecosystem, module, name, service].join(' ');
      vendors.set(key, (vendors.get(key) ?? new Set()).add(vendor));
    }
    expect([...vendors].filter(([, found]) => found.size > 1).map(([key]) => key)).toEqual([]);
  });

  test('a client has methods that send; a call is the sending itself', () => {
    expect(aiClients.filter(({ kind, sends }) => kind === 'client' && sends.length === 0)).toEqual([]);
    expect(aiClients.filter(({ kind, sends }) => kind === 'call' && sends.length > 0)).toEqual([]);
    const sends = aiClients.flatMap((client) => client.sends);
    expect(sends.filter((path) => !/^(?:\*|\w+(?:\.\w+)*(?:\.\*)?)$/.test(path))).toEqual([]);
  });

  test('arguments can be found', () => {
    const refs = aiClients.flatMap(({ baseUrl = [], model = [], region = [], flags = [] }) => [
      ...baseUrl,
      ...model,
      ...region,
      ...flags.map((flag) => flag.arg),
    ]);
    const lost = refs.filter(({ position, name, path, method }) => {
      if (method !== undefined) return position !== undefined || name !== undefined || path !== undefined;
      return position === undefined && name === undefined && (path ?? []).length === 0;
    });
    expect(lost).toEqual([]);
    expect(refs.filter(({ position = 0 }) => position < 0 || !Number.isInteger(position))).toEqual([]);
  });

  test.each([
    ['js', 'openai', 'default', 'openai'],
    ['js', '@anthropic-ai/sdk', 'default', 'anthropic'],
    ['js', '@ai-sdk/azure', 'createAzure', 'azure-openai'],
    ['js', '@langchain/openai', 'ChatOpenAI', 'openai'],
    ['python', 'openai*', 'AzureOpenAI', 'azure-openai'],
    ['python', 'langchain_aws*', 'ChatBedrock', 'aws-bedrock'],
    ['python', 'litellm*', 'completion', '*'],
    ['java', 'com.openai.client.okhttp', 'OpenAIOkHttpClient.builder', 'openai'],
    ['java', 'com.azure.ai.openai', 'OpenAIClientBuilder', 'azure-openai'],
    ['java', 'org.springframework.ai.chat.client', 'ChatClient', '*'],
    ['java', 'dev.langchain4j.model.openai', 'OpenAiChatModel.builder', 'openai'],
    ['csharp', 'OpenAI.Chat', 'ChatClient', 'openai'],
    ['csharp', 'Microsoft.SemanticKernel', 'AddAzureOpenAIChatCompletion', 'azure-openai'],
    ['go', 'github.com/sashabaranov/go-openai', 'NewClient', 'openai'],
    ['ruby', 'openai', 'OpenAI.Client', 'openai'],
    ['php', '', 'OpenAI.client', 'openai'],
    ['php', 'OpenAI\\Laravel\\Facades', 'OpenAI', 'openai'],
    ['rust', 'async_openai*', 'Client.new', 'openai'],
    ['swift', 'OpenAI', 'OpenAI', 'openai'],
  ])('%s: %s %s is %s', (ecosystem, module, name, vendor) => {
    const found = aiClients.filter(
      (client) => client.ecosystem === ecosystem && client.module === module && client.export === name,
    );
    expect(found.map((client) => client.vendor)).toContain(vendor);
  });

  test('a service of AWS is told by its name', () => {
    const services = aiClients.filter(({ module, export: name }) => module === 'boto3' && name === 'client');
    expect(services.find(({ service }) => service === 'bedrock-runtime')?.vendor).toBe('aws-bedrock');
    expect(services.filter(({ service }) => service === undefined)).toEqual([]);
  });
});

describe('calls that keep or train', () => {
  test('name a vendor, a page and a day', () => {
    expect(aiUses.filter((use) => !ids.has(use.vendor))).toEqual([]);
    expect(aiUses.filter((use) => !/^https:\/\/[\w.-]+\/\S+$/.test(use.source))).toEqual([]);
    expect(aiUses.filter((use) => !isDay(use.verified))).toEqual([]);
    expect(aiUses.filter((use) => !/^(?:\w+\.)*(?:\w+|\*)$/.test(use.method))).toEqual([]);
    expect(repeated(aiUses.map(({ vendor, method, what }) => `${vendor} ${method} ${what}`))).toEqual([]);
  });

  test('the Responses API keeps by default, chat completions on request', () => {
    const when = (method: string) =>
      aiUses.find((use) => use.vendor === 'openai' && use.method === method)?.when?.byDefault;
    expect(when('responses.create')).toBe(true);
    expect(when('chat.completions.create')).toBe(false);
  });
});

describe('configuration that chooses an endpoint', () => {
  test('names vendors that exist', () => {
    const tables = [
      liteLlmPrefixes,
      chatModelProviders,
      agentModelProviders,
      springAiStarters,
      langchain4jStarters,
      springModelValues,
      liteLlmCallbacks,
      Object.fromEntries(chatModelGuesses),
    ];
    const vendors = [
      ...tables.flatMap((table) => Object.values(table)),
      ...aiConfigurationKeys.map((key) => key.vendor),
      ...aiResources.map((resource) => resource.vendor),
    ];
    expect(vendors.filter((vendor) => !isKnown(vendor))).toEqual([]);
  });

  test('has keys that can be matched', () => {
    expect(aiConfigurationKeys.filter(({ key }) => !/^[\w*[\]-]+(?:\.[\w*[\]-]+)*$/.test(key))).toEqual([]);
    expect(repeated(aiConfigurationKeys.map(({ key, files }) => `${key} ${files.join()}`))).toEqual([]);
    expect(Object.keys(liteLlmPrefixes).filter((prefix) => !prefix.endsWith('/'))).toEqual([]);
  });
});
