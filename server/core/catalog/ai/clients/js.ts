import type { AiClient } from '../model.js';
import { entries, option } from './entries.js';
import { anthropicSends, openAiSends } from './sends.js';

/** A table: client libraries of vendors for JavaScript and TypeScript. */

const openAi: readonly AiClient[] = [
  ...entries(['default', 'OpenAI'], {
    vendor: 'openai',
    ecosystem: 'js',
    module: 'openai',
    kind: 'client',
    baseUrl: [option(0, 'baseURL')],
    region: [option(0, 'dataResidency')],
    sends: openAiSends,
  }),
  ...entries(['AzureOpenAI'], {
    vendor: 'azure-openai',
    ecosystem: 'js',
    module: 'openai',
    kind: 'client',
    baseUrl: [option(0, 'endpoint'), option(0, 'baseURL')],
    model: [option(0, 'deployment')],
    sends: openAiSends,
  }),
  ...entries(['BedrockOpenAI'], {
    vendor: 'aws-bedrock',
    ecosystem: 'js',
    module: 'openai',
    kind: 'client',
    baseUrl: [option(0, 'baseURL')],
    region: [option(0, 'awsRegion')],
    sends: openAiSends,
  }),
  // Version 3, still found in older code.
  ...['openai', 'openai-edge'].flatMap((module) =>
    entries(['OpenAIApi'], {
      vendor: 'openai',
      ecosystem: 'js',
      module,
      kind: 'client',
      baseUrl: [{ position: 1 }, option(0, 'basePath')],
      sends: [
        'createChatCompletion',
        'createCompletion',
        'createEdit',
        'createEmbedding',
        'createModeration',
        'createTranscription',
        'createTranslation',
        'createImage',
        'createFile',
        'createFineTune',
      ],
    }),
  ),
  ...entries(['run', 'Runner.run'], {
    vendor: 'openai',
    ecosystem: 'js',
    module: '@openai/agents*',
    kind: 'call',
    uses: ['0'],
    sends: [],
  }),
  ...entries(['Agent'], {
    vendor: 'openai',
    ecosystem: 'js',
    module: '@openai/agents*',
    kind: 'model',
    model: [option(0, 'model')],
    uses: ['model'],
    sends: [],
  }),
  ...entries(['OpenAIClient'], {
    vendor: 'azure-openai',
    ecosystem: 'js',
    module: '@azure/openai',
    kind: 'client',
    baseUrl: [{ position: 0 }],
    sends: [
      'getChatCompletions',
      'streamChatCompletions',
      'getCompletions',
      'streamCompletions',
      'getEmbeddings',
      'getAudioTranscription',
      'getAudioTranslation',
      'getImages',
    ],
  }),
];

const anthropic: readonly AiClient[] = [
  ...entries(['default', 'Anthropic'], {
    vendor: 'anthropic',
    ecosystem: 'js',
    module: '@anthropic-ai/sdk',
    kind: 'client',
    baseUrl: [option(0, 'baseURL')],
    sends: anthropicSends,
  }),
  ...entries(['default', 'AnthropicBedrock', 'AnthropicBedrockMantle'], {
    vendor: 'aws-bedrock',
    ecosystem: 'js',
    module: '@anthropic-ai/bedrock-sdk',
    kind: 'client',
    baseUrl: [option(0, 'baseURL')],
    region: [option(0, 'awsRegion')],
    sends: anthropicSends,
  }),
  ...entries(['default', 'AnthropicVertex'], {
    vendor: 'google-vertex',
    ecosystem: 'js',
    module: '@anthropic-ai/vertex-sdk',
    kind: 'client',
    baseUrl: [option(0, 'baseURL')],
    region: [option(0, 'region')],
    sends: anthropicSends,
  }),
  // Claude in Foundry and on AWS is run by Anthropic, whatever the host says.
  ...entries(['default', 'AnthropicFoundry'], {
    vendor: 'anthropic',
    ecosystem: 'js',
    module: '@anthropic-ai/foundry-sdk',
    kind: 'client',
    baseUrl: [option(0, 'baseURL')],
    sends: anthropicSends,
  }),
  ...entries(['default', 'AnthropicAws'], {
    vendor: 'anthropic',
    ecosystem: 'js',
    module: '@anthropic-ai/aws-sdk',
    kind: 'client',
    baseUrl: [option(0, 'baseURL')],
    region: [option(0, 'awsRegion')],
    sends: anthropicSends,
  }),
  ...['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'].flatMap((module) =>
    entries(['query'], { vendor: 'anthropic', ecosystem: 'js', module, kind: 'call', sends: [] }),
  ),
];

