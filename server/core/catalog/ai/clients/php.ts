import type { AiClient } from '../model.js';
import { entries, named, step } from './entries.js';

/** A table: client libraries and frameworks for PHP. The module is a namespace, empty for the global one. */

const openAiSends = [
  'chat.create',
  'chat.createStreamed',
  'completions.create',
  'completions.createStreamed',
  'responses.create',
  'responses.createStreamed',
  'embeddings.create',
  'moderations.create',
  'edits.create',
  'images.create',
  'images.edit',
  'audio.transcribe',
  'audio.transcribeStreamed',
  'audio.translate',
  'audio.speech',
  'files.upload',
  'batches.create',
  'fineTuning.createJob',
  'fineTunes.create',
  'assistants.*',
  'threads.*',
  'conversations.*',
  'vectorStores.*',
];

const openAi: readonly AiClient[] = [
  ...entries(['OpenAI.client', 'OpenAI.factory'], {
    vendor: 'openai',
    ecosystem: 'php',
    module: '',
    kind: 'client',
    baseUrl: step('withBaseUri'),
    sends: openAiSends,
  }),
  ...entries(['OpenAI'], {
    vendor: 'openai',
    ecosystem: 'php',
    module: 'OpenAI\\Laravel\\Facades',
    kind: 'client',
    sends: openAiSends,
  }),
  ...['OpenAI', 'OpenAI\\Contracts'].flatMap((module) =>
    entries([module === 'OpenAI' ? 'Client' : 'ClientContract'], {
      vendor: 'openai',
      ecosystem: 'php',
      module,
      kind: 'client',
      sends: openAiSends,
    }),
  ),
  ...entries(['OpenAi'], {
    vendor: 'openai',
    ecosystem: 'php',
    module: 'Orhanerday\\OpenAi',
    kind: 'client',
    baseUrl: step('setBaseURL'),
    sends: [
      'chat',
      'completion',
      'embeddings',
      'moderation',
      'transcribe',
      'translate',
      'image',
      'uploadFile',
      'createFineTune',
    ],
  }),
];

const anthropic: readonly AiClient[] = [
  ...entries(['Anthropic.client', 'Anthropic.factory'], {
    vendor: 'anthropic',
    ecosystem: 'php',
    module: '',
    kind: 'client',
    baseUrl: step('withBaseUri'),
    sends: ['messages.create', 'messages.createStreamed', 'completions.create', 'batches.create'],
  }),
  ...entries(['Client'], {
    vendor: 'anthropic',
    ecosystem: 'php',
    module: 'Anthropic',
    kind: 'client',
    baseUrl: named('baseUrl'),
    sends: ['messages.*', 'beta.messages.*', 'beta.files.*'],
  }),
  ...entries(['Anthropic'], {
    vendor: 'anthropic',
    ecosystem: 'php',
    module: 'Anthropic\\Laravel\\Facades',
    kind: 'client',
    sends: ['messages.*', 'completions.*'],
  }),
  ...entries(['Client', 'MantleClient', 'Client.fromEnvironment', 'MantleClient.fromEnvironment'], {
    vendor: 'aws-bedrock',
    ecosystem: 'php',
    module: 'Anthropic\\Bedrock',
    kind: 'client',
    sends: ['messages.*', 'beta.messages.*'],
  }),
  ...entries(['Client', 'Client.fromEnvironment'], {
    vendor: 'google-vertex',
    ecosystem: 'php',
    module: 'Anthropic\\Vertex',
    kind: 'client',
    sends: ['messages.*', 'beta.messages.*'],
  }),
];

const google: readonly AiClient[] = [
  ...entries(['Gemini.client', 'Gemini.factory'], {
    vendor: 'google-gemini',
    ecosystem: 'php',
    module: '',
    kind: 'client',
    baseUrl: step('withBaseUrl'),
    sends: ['generativeModel.*', 'geminiPro.*', 'embeddingModel.*', 'chat.*', 'files.upload'],
  }),
  ...entries(['Gemini'], {
    vendor: 'google-gemini',
    ecosystem: 'php',
    module: 'Gemini\\Laravel\\Facades',
    kind: 'client',
    sends: ['generativeModel.*', 'geminiPro.*', 'embeddingModel.*', 'chat.*'],
  }),
  ...(
    [
      ['Google\\Cloud\\AIPlatform', 'PredictionServiceClient', 'google-vertex'],
      ['Google\\Cloud\\Speech', 'SpeechClient', 'google-speech'],
      ['Google\\Cloud\\DocumentAI', 'DocumentProcessorServiceClient', 'google-cloud-ai'],
      ['Google\\Cloud\\Language', 'LanguageServiceClient', 'google-cloud-ai'],
      ['Google\\Cloud\\Vision', 'ImageAnnotatorClient', 'google-cloud-ai'],
    ] as const
  ).flatMap(([module, name, vendor]) =>
    entries([name], { vendor, ecosystem: 'php', module: `${module}*`, kind: 'client', sends: ['*'] }),
  ),
];

