import type { AiClient } from '../model.js';
import { entries, step } from './entries.js';

/** A table: client libraries of vendors for Java, Kotlin and Scala. Paths of methods are written without `()`. */

/** A class with the static functions that Java libraries make it with. */
const makersOf = (name: string): readonly string[] => [name, `${name}.builder`, `${name}.create`, `${name}.fromEnv`];

const openAiSends = [
  'chat.completions.create',
  'chat.completions.createStreaming',
  'responses.create',
  'responses.createStreaming',
  'completions.create',
  'completions.createStreaming',
  'embeddings.create',
  'moderations.create',
  'images.*',
  'audio.*',
  'files.create',
  'uploads.*',
  'batches.create',
  'fineTuning.jobs.create',
  'beta.assistants.*',
  'beta.threads.*',
  'conversations.*',
  'vectorStores.*',
  'videos.create',
];

const openAi: readonly AiClient[] = [
  ...entries(
    [
      'OpenAIOkHttpClient.builder',
      'OpenAIOkHttpClient.fromEnv',
      'OpenAIOkHttpClientAsync.builder',
      'OpenAIOkHttpClientAsync.fromEnv',
    ],
    {
      vendor: 'openai',
      ecosystem: 'java',
      module: 'com.openai.client.okhttp',
      kind: 'client',
      baseUrl: step('baseUrl'),
      flags: [{ arg: { method: 'azureServiceVersion' }, value: '*', vendor: 'azure-openai' }],
      sends: [...openAiSends, ...openAiSends.map((path) => `async.${path}`)],
    },
  ),
  ...entries(['BedrockOpenAIOkHttpClient.builder', 'BedrockOpenAIOkHttpClientAsync.builder'], {
    vendor: 'aws-bedrock',
    ecosystem: 'java',
    module: 'com.openai.client.okhttp',
    kind: 'client',
    baseUrl: step('baseUrl'),
    region: step('awsRegion', 'region'),
    sends: openAiSends,
  }),
  ...entries(['OpenAIClient', 'OpenAIClientAsync'], {
    vendor: '*',
    ecosystem: 'java',
    module: 'com.openai.client',
    kind: 'client',
    sends: openAiSends,
  }),
  ...entries(['OpenAIClientBuilder', 'OpenAIClient', 'OpenAIAsyncClient'], {
    vendor: 'azure-openai',
    ecosystem: 'java',
    module: 'com.azure.ai.openai',
    kind: 'client',
    baseUrl: step('endpoint'),
    sends: [
      'getChatCompletions',
      'getChatCompletionsStream',
      'getChatCompletionsWithResponse',
      'getCompletions',
      'getCompletionsStream',
      'getEmbeddings',
      'getAudioTranscription',
      'getAudioTranslation',
      'getImageGenerations',
      'uploadFile',
      'createBatch',
    ],
  }),
  ...entries(['AssistantsClientBuilder'], {
    vendor: 'azure-openai',
    ecosystem: 'java',
    module: 'com.azure.ai.openai.assistants',
    kind: 'client',
    baseUrl: step('endpoint'),
    sends: ['*'],
  }),
  ...['com.theokanning.openai.service', 'com.theokanning.openai', 'com.theokanning.openai.client'].flatMap((module) =>
    entries(['OpenAiService'], {
      vendor: 'openai',
      ecosystem: 'java',
      module,
      kind: 'client',
      sends: [
        'createChatCompletion',
        'streamChatCompletion',
        'createCompletion',
        'streamCompletion',
        'createEmbeddings',
        'createTranscription',
        'createTranslation',
        'createModeration',
        'createImage',
        'uploadFile',
        'createFineTuningJob',
        'createAssistant',
        'createThread',
        'createMessage',
        'createRun',
      ],
    }),
  ),
  // Kotlin.
  ...entries(['OpenAI'], {
    vendor: 'openai',
    ecosystem: 'java',
    module: 'com.aallam.openai.client',
    kind: 'client',
    baseUrl: [
      { name: 'host', path: ['baseUrl'] },
      { name: 'config', path: ['host', 'baseUrl'] },
    ],
    sends: [
      'chatCompletion',
      'chatCompletions',
      'completion',
      'completions',
      'embeddings',
      'transcription',
      'translation',
      'moderations',
      'imageURL',
      'imageJSON',
      'file',
      'fineTuningJob',
      'assistant',
      'thread',
      'message',
      'createRun',
      'batch',
    ],
  }),
];

