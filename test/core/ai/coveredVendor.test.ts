import { expect, test } from 'vitest';
import { coverageOf } from '../../../server/core/ai/coverage.js';
import { coveredChanges } from '../../../server/core/ai/coveredVendor.js';
import { linkFacts } from '../../../server/core/ai/link.js';
import { readFacts } from '../../../server/core/ai/read.js';
import { createDocument } from '../../../server/core/document.js';
import { parsePolicy } from '../../../server/core/policy/policy.js';
import { codeOf } from '../../../server/core/program/code.js';
import { programsOf } from '../../../server/core/program/programs.js';
import { testParser } from '../../parser.js';

const parse = await testParser();
const today = '2026-06-01';

/** A policy with agreements in force. */
function covering(...vendors: readonly string[]): string {
  const baa = { signed: '2026-01-15' };
  return JSON.stringify({ ai: { vendors: Object.fromEntries(vendors.map((id) => [id, { baa }])) } });
}

function policyOf(text: string) {
  const { policy, problems } = parsePolicy(text, today);
  expect(problems).toEqual([]);
  return policy;
}

/** What the first endpoint of a file may become: titles and texts. */
function changes(path: string, text: string, policyText: string): readonly { title: string; after: string }[] {
  const policy = policyOf(policyText);
  const endpointsOf = (of: string) => linkFacts([readFacts(createDocument(path, of), parse) ?? []].flat()).in(path);
  const document = createDocument(path, text);
  const [linked] = endpointsOf(text);
  if (linked === undefined) throw new Error('no endpoint');
  const readCode = (of: typeof document) =>
    programsOf(of, parse).map((program) => codeOf(program, { clinical: false }));
  return coveredChanges({ document, linked, policy, today, readCode, endpointsOf }).map(({ title, edits }) => {
    const after = [...edits]
      .sort((a, b) => b.start - a.start)
      .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);
    expect(readCode(createDocument(path, after)).flatMap(({ program }) => program.errors)).toEqual([]);
    for (const { targets } of endpointsOf(after)) {
      for (const target of targets) expect(['covered', 'own']).toContain(coverageOf(target, policy, path, today).kind);
    }
    return { title, after };
  });
}

