import type { Ecosystem } from './model.js';

/** Tables: clients that speak to another vendor with the same methods, and names by which frameworks reach another one. */

/** An option of a client: read from an environment variable that the library's own pages name, or a fixed value. */
export type ClientOption =
  | { readonly name: string; readonly variable: string }
  | { readonly name: string; readonly value: string | true };

/** A client that takes the place of another one: what the program calls on it stays as it is. */
export interface DropIn {
  readonly ecosystem: Ecosystem;
  /** The module that the client to replace is imported from, as code writes it. */
  readonly module: string;
  /** What is imported from there (`default` for a default import), and what takes its place. */
  readonly exports: Readonly<Record<string, string>>;
  readonly to: { readonly vendor: string; readonly module: string };
  readonly options: readonly ClientOption[];
  /** The option that names the one model of a client through which only chats are sent. */
  readonly deployment?: ClientOption;
  /** Options that say something of the vendor before. */
  readonly drops: readonly string[];
  /** What is left to the reader, in a few words. */
  readonly note?: string;
}

const differentNames = 'models have other names there';

const azureOptions = (...names: readonly [endpoint: string, key: string, version: string]): readonly ClientOption[] => [
  { name: names[0], variable: 'AZURE_OPENAI_ENDPOINT' },
  { name: names[1], variable: 'AZURE_OPENAI_API_KEY' },
  { name: names[2], variable: 'OPENAI_API_VERSION' },
];

/** Sources: https://learn.microsoft.com/azure/ai-services/openai/how-to/switching-endpoints, 2026-11-22, and each library's own page. */
const azure: readonly DropIn[] = [
  {
    ecosystem: 'js',
    module: 'openai',
    exports: { default: 'AzureOpenAI', OpenAI: 'AzureOpenAI' },
    to: { vendor: 'azure-openai', module: 'openai' },
    options: azureOptions('endpoint', 'apiKey', 'apiVersion'),
    deployment: { name: 'deployment', variable: 'AZURE_OPENAI_DEPLOYMENT' },
    drops: ['apiKey', 'baseURL', 'organization', 'project'],
  },
  {
    ecosystem: 'js',
    module: '@ai-sdk/openai',
    exports: { openai: 'azure' },
    to: { vendor: 'azure-openai', module: '@ai-sdk/azure' },
    options: [],
    drops: [],
  },
  {
    ecosystem: 'js',
    module: '@langchain/openai',
    exports: { ChatOpenAI: 'AzureChatOpenAI', OpenAIEmbeddings: 'AzureOpenAIEmbeddings' },
    to: { vendor: 'azure-openai', module: '@langchain/openai' },
    options: [
      { name: 'azureOpenAIEndpoint', variable: 'AZURE_OPENAI_ENDPOINT' },
      { name: 'azureOpenAIApiKey', variable: 'AZURE_OPENAI_API_KEY' },
      { name: 'azureOpenAIApiDeploymentName', variable: 'AZURE_OPENAI_API_DEPLOYMENT_NAME' },
      { name: 'azureOpenAIApiVersion', variable: 'AZURE_OPENAI_API_VERSION' },
    ],
    drops: ['apiKey', 'openAIApiKey', 'configuration', 'organization'],
  },
  {
    ecosystem: 'python',
    module: 'openai',
    exports: { OpenAI: 'AzureOpenAI', AsyncOpenAI: 'AsyncAzureOpenAI' },
    to: { vendor: 'azure-openai', module: 'openai' },
    options: azureOptions('azure_endpoint', 'api_key', 'api_version'),
    deployment: { name: 'azure_deployment', variable: 'AZURE_OPENAI_DEPLOYMENT' },
    drops: ['api_key', 'base_url', 'organization', 'project'],
  },
  {
    ecosystem: 'python',
    module: 'langchain_openai',
    exports: { ChatOpenAI: 'AzureChatOpenAI', OpenAIEmbeddings: 'AzureOpenAIEmbeddings' },
    to: { vendor: 'azure-openai', module: 'langchain_openai' },
    options: [
      ...azureOptions('azure_endpoint', 'api_key', 'api_version'),
      { name: 'azure_deployment', variable: 'AZURE_OPENAI_DEPLOYMENT' },
    ],
    drops: ['api_key', 'openai_api_key', 'base_url', 'openai_api_base', 'organization', 'openai_organization'],
  },
];