const aws: readonly AiClient[] = (
  [
    ['BedrockRuntime', 'aws-bedrock'],
    ['BedrockAgentRuntime', 'aws-bedrock'],
    ['SageMakerRuntime', 'aws-sagemaker'],
    ['ComprehendMedical', 'aws-comprehend-medical'],
    ['TranscribeService', 'aws-transcribe'],
    ['Textract', 'aws-textract'],
    ['Comprehend', 'aws-ai-services'],
    ['Polly', 'aws-ai-services'],
    ['Rekognition', 'aws-ai-services'],
    ['Translate', 'aws-ai-services'],
  ] as const
).flatMap(([name, vendor]) =>
  entries([`${name}Client`], {
    vendor,
    ecosystem: 'php',
    module: `Aws\\${name}`,
    kind: 'client',
    baseUrl: [{ position: 0, path: ['endpoint'] }],
    region: [{ position: 0, path: ['region'] }],
    sends: ['*'],
  }),
);

/** Frameworks: LLPhant, Neuron, and Prism, which names the vendor in `using`. */
const frameworks: readonly AiClient[] = [
  ...(
    [
      ['OpenAIChat', 'openai'],
      ['AnthropicChat', 'anthropic'],
      ['MistralAIChat', 'mistral'],
      ['OllamaChat', 'ollama'],
    ] as const
  ).flatMap(([name, vendor]) =>
    entries([name], {
      vendor,
      ecosystem: 'php',
      module: 'LLPhant\\Chat',
      kind: 'client',
      baseUrl: [{ position: 0, path: ['url'] }],
      sends: [
        'generateText',
        'generateChat',
        'generateTextOrReturnFunctionCalled',
        'generateStreamOfText',
        'generateChatStream',
      ],
    }),
  ),
  ...(
    [
      ['OpenAI', 'OpenAI', 'openai'],
      ['OpenAI', 'AzureOpenAI', 'azure-openai'],
      ['Anthropic', 'Anthropic', 'anthropic'],
      ['AWS', 'BedrockRuntime', 'aws-bedrock'],
      ['Gemini', 'Gemini', 'google-gemini'],
      ['Mistral', 'Mistral', 'mistral'],
      ['Deepseek', 'Deepseek', 'deepseek'],
      ['Ollama', 'Ollama', 'ollama'],
    ] as const
  ).flatMap(([namespace, name, vendor]) =>
    entries([name], {
      vendor,
      ecosystem: 'php',
      module: `NeuronAI\\Providers\\${namespace}`,
      kind: 'model',
      baseUrl: named('url', 'baseUri', 'endpoint'),
      model: named('model'),
      sends: ['chat', 'stream', 'structured'],
    }),
  ),
  ...['Prism\\Prism', 'Prism\\Prism\\Facades', 'EchoLabs\\Prism'].flatMap((module) =>
    entries(['Prism.text', 'Prism.structured', 'Prism.embeddings', 'Prism.audio'], {
      vendor: '*',
      ecosystem: 'php',
      module,
      kind: 'client',
      model: step('using'),
      sends: ['asText', 'asStream', 'asStructured', 'asEmbeddings', 'generate', 'asTextStream'],
    }),
  ),
];

const others: readonly AiClient[] = [
  ...entries(['Ollama'], {
    vendor: 'ollama',
    ecosystem: 'php',
    module: 'Cloudstudio\\Ollama\\Facades',
    kind: 'client',
    sends: ['*'],
  }),
  ...entries(['Mistral', 'MistralClient'], {
    vendor: 'mistral',
    ecosystem: 'php',
    module: 'Partitech\\PhpMistral*',
    kind: 'client',
    sends: ['*'],
  }),
];

/** Client libraries and frameworks for PHP. */
export const phpClients: readonly AiClient[] = [...openAi, ...anthropic, ...google, ...aws, ...frameworks, ...others];