/** What a model object of the older Google libraries can do. */
const generativeModel = [
  'getGenerativeModel.generateContent',
  'getGenerativeModel.generateContentStream',
  'getGenerativeModel.startChat.sendMessage',
  'getGenerativeModel.startChat.sendMessageStream',
  'getGenerativeModel.embedContent',
  'getGenerativeModel.batchEmbedContents',
  'getGenerativeModel.countTokens',
];

const google: readonly AiClient[] = [
  ...entries(['GoogleGenAI'], {
    vendor: 'google-gemini',
    ecosystem: 'js',
    module: '@google/genai*',
    kind: 'client',
    baseUrl: [option(0, 'httpOptions', 'baseUrl')],
    region: [option(0, 'location')],
    flags: [{ arg: option(0, 'vertexai'), value: 'true', vendor: 'google-vertex' }],
    sends: [
      'models.generateContent',
      'models.generateContentStream',
      'models.embedContent',
      'models.generateImages',
      'models.editImage',
      'models.countTokens',
      'chats.create.sendMessage',
      'chats.create.sendMessageStream',
      'interactions.create',
      'live.connect',
      'files.upload',
      'caches.create',
      'batches.create',
      'tunings.tune',
    ],
  }),
  ...entries(['GoogleGenerativeAI'], {
    vendor: 'google-gemini',
    ecosystem: 'js',
    module: '@google/generative-ai',
    kind: 'client',
    sends: generativeModel,
  }),
  ...entries(['GoogleAIFileManager'], {
    vendor: 'google-gemini',
    ecosystem: 'js',
    module: '@google/generative-ai/server',
    kind: 'client',
    sends: ['uploadFile'],
  }),
  ...entries(['VertexAI'], {
    vendor: 'google-vertex',
    ecosystem: 'js',
    module: '@google-cloud/vertexai',
    kind: 'client',
    baseUrl: [option(0, 'apiEndpoint')],
    region: [option(0, 'location')],
    sends: [...generativeModel, ...generativeModel.map((path) => `preview.${path}`)],
  }),
  ...entries(['PredictionServiceClient', 'v1.PredictionServiceClient', 'v1beta1.PredictionServiceClient'], {
    vendor: 'google-vertex',
    ecosystem: 'js',
    module: '@google-cloud/aiplatform',
    kind: 'client',
    baseUrl: [option(0, 'apiEndpoint')],
    sends: ['predict', 'rawPredict', 'serverStreamingPredict', 'streamGenerateContent', 'generateContent'],
  }),
  ...entries(['getGenerativeModel'], {
    vendor: 'google-gemini',
    ecosystem: 'js',
    module: 'firebase/ai',
    kind: 'model',
    model: [option(1, 'model')],
    sends: ['generateContent', 'generateContentStream', 'startChat.sendMessage', 'countTokens'],
  }),
  ...entries(['getGenerativeModel'], {
    vendor: 'google-vertex',
    ecosystem: 'js',
    module: 'firebase/vertexai*',
    kind: 'model',
    model: [option(1, 'model')],
    sends: ['generateContent', 'generateContentStream', 'startChat.sendMessage', 'countTokens'],
  }),
  ...(
    [
      ['@google-cloud/speech', 'SpeechClient', 'google-speech'],
      ['@google-cloud/text-to-speech', 'TextToSpeechClient', 'google-speech'],
      ['@google-cloud/documentai', 'DocumentProcessorServiceClient', 'google-cloud-ai'],
      ['@google-cloud/language', 'LanguageServiceClient', 'google-cloud-ai'],
      ['@google-cloud/vision', 'ImageAnnotatorClient', 'google-cloud-ai'],
      ['@google-cloud/translate', 'TranslationServiceClient', 'google-cloud-ai'],
      ['@google-cloud/dialogflow', 'SessionsClient', 'google-cloud-ai'],
      ['@google-cloud/dialogflow-cx', 'SessionsClient', 'google-cloud-ai'],
    ] as const
  ).flatMap(([module, name, vendor]) =>
    entries([name, `v1.${name}`, `v2.${name}`, `v1p1beta1.${name}`], {
      vendor,
      ecosystem: 'js',
      module,
      kind: 'client',
      baseUrl: [option(0, 'apiEndpoint')],
      sends: ['*'],
    }),
  ),
];