const cases: readonly (readonly [name: string, path: string, policy: string, before: string, after: string])[] = [
  [
    'OpenAI becomes Azure OpenAI, with what only the team knows from the environment',
    'a.ts',
    covering('azure-openai'),
    "import OpenAI from 'openai';\n\nconst client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, timeout: 20_000 });\nawait client.responses.create({ model: 'gpt-5', input: note });\n",
    "import { AzureOpenAI } from 'openai';\n\nconst client = new AzureOpenAI({\n  endpoint: process.env.AZURE_OPENAI_ENDPOINT,\n  apiKey: process.env.AZURE_OPENAI_API_KEY,\n  apiVersion: process.env.OPENAI_API_VERSION,\n  timeout: 20_000,\n});\nawait client.responses.create({ model: 'gpt-5', input: note });\n",
  ],
  [
    'a type that is still used stays imported',
    'a.ts',
    covering('azure-openai'),
    "import OpenAI, { toFile } from 'openai';\nlet last: OpenAI.Chat.ChatCompletion;\nconst client = new OpenAI();\nlast = await client.chat.completions.create({ model: 'gpt-5', messages });\nawait toFile(x);\n",
    "import OpenAI, { toFile, AzureOpenAI } from 'openai';\nlet last: OpenAI.Chat.ChatCompletion;\nconst client = new AzureOpenAI({\n  endpoint: process.env.AZURE_OPENAI_ENDPOINT,\n  apiKey: process.env.AZURE_OPENAI_API_KEY,\n  apiVersion: process.env.OPENAI_API_VERSION,\n  deployment: process.env.AZURE_OPENAI_DEPLOYMENT,\n});\nlast = await client.chat.completions.create({ model: 'gpt-5', messages });\nawait toFile(x);\n",
  ],
  [
    'what CommonJS requires',
    'a.js',
    covering('azure-openai'),
    "const { OpenAI } = require('openai');\nconst client = new OpenAI({\n  apiKey: key,\n});\nclient.responses.create({ model: 'gpt-5', input: note });\n",
    "const { AzureOpenAI } = require('openai');\nconst client = new AzureOpenAI({\n  endpoint: process.env.AZURE_OPENAI_ENDPOINT,\n  apiKey: process.env.AZURE_OPENAI_API_KEY,\n  apiVersion: process.env.OPENAI_API_VERSION,\n});\nclient.responses.create({ model: 'gpt-5', input: note });\n",
  ],
  [
    'a router by its base URL becomes Azure OpenAI',
    'a.ts',
    covering('azure-openai'),
    "import { OpenAI } from 'openai';\nconst client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey });\nawait client.embeddings.create({ model: 'text-embedding-3-small', input: note });\n",
    "import { AzureOpenAI } from 'openai';\nconst client = new AzureOpenAI({\n  endpoint: process.env.AZURE_OPENAI_ENDPOINT,\n  apiKey: process.env.AZURE_OPENAI_API_KEY,\n  apiVersion: process.env.OPENAI_API_VERSION,\n});\nawait client.embeddings.create({ model: 'text-embedding-3-small', input: note });\n",
  ],
  [
    'Python, with the import of os',
    'a.py',
    covering('azure-openai'),
    '"""Summaries."""\nfrom openai import OpenAI\n\nclient = OpenAI(api_key=key, max_retries=2)\nclient.chat.completions.create(model="gpt-5", messages=messages)\n',
    '"""Summaries."""\nimport os\nfrom openai import AzureOpenAI\n\nclient = AzureOpenAI(\n    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],\n    api_key=os.environ["AZURE_OPENAI_API_KEY"],\n    api_version=os.environ["OPENAI_API_VERSION"],\n    azure_deployment=os.environ["AZURE_OPENAI_DEPLOYMENT"],\n    max_retries=2,\n)\nclient.chat.completions.create(model="gpt-5", messages=messages)\n',
  ],
  [
    'Python, by the name of the module and inside of a function',
    'a.py',
    covering('azure-openai'),
    'import os\nimport openai\n\ndef ask(note):\n    client = openai.AsyncOpenAI()\n    return client.responses.create(model="gpt-5", input=note)\n',
    'import os\nimport openai\n\ndef ask(note):\n    client = openai.AsyncAzureOpenAI(\n        azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],\n        api_key=os.environ["AZURE_OPENAI_API_KEY"],\n        api_version=os.environ["OPENAI_API_VERSION"],\n    )\n    return client.responses.create(model="gpt-5", input=note)\n',
  ],
  [
    'Claude on Vertex, where the import is a package of its own',
    'a.ts',
    covering('google-vertex'),
    "import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\nawait client.messages.create({ model: 'claude-opus-4-5', max_tokens: 9, messages });\n",
    "import { AnthropicVertex } from '@anthropic-ai/vertex-sdk';\nconst client = new AnthropicVertex({\n  projectId: process.env.ANTHROPIC_VERTEX_PROJECT_ID,\n  region: process.env.CLOUD_ML_REGION,\n});\nawait client.messages.create({ model: 'claude-opus-4-5', max_tokens: 9, messages });\n",
  ],
  [
    'Claude on Bedrock, beside a type of the library',
    'a.ts',
    covering('aws-bedrock'),
    "import Anthropic from '@anthropic-ai/sdk';\nconst tools: Anthropic.Tool[] = [];\nconst client = new Anthropic({ apiKey: key });\nawait client.messages.create({ model: 'claude-opus-4-5', tools, messages });\n",
    "import Anthropic from '@anthropic-ai/sdk';\nimport { AnthropicBedrock } from '@anthropic-ai/bedrock-sdk';\nconst tools: Anthropic.Tool[] = [];\nconst client = new AnthropicBedrock({ awsRegion: process.env.AWS_REGION });\nawait client.messages.create({ model: 'claude-opus-4-5', tools, messages });\n",
  ],
  [
    'Claude on Bedrock for Python',
    'a.py',
    covering('aws-bedrock'),
    'from anthropic import (\n    Anthropic,\n    RateLimitError,\n)\n\nclient = Anthropic()\ntry:\n    client.messages.create(model="claude-opus-4-5", messages=messages)\nexcept RateLimitError:\n    pass\n',
    'import os\nfrom anthropic import RateLimitError, AnthropicBedrock\n\nclient = AnthropicBedrock(aws_region=os.environ["AWS_REGION"])\ntry:\n    client.messages.create(model="claude-opus-4-5", messages=messages)\nexcept RateLimitError:\n    pass\n',
  ],
  [
    'Gemini on Vertex is the same client',
    'a.py',
    covering('google-vertex'),
    'from google import genai\n\nclient = genai.Client(api_key=key)\nclient.models.generate_content(model="gemini-2.5-pro", contents=note)\n',
    'import os\nfrom google import genai\n\nclient = genai.Client(\n    vertexai=True,\n    project=os.environ["GOOGLE_CLOUD_PROJECT"],\n    location=os.environ["GOOGLE_CLOUD_LOCATION"],\n)\nclient.models.generate_content(model="gemini-2.5-pro", contents=note)\n',
  ],
  [
    'providers of the AI SDK',
    'a.ts',
    covering('azure-openai'),
    "import { openai } from '@ai-sdk/openai';\nimport { generateText } from 'ai';\nawait generateText({ model: openai('gpt-5'), prompt: note });\n",
    "import { azure } from '@ai-sdk/azure';\nimport { generateText } from 'ai';\nawait generateText({ model: azure('gpt-5'), prompt: note });\n",
  ],
  [
    'LangChain for JavaScript',
    'a.ts',
    covering('azure-openai'),
    "import { ChatOpenAI } from '@langchain/openai';\nconst model = new ChatOpenAI({ model: 'gpt-5', temperature: 0 });\nawait model.invoke(note);\n",
    "import { AzureChatOpenAI } from '@langchain/openai';\nconst model = new AzureChatOpenAI({\n  azureOpenAIEndpoint: process.env.AZURE_OPENAI_ENDPOINT,\n  azureOpenAIApiKey: process.env.AZURE_OPENAI_API_KEY,\n  azureOpenAIApiDeploymentName: process.env.AZURE_OPENAI_API_DEPLOYMENT_NAME,\n  azureOpenAIApiVersion: process.env.AZURE_OPENAI_API_VERSION,\n  model: 'gpt-5',\n  temperature: 0,\n});\nawait model.invoke(note);\n",
  ],
  [
    'LangChain for Python',
    'a.py',
    covering('google-vertex'),
    'from langchain_google_genai import ChatGoogleGenerativeAI\nmodel = ChatGoogleGenerativeAI(model="gemini-2.5-pro", google_api_key=key)\nmodel.invoke(note)\n',
    'import os\nfrom langchain_google_vertexai import ChatVertexAI\nmodel = ChatVertexAI(\n    project=os.environ["GOOGLE_CLOUD_PROJECT"],\n    location=os.environ["GOOGLE_CLOUD_LOCATION"],\n    model="gemini-2.5-pro",\n)\nmodel.invoke(note)\n',
  ],
  [
    'the name of a model of LiteLLM',
    'a.py',
    covering('azure-openai'),
    'import litellm\nlitellm.completion(model="openai/gpt-4o", messages=messages)\n',
    'import litellm\nlitellm.completion(model="azure/gpt-4o", messages=messages)\n',
  ],
  [
    'the name of a model of LiteLLM without a prefix, in a constant',
    'a.py',
    covering('azure-openai'),
    'from litellm import completion\nMODEL = "gpt-4o"\ncompletion(model=MODEL, messages=messages)\n',
    'from litellm import completion\nMODEL = "azure/gpt-4o"\ncompletion(model=MODEL, messages=messages)\n',
  ],
  [
    'the name of a model of LangChain',
    'a.py',
    covering('azure-openai'),
    'from langchain.chat_models import init_chat_model\nmodel = init_chat_model("openai:gpt-4o", temperature=0)\nmodel.invoke(note)\n',
    'from langchain.chat_models import init_chat_model\nmodel = init_chat_model("azure_openai:gpt-4o", temperature=0)\nmodel.invoke(note)\n',
  ],
  [
    'a base URL of a vendor whose protocol is the same, with the name of the key',
    'a.ts',
    covering('openai'),
    "import OpenAI from 'openai';\nconst client = new OpenAI({ baseURL: 'https://api.groq.com/openai/v1', apiKey: process.env.GROQ_API_KEY });\nawait client.chat.completions.create({ model: 'llama', messages });\n",
    "import OpenAI from 'openai';\nconst client = new OpenAI({ baseURL: 'https://api.openai.com/v1', apiKey: process.env.OPENAI_API_KEY });\nawait client.chat.completions.create({ model: 'llama', messages });\n",
  ],
  [
    'the gateway that all traffic has to pass',
    'a.py',
    '{ "ai": { "gateways": ["llm.clinic.example"] } }',
    'from openai import OpenAI\nclient = OpenAI(timeout=9)\nclient.responses.create(model="gpt-5", input=note)\n',
    'from openai import OpenAI\nclient = OpenAI(base_url="https://llm.clinic.example/v1", timeout=9)\nclient.responses.create(model="gpt-5", input=note)\n',
  ],
  [
    'an own host in the address of a request, in any language',
    'A.java',
    '{ "ai": { "ownHosts": ["llm.clinic.example"] } }',
    'class A {\n  void ask() {\n    HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions")).POST(body).build();\n  }\n}\n',
    'class A {\n  void ask() {\n    HttpRequest.newBuilder(URI.create("https://llm.clinic.example/v1/chat/completions")).POST(body).build();\n  }\n}\n',
  ],
  [
    'an own host in a setting',
    '.env',
    '{ "ai": { "ownHosts": ["llm.clinic.example"] } }',
    'OPENAI_BASE_URL=https://api.groq.com/openai/v1\n',
    'OPENAI_BASE_URL=https://llm.clinic.example/openai/v1\n',
  ],
];