/** Source: https://docs.anthropic.com/en/api/client-sdks, 2026-11-22. */
const claude: readonly DropIn[] = [
  {
    ecosystem: 'js',
    module: '@anthropic-ai/sdk',
    exports: { default: 'AnthropicBedrock', Anthropic: 'AnthropicBedrock' },
    to: { vendor: 'aws-bedrock', module: '@anthropic-ai/bedrock-sdk' },
    options: [{ name: 'awsRegion', variable: 'AWS_REGION' }],
    drops: ['apiKey', 'authToken', 'baseURL'],
    note: differentNames,
  },
  {
    ecosystem: 'js',
    module: '@anthropic-ai/sdk',
    exports: { default: 'AnthropicVertex', Anthropic: 'AnthropicVertex' },
    to: { vendor: 'google-vertex', module: '@anthropic-ai/vertex-sdk' },
    options: [
      { name: 'projectId', variable: 'ANTHROPIC_VERTEX_PROJECT_ID' },
      { name: 'region', variable: 'CLOUD_ML_REGION' },
    ],
    drops: ['apiKey', 'authToken', 'baseURL'],
    note: differentNames,
  },
  {
    ecosystem: 'js',
    module: '@ai-sdk/anthropic',
    exports: { anthropic: 'bedrock' },
    to: { vendor: 'aws-bedrock', module: '@ai-sdk/amazon-bedrock' },
    options: [],
    drops: [],
    note: differentNames,
  },
  {
    ecosystem: 'js',
    module: '@ai-sdk/anthropic',
    exports: { anthropic: 'vertexAnthropic' },
    to: { vendor: 'google-vertex', module: '@ai-sdk/google-vertex/anthropic' },
    options: [],
    drops: [],
    note: differentNames,
  },
  {
    ecosystem: 'python',
    module: 'anthropic',
    exports: { Anthropic: 'AnthropicBedrock', AsyncAnthropic: 'AsyncAnthropicBedrock' },
    to: { vendor: 'aws-bedrock', module: 'anthropic' },
    options: [{ name: 'aws_region', variable: 'AWS_REGION' }],
    drops: ['api_key', 'auth_token', 'base_url'],
    note: differentNames,
  },
  {
    ecosystem: 'python',
    module: 'anthropic',
    exports: { Anthropic: 'AnthropicVertex', AsyncAnthropic: 'AsyncAnthropicVertex' },
    to: { vendor: 'google-vertex', module: 'anthropic' },
    options: [
      { name: 'project_id', variable: 'ANTHROPIC_VERTEX_PROJECT_ID' },
      { name: 'region', variable: 'CLOUD_ML_REGION' },
    ],
    drops: ['api_key', 'auth_token', 'base_url'],
    note: differentNames,
  },
];

/** Models have the same names there. Source: https://googleapis.github.io/js-genai and python-genai, 2026-11-22. */
const gemini: readonly DropIn[] = [
  {
    ecosystem: 'js',
    module: '@google/genai',
    exports: { GoogleGenAI: 'GoogleGenAI' },
    to: { vendor: 'google-vertex', module: '@google/genai' },
    options: [
      { name: 'vertexai', value: true },
      { name: 'project', variable: 'GOOGLE_CLOUD_PROJECT' },
      { name: 'location', variable: 'GOOGLE_CLOUD_LOCATION' },
    ],
    drops: ['apiKey', 'httpOptions'],
  },
  {
    ecosystem: 'js',
    module: '@ai-sdk/google',
    exports: { google: 'vertex' },
    to: { vendor: 'google-vertex', module: '@ai-sdk/google-vertex' },
    options: [],
    drops: [],
  },
  {
    ecosystem: 'python',
    module: 'google.genai',
    exports: { Client: 'Client' },
    to: { vendor: 'google-vertex', module: 'google.genai' },
    options: [
      { name: 'vertexai', value: true },
      { name: 'project', variable: 'GOOGLE_CLOUD_PROJECT' },
      { name: 'location', variable: 'GOOGLE_CLOUD_LOCATION' },
    ],
    drops: ['api_key', 'http_options'],
  },
  {
    ecosystem: 'python',
    module: 'langchain_google_genai',
    exports: { ChatGoogleGenerativeAI: 'ChatVertexAI' },
    to: { vendor: 'google-vertex', module: 'langchain_google_vertexai' },
    options: [
      { name: 'project', variable: 'GOOGLE_CLOUD_PROJECT' },
      { name: 'location', variable: 'GOOGLE_CLOUD_LOCATION' },
    ],
    drops: ['api_key', 'google_api_key'],
  },
];