/** Clients of the AWS library, version 3: the client with commands, and the aggregated one. */
const awsServices = [
  ['client-bedrock-runtime', 'BedrockRuntime', 'aws-bedrock'],
  ['client-bedrock-agent-runtime', 'BedrockAgentRuntime', 'aws-bedrock'],
  ['client-bedrock-agent', 'BedrockAgent', 'aws-bedrock'],
  ['client-bedrock-agentcore', 'BedrockAgentCore', 'aws-bedrock'],
  ['client-bedrock', 'Bedrock', 'aws-bedrock'],
  ['client-sagemaker-runtime', 'SageMakerRuntime', 'aws-sagemaker'],
  ['client-comprehendmedical', 'ComprehendMedical', 'aws-comprehend-medical'],
  ['client-transcribe', 'Transcribe', 'aws-transcribe'],
  ['client-transcribe-streaming', 'TranscribeStreaming', 'aws-transcribe'],
  ['client-textract', 'Textract', 'aws-textract'],
  ['client-comprehend', 'Comprehend', 'aws-ai-services'],
  ['client-lex-runtime-v2', 'LexRuntimeV2', 'aws-ai-services'],
  ['client-polly', 'Polly', 'aws-ai-services'],
  ['client-rekognition', 'Rekognition', 'aws-ai-services'],
  ['client-translate', 'Translate', 'aws-ai-services'],
] as const;

const aws: readonly AiClient[] = [
  ...awsServices.flatMap(([module, name, vendor]) =>
    entries([`${name}Client`, name], {
      vendor,
      ecosystem: 'js',
      module: `@aws-sdk/${module}`,
      kind: 'client',
      baseUrl: [option(0, 'endpoint')],
      region: [option(0, 'region')],
      sends: ['*'],
    }),
  ),
  // Version 2.
  ...(
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
    entries([name, `default.${name}`], {
      vendor,
      ecosystem: 'js',
      module: 'aws-sdk',
      kind: 'client',
      baseUrl: [option(0, 'endpoint')],
      region: [option(0, 'region')],
      sends: ['*'],
    }),
  ),
];

/** Services of Azure whose clients take the endpoint first. */
const azure: readonly AiClient[] = (
  [
    ['@azure-rest/ai-inference', 'default', 'azure-openai'],
    ['@azure/ai-projects', 'AIProjectClient', 'azure-openai'],
    ['@azure/ai-agents', 'AgentsClient', 'azure-openai'],
    ['@azure/ai-form-recognizer', 'DocumentAnalysisClient', 'azure-ai-services'],
    ['@azure-rest/ai-document-intelligence', 'default', 'azure-ai-services'],
    ['@azure/ai-text-analytics', 'TextAnalyticsClient', 'azure-ai-services'],
    ['@azure/ai-language-text', 'TextAnalysisClient', 'azure-ai-services'],
    ['@azure-rest/ai-vision-image-analysis', 'default', 'azure-ai-services'],
    ['@azure/search-documents', 'SearchClient', 'azure-ai-search'],
  ] as const
).flatMap(([module, name, vendor]) =>
  entries([name], { vendor, ecosystem: 'js', module, kind: 'client', baseUrl: [{ position: 0 }], sends: ['*'] }),
);