const anthropic: readonly AiClient[] = [
  ...entries(
    [
      'AnthropicOkHttpClient.builder',
      'AnthropicOkHttpClient.fromEnv',
      'AnthropicOkHttpClientAsync.builder',
      'AnthropicOkHttpClientAsync.fromEnv',
    ],
    {
      vendor: 'anthropic',
      ecosystem: 'java',
      module: 'com.anthropic.client.okhttp',
      kind: 'client',
      baseUrl: step('baseUrl'),
      flags: [
        { arg: { method: 'backend' }, value: 'BedrockBackend', vendor: 'aws-bedrock' },
        { arg: { method: 'backend' }, value: 'BedrockMantleBackend', vendor: 'aws-bedrock' },
        { arg: { method: 'backend' }, value: 'VertexBackend', vendor: 'google-vertex' },
      ],
      sends: [
        'messages.create',
        'messages.createStreaming',
        'messages.countTokens',
        'messages.batches.create',
        'beta.messages.*',
        'beta.files.upload',
        'completions.create',
      ],
    },
  ),
  ...entries(['AnthropicClient', 'AnthropicClientAsync'], {
    vendor: '*',
    ecosystem: 'java',
    module: 'com.anthropic.client',
    kind: 'client',
    sends: ['messages.*', 'beta.messages.*', 'beta.files.upload', 'completions.create'],
  }),
];

const google: readonly AiClient[] = [
  ...entries(['Client', 'Client.builder'], {
    vendor: 'google-gemini',
    ecosystem: 'java',
    module: 'com.google.genai',
    kind: 'client',
    region: step('location'),
    flags: [
      { arg: { method: 'vertexAI' }, value: 'true', vendor: 'google-vertex' },
      { arg: { method: 'enterprise' }, value: 'true', vendor: 'google-vertex' },
    ],
    sends: [
      'models.generateContent',
      'models.generateContentStream',
      'models.embedContent',
      'models.generateImages',
      'models.countTokens',
      'chats.create.sendMessage',
      'async.models.*',
      'async.live.connect',
      'files.upload',
      'caches.create',
      'batches.create',
      'tunings.tune',
    ],
  }),
  ...entries(['GenerativeModel', 'ChatSession'], {
    vendor: 'google-vertex',
    ecosystem: 'java',
    module: 'com.google.cloud.vertexai.generativeai',
    kind: 'client',
    model: [{ position: 0 }],
    sends: [
      'generateContent',
      'generateContentStream',
      'generateContentAsync',
      'startChat.sendMessage',
      'sendMessage',
      'sendMessageStream',
      'countTokens',
    ],
  }),
  ...(
    [
      ['com.google.cloud.aiplatform', 'PredictionServiceClient', 'google-vertex'],
      ['com.google.cloud.speech', 'SpeechClient', 'google-speech'],
      ['com.google.cloud.texttospeech', 'TextToSpeechClient', 'google-speech'],
      ['com.google.cloud.documentai', 'DocumentProcessorServiceClient', 'google-cloud-ai'],
      ['com.google.cloud.language', 'LanguageServiceClient', 'google-cloud-ai'],
      ['com.google.cloud.vision', 'ImageAnnotatorClient', 'google-cloud-ai'],
      ['com.google.cloud.dialogflow', 'SessionsClient', 'google-cloud-ai'],
    ] as const
  ).flatMap(([module, name, vendor]) =>
    entries(makersOf(name), { vendor, ecosystem: 'java', module: `${module}.*`, kind: 'client', sends: ['*'] }),
  ),
];