/** Clients that take the place of others. */
export const dropIns: readonly DropIn[] = [...azure, ...claude, ...gemini];

/** A beginning of the name of a model that chooses a vendor, and the one that chooses another with the same models. */
export interface ModelRename {
  readonly libraries: RegExp;
  readonly from: string;
  readonly to: string;
  readonly vendor: string;
  /** Where `from` is empty: the names that are taken for this vendor's without a beginning. */
  readonly models?: RegExp;
}

const ofOpenAi = /^(?:gpt-|o[134](?:-|$)|text-embedding-)/;

/** Sources: those of `prefixes.ts`. */
export const modelRenames: readonly ModelRename[] = [
  ...['openai/', ''].map((from) => ({
    libraries: /^(?:litellm|dspy|crewai)/,
    from,
    to: 'azure/',
    vendor: 'azure-openai',
    models: ofOpenAi,
  })),
  { libraries: /^(?:litellm|dspy|crewai)/, from: 'gemini/', to: 'vertex_ai/', vendor: 'google-vertex' },
  ...['openai:', ''].map((from) => ({
    libraries: /^langchain/,
    from,
    to: 'azure_openai:',
    vendor: 'azure-openai',
    models: ofOpenAi,
  })),
  { libraries: /^langchain/, from: 'google_genai:', to: 'google_vertexai:', vendor: 'google-vertex' },
  { libraries: /^langchain/, from: 'google-genai:', to: 'google-vertexai:', vendor: 'google-vertex' },
  { libraries: /^pydantic_ai/, from: 'openai:', to: 'azure:', vendor: 'azure-openai' },
  { libraries: /^pydantic_ai/, from: 'google-gla:', to: 'google-vertex:', vendor: 'google-vertex' },
];

/** A client that can be given the address of a server which speaks its protocol. */
export interface OpenClient {
  readonly ecosystem: Ecosystem;
  readonly module: string;
  readonly exports: readonly string[];
  readonly option: string;
  /** Where such servers answer: that of LiteLLM, vLLM and Ollama. */
  readonly path: string;
}

/** Sources: the pages of the libraries, 2026-11-22. */
export const openClients: readonly OpenClient[] = [
  { ecosystem: 'js', module: 'openai', exports: ['default', 'OpenAI'], option: 'baseURL', path: '/v1' },
  { ecosystem: 'js', module: '@anthropic-ai/sdk', exports: ['default', 'Anthropic'], option: 'baseURL', path: '' },
  { ecosystem: 'js', module: '@ai-sdk/openai', exports: ['createOpenAI'], option: 'baseURL', path: '/v1' },
  { ecosystem: 'python', module: 'openai', exports: ['OpenAI', 'AsyncOpenAI'], option: 'base_url', path: '/v1' },
  { ecosystem: 'python', module: 'anthropic', exports: ['Anthropic', 'AsyncAnthropic'], option: 'base_url', path: '' },
  { ecosystem: 'python', module: 'langchain_openai', exports: ['ChatOpenAI'], option: 'base_url', path: '/v1' },
];

/**
 * Where vendors answer in the protocol of OpenAI, by their keys: base URLs without a slash at the end.
 * Sources: the vendors' pages on compatibility, 2026-11-22.
 */
export const compatibleBases: Readonly<Record<string, string>> = {
  openai: 'https://api.openai.com/v1',
  groq: 'https://api.groq.com/openai/v1',
  together: 'https://api.together.xyz/v1',
  fireworks: 'https://api.fireworks.ai/inference/v1',
  mistral: 'https://api.mistral.ai/v1',
  deepseek: 'https://api.deepseek.com/v1',
  openrouter: 'https://openrouter.ai/api/v1',
  xai: 'https://api.x.ai/v1',
  perplexity: 'https://api.perplexity.ai',
  'google-gemini': 'https://generativelanguage.googleapis.com/v1beta/openai',
};