const azureSpeech: readonly AiClient[] = entries(
  ['SpeechRecognizer', 'ConversationTranscriber', 'SpeechSynthesizer', 'TranslationRecognizer'],
  {
    vendor: 'azure-ai-services',
    ecosystem: 'js',
    module: 'microsoft-cognitiveservices-speech-sdk',
    kind: 'client',
    uses: ['0'],
    sends: ['*'],
  },
);

/** Libraries that follow OpenAI's: `new X({ baseURL })` and `chat.completions.create`. */
const openAiLike: readonly AiClient[] = (
  [
    ['groq-sdk', ['default', 'Groq'], 'groq'],
    ['together-ai', ['default', 'Together'], 'together'],
    ['@cerebras/cerebras_cloud_sdk', ['default', 'Cerebras'], 'cerebras'],
    ['@perplexity-ai/perplexity_ai', ['default', 'Perplexity'], 'perplexity'],
    ['portkey-ai', ['default', 'Portkey'], 'portkey'],
    ['writer-sdk', ['default', 'Writer'], 'writer'],
  ] as const
).flatMap(([module, exports, vendor]) =>
  entries(exports, {
    vendor,
    ecosystem: 'js',
    module,
    kind: 'client',
    baseUrl: [option(0, 'baseURL')],
    sends: [...openAiSends, 'chat.chat', 'search.create', 'prompts.completions.create', 'files.upload'],
  }),
);