/** Services of AWS: package of version 2 and of Kotlin, client, package and builder of version 1, vendor. */
const awsServices = [
  ['bedrockruntime', 'BedrockRuntime', 'bedrockruntime', 'AmazonBedrockRuntime', 'aws-bedrock'],
  ['bedrockagentruntime', 'BedrockAgentRuntime', 'bedrockagentruntime', 'AWSBedrockAgentRuntime', 'aws-bedrock'],
  ['bedrockagent', 'BedrockAgent', 'bedrockagent', 'AWSBedrockAgent', 'aws-bedrock'],
  ['sagemakerruntime', 'SageMakerRuntime', 'sagemakerruntime', 'AmazonSageMakerRuntime', 'aws-sagemaker'],
  ['comprehendmedical', 'ComprehendMedical', 'comprehendmedical', 'AWSComprehendMedical', 'aws-comprehend-medical'],
  ['transcribe', 'Transcribe', 'transcribe', 'AmazonTranscribe', 'aws-transcribe'],
  ['transcribestreaming', 'TranscribeStreaming', 'transcribestreaming', 'AmazonTranscribeStreaming', 'aws-transcribe'],
  ['textract', 'Textract', 'textract', 'AmazonTextract', 'aws-textract'],
  ['comprehend', 'Comprehend', 'comprehend', 'AmazonComprehend', 'aws-ai-services'],
  ['lexruntimev2', 'LexRuntimeV2', 'lexruntimev2', 'AmazonLexRuntimeV2', 'aws-ai-services'],
  ['polly', 'Polly', 'polly', 'AmazonPolly', 'aws-ai-services'],
  ['rekognition', 'Rekognition', 'rekognition', 'AmazonRekognition', 'aws-ai-services'],
  ['translate', 'Translate', 'translate', 'AmazonTranslate', 'aws-ai-services'],
] as const;

const aws: readonly AiClient[] = awsServices.flatMap(([service, name, olderService, olderName, vendor]) => [
  ...['software.amazon.awssdk.services', 'aws.sdk.kotlin.services'].flatMap((root) =>
    entries([...makersOf(`${name}Client`), ...makersOf(`${name}AsyncClient`)], {
      vendor,
      ecosystem: 'java',
      module: `${root}.${service}`,
      kind: 'client',
      baseUrl: step('endpointOverride', 'endpointUrl'),
      region: step('region'),
      sends: ['*'],
    }),
  ),
  ...entries(
    [
      `${olderName}ClientBuilder.standard`,
      `${olderName}ClientBuilder.defaultClient`,
      `${olderName}AsyncClientBuilder.standard`,
    ],
    {
      vendor,
      ecosystem: 'java',
      module: `com.amazonaws.services.${olderService}`,
      kind: 'client',
      baseUrl: step('withEndpointConfiguration'),
      region: step('withRegion'),
      sends: ['*'],
    },
  ),
]);

const azure: readonly AiClient[] = (
  [
    ['com.azure.ai.inference', 'ChatCompletionsClientBuilder', 'azure-openai'],
    ['com.azure.ai.inference', 'EmbeddingsClientBuilder', 'azure-openai'],
    ['com.azure.ai.projects', 'AIProjectClientBuilder', 'azure-openai'],
    ['com.azure.ai.agents.persistent', 'PersistentAgentsClientBuilder', 'azure-openai'],
    ['com.azure.ai.documentintelligence', 'DocumentIntelligenceClientBuilder', 'azure-ai-services'],
    ['com.azure.ai.formrecognizer*', 'DocumentAnalysisClientBuilder', 'azure-ai-services'],
    ['com.azure.ai.formrecognizer', 'FormRecognizerClientBuilder', 'azure-ai-services'],
    ['com.azure.ai.textanalytics', 'TextAnalyticsClientBuilder', 'azure-ai-services'],
    ['com.azure.ai.vision.imageanalysis', 'ImageAnalysisClientBuilder', 'azure-ai-services'],
    ['com.azure.search.documents', 'SearchClientBuilder', 'azure-ai-search'],
  ] as const
).flatMap(([module, name, vendor]) =>
  entries([name], { vendor, ecosystem: 'java', module, kind: 'client', baseUrl: step('endpoint'), sends: ['*'] }),
);

const azureSpeech: readonly AiClient[] = [
  ...entries(['SpeechConfig.fromSubscription', 'SpeechConfig.fromEndpoint', 'SpeechConfig.fromHost'], {
    vendor: 'azure-ai-services',
    ecosystem: 'java',
    module: 'com.microsoft.cognitiveservices.speech',
    kind: 'model',
    region: [{ position: 1 }],
    sends: [],
  }),
  ...entries(['SpeechRecognizer', 'SpeechSynthesizer'], {
    vendor: 'azure-ai-services',
    ecosystem: 'java',
    module: 'com.microsoft.cognitiveservices.speech',
    kind: 'client',
    uses: ['0'],
    sends: ['*'],
  }),
];