test.each(cases)('%s (%s)', (_name, path, policy, before, after) => {
  expect(changes(path, before, policy).map((change) => change.after)).toContain(after);
});

const openAi =
  "import OpenAI from 'openai';\nconst client = new OpenAI();\nawait client.responses.create({ model: 'gpt-5', input: note });\n";

test.each([
  ['without an agreement', '{}', openAi],
  [
    'with an agreement that has ended',
    '{"ai":{"vendors":{"azure-openai":{"baa":{"signed":"2025-01-01","expires":"2026-01-01"}}}}}',
    openAi,
  ],
  [
    'with an agreement for other paths',
    '{"ai":{"vendors":{"azure-openai":{"baa":{"signed":"2025-01-01","scope":["src/**"]}}}}}',
    openAi,
  ],
  ['with hosts of which only a pattern is known', '{"ai":{"ownHosts":["*.clinic.example"]}}', openAi],
  ['with options from elsewhere', covering('azure-openai'), openAi.replace('OpenAI()', 'OpenAI(options)')],
  ['with options that are spread', covering('azure-openai'), openAi.replace('OpenAI()', 'OpenAI({ ...options })')],
  [
    'with a comment among the options',
    covering('azure-openai'),
    openAi.replace('OpenAI()', 'OpenAI({ timeout: 9, /* long */ })'),
  ],
  ['with a name that is taken', covering('azure-openai'), `${openAi}class AzureOpenAI {}\n`],
  ['that another one cannot take the place of', covering('aws-bedrock'), openAi],
  [
    'of which a gateway has to know',
    '{"ai":{"gateways":["llm.*"],"vendors":{"azure-openai":{"baa":{"signed":"2025-01-01"}}}}}',
    openAi,
  ],
])('nothing is offered for a client %s', (_name, policy, text) => {
  expect(changes('a.ts', text, policy)).toEqual([]);
});

test('titles say what else there is to do', () => {
  const text =
    "import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\nawait client.messages.create({ messages });\n";
  expect(changes('a.ts', text, covering('aws-bedrock')).map(({ title }) => title)).toEqual([
    'Use the covered vendor Amazon Bedrock (needs @anthropic-ai/bedrock-sdk; models have other names there)',
  ]);
});