const others: readonly AiClient[] = [
  ...entries(['CohereClient', 'CohereClientV2'], {
    vendor: 'cohere',
    ecosystem: 'js',
    module: 'cohere-ai',
    kind: 'client',
    baseUrl: [option(0, 'environment'), option(0, 'baseUrl')],
    sends: ['*'],
  }),
  ...entries(['Mistral'], {
    vendor: 'mistral',
    ecosystem: 'js',
    module: '@mistralai/mistralai',
    kind: 'client',
    baseUrl: [option(0, 'serverURL')],
    sends: ['*'],
  }),
  ...entries(['default'], {
    vendor: 'mistral',
    ecosystem: 'js',
    module: '@mistralai/mistralai',
    kind: 'client',
    baseUrl: [{ position: 1 }],
    sends: ['chat', 'chatStream', 'embeddings'],
  }),
  ...entries(['MistralAzure'], {
    vendor: 'azure-openai',
    ecosystem: 'js',
    module: '@mistralai/mistralai-azure',
    kind: 'client',
    baseUrl: [option(0, 'endpoint'), option(0, 'serverURL')],
    sends: ['*'],
  }),
  ...entries(['MistralGoogleCloud'], {
    vendor: 'google-vertex',
    ecosystem: 'js',
    module: '@mistralai/mistralai-gcp',
    kind: 'client',
    region: [option(0, 'region')],
    sends: ['*'],
  }),
  ...entries(['default'], {
    vendor: 'replicate',
    ecosystem: 'js',
    module: 'replicate',
    kind: 'client',
    baseUrl: [option(0, 'baseUrl')],
    sends: [
      'run',
      'stream',
      'predictions.create',
      'deployments.predictions.create',
      'trainings.create',
      'files.create',
    ],
  }),
  ...entries(['HfInference', 'InferenceClient'], {
    vendor: 'huggingface',
    ecosystem: 'js',
    module: '@huggingface/inference',
    kind: 'client',
    baseUrl: [option(1, 'endpointUrl')],
    sends: ['*'],
  }),
  ...entries(['HfInferenceEndpoint', 'InferenceClientEndpoint'], {
    vendor: 'huggingface-endpoints',
    ecosystem: 'js',
    module: '@huggingface/inference',
    kind: 'client',
    baseUrl: [{ position: 0 }],
    sends: ['*'],
  }),
  ...entries(['OpenRouter'], {
    vendor: 'openrouter',
    ecosystem: 'js',
    module: '@openrouter/sdk',
    kind: 'client',
    baseUrl: [option(0, 'serverURL')],
    sends: ['chat.send', 'callModel', 'embeddings.generate', 'beta.responses.send'],
  }),
  ...entries(['VoyageAIClient'], {
    vendor: 'voyage',
    ecosystem: 'js',
    module: 'voyageai',
    kind: 'client',
    baseUrl: [option(0, 'environment')],
    sends: ['embed', 'rerank', 'multimodalEmbed'],
  }),
  ...entries(['fal.run', 'fal.subscribe', 'fal.stream', 'fal.queue.submit', 'fal.storage.upload'], {
    vendor: 'fal',
    ecosystem: 'js',
    module: '@fal-ai/client',
    kind: 'call',
    sends: [],
  }),
  ...entries(['default'], {
    vendor: '*',
    ecosystem: 'js',
    module: '@instructor-ai/instructor',
    kind: 'client',
    uses: ['client'],
    sends: ['chat.completions.create'],
  }),
  ...entries(['LlamaParseReader'], {
    vendor: 'llamacloud',
    ecosystem: 'js',
    module: '@llamaindex/cloud*',
    kind: 'client',
    baseUrl: [option(0, 'baseUrl')],
    sends: ['loadData', 'loadJson'],
  }),
  ...entries(['UnstructuredClient'], {
    vendor: 'unstructured',
    ecosystem: 'js',
    module: 'unstructured-client',
    kind: 'client',
    baseUrl: [option(0, 'serverURL')],
    sends: ['general.partition'],
  }),
];

const local: readonly AiClient[] = [
  ...entries(['default.chat', 'default.generate', 'default.embed', 'default.embeddings'], {
    vendor: 'ollama',
    ecosystem: 'js',
    module: 'ollama*',
    kind: 'call',
    model: [option(0, 'model')],
    sends: [],
  }),
  ...entries(['Ollama'], {
    vendor: 'ollama',
    ecosystem: 'js',
    module: 'ollama*',
    kind: 'client',
    baseUrl: [option(0, 'host')],
    sends: ['chat', 'generate', 'embed', 'embeddings'],
  }),
  ...entries(['LMStudioClient'], {
    vendor: 'lm-studio',
    ecosystem: 'js',
    module: '@lmstudio/sdk',
    kind: 'client',
    baseUrl: [option(0, 'baseUrl')],
    sends: ['llm.*', 'embedding.*'],
  }),
  ...['@huggingface/transformers', '@xenova/transformers'].flatMap((module) =>
    entries(['pipeline'], {
      vendor: 'in-process',
      ecosystem: 'js',
      module,
      kind: 'model',
      model: [{ position: 1 }],
      sends: [],
    }),
  ),
  ...entries(['getLlama'], {
    vendor: 'in-process',
    ecosystem: 'js',
    module: 'node-llama-cpp',
    kind: 'model',
    sends: [],
  }),
  ...entries(['CreateMLCEngine'], {
    vendor: 'in-process',
    ecosystem: 'js',
    module: '@mlc-ai/web-llm',
    kind: 'model',
    sends: [],
  }),
];

/** Client libraries of vendors for JavaScript and TypeScript. */
export const jsClients: readonly AiClient[] = [
  ...openAi,
  ...anthropic,
  ...google,
  ...aws,
  ...azure,
  ...azureSpeech,
  ...openAiLike,
  ...others,
  ...local,
];