const others: readonly AiClient[] = [
  ...entries(['Cohere.builder', 'AsyncCohere.builder'], {
    vendor: 'cohere',
    ecosystem: 'java',
    module: 'com.cohere.api',
    kind: 'client',
    baseUrl: step('url', 'environment'),
    sends: ['*'],
  }),
  ...entries(['AssemblyAI.builder'], {
    vendor: 'assemblyai',
    ecosystem: 'java',
    module: 'com.assemblyai.api',
    kind: 'client',
    baseUrl: step('url', 'environment'),
    sends: ['transcripts.*', 'files.upload', 'lemur.*', 'realtime.*'],
  }),
  ...entries(['Pinecone.Builder'], {
    vendor: 'pinecone',
    ecosystem: 'java',
    module: 'io.pinecone.clients',
    kind: 'client',
    sends: ['*'],
  }),
  ...entries(['QdrantClient'], {
    vendor: '*',
    ecosystem: 'java',
    module: 'io.qdrant.client',
    kind: 'client',
    uses: ['0'],
    sends: ['*'],
  }),
  ...entries(['QdrantGrpcClient.newBuilder'], {
    vendor: '*',
    ecosystem: 'java',
    module: 'io.qdrant.client',
    kind: 'model',
    baseUrl: [{ position: 0 }],
    sends: [],
  }),
  ...entries(['MilvusClientV2', 'MilvusServiceClient'], {
    vendor: '*',
    ecosystem: 'java',
    module: 'io.milvus.*',
    kind: 'client',
    baseUrl: step('uri', 'withUri', 'withHost'),
    sends: ['insert', 'upsert', 'search', 'query'],
  }),
  ...['io.github.ollama4j', 'io.github.amithkoujalgi.ollama4j.core'].flatMap((module) =>
    entries(['OllamaAPI', 'Ollama'], {
      vendor: 'ollama',
      ecosystem: 'java',
      module,
      kind: 'client',
      baseUrl: [{ position: 0 }],
      sends: ['*'],
    }),
  ),
];

/** Libraries written for Scala; Scala also uses those of Java. */
const scala: readonly AiClient[] = [
  ...entries(['OpenAIServiceFactory', 'OpenAIChatCompletionServiceFactory', 'AnthropicServiceFactory'], {
    vendor: '*',
    ecosystem: 'scala',
    module: 'io.cequence.openaiscala*',
    kind: 'client',
    baseUrl: [{ name: 'coreUrl' }],
    sends: [
      'createChatCompletion',
      'createChatCompletionStreamed',
      'createCompletion',
      'createEmbeddings',
      'createAudioTranscription',
      'createMessage',
      'uploadFile',
    ],
  }),
  ...entries(['OpenAI', 'OpenAISyncClient', 'OpenAISyncClient.fromEnv'], {
    vendor: 'openai',
    ecosystem: 'scala',
    module: 'sttp.ai.openai*',
    kind: 'client',
    baseUrl: [{ name: 'baseUri' }, { position: 1 }],
    sends: [
      'createChatCompletion',
      'createCompletion',
      'createEmbeddings',
      'createTranscription',
      'createModelResponse',
      'uploadFile',
    ],
  }),
  ...entries(['OpenAI', 'OpenAISyncClient'], {
    vendor: 'openai',
    ecosystem: 'scala',
    module: 'sttp.openai*',
    kind: 'client',
    baseUrl: [{ name: 'baseUri' }, { position: 1 }],
    sends: ['createChatCompletion', 'createCompletion', 'createEmbeddings', 'createTranscription', 'uploadFile'],
  }),
];

/** Client libraries of vendors for Java, Kotlin and Scala. */
export const javaClients: readonly AiClient[] = [
  ...openAi,
  ...anthropic,
  ...google,
  ...aws,
  ...azure,
  ...azureSpeech,
  ...others,
  ...scala,
];
