import type { AiClient } from '../model.js';
import { entries, option } from './entries.js';

/** A table: client libraries and frameworks for C# and other languages of .NET. */

/** A method and its asynchronous twin, which .NET names with `Async`. */
const withAsync = (names: readonly string[]): readonly string[] => names.flatMap((name) => [name, `${name}Async`]);

/** Clients of the OpenAI library by namespace; each takes the model, the key and options. */
const openAiClients = [
  ['Chat', 'ChatClient', ['CompleteChat', 'CompleteChatStreaming']],
  ['Responses', 'OpenAIResponseClient', ['CreateResponse', 'CreateResponseStreaming']],
  ['Responses', 'ResponsesClient', ['CreateResponse', 'CreateResponseStreaming']],
  ['Embeddings', 'EmbeddingClient', ['GenerateEmbedding', 'GenerateEmbeddings']],
  ['Audio', 'AudioClient', ['TranscribeAudio', 'TranslateAudio', 'GenerateSpeech']],
  ['Images', 'ImageClient', ['GenerateImage', 'GenerateImages', 'GenerateImageEdit', 'GenerateImageVariation']],
  ['Moderations', 'ModerationClient', ['ClassifyText']],
  ['Files', 'OpenAIFileClient', ['UploadFile']],
  ['Batch', 'BatchClient', ['CreateBatch']],
  ['FineTuning', 'FineTuningClient', ['CreateFineTuningJob', 'FineTune']],
  [
    'Assistants',
    'AssistantClient',
    ['CreateAssistant', 'CreateThread', 'CreateMessage', 'CreateRun', 'CreateThreadAndRun'],
  ],
  ['VectorStores', 'VectorStoreClient', ['CreateVectorStore', 'AddFileToVectorStore']],
  ['Realtime', 'RealtimeClient', ['StartConversationSession', 'StartSession']],
] as const;

/** What the clients that `OpenAIClient` and `AzureOpenAIClient` hand out send. */
const handedOut = openAiClients.flatMap(([, name, sends]) => withAsync(sends).map((method) => `Get${name}.${method}`));

const olderAzureSends = withAsync([
  'GetChatCompletions',
  'GetChatCompletionsStreaming',
  'GetCompletions',
  'GetCompletionsStreaming',
  'GetEmbeddings',
  'GetAudioTranscription',
  'GetAudioTranslation',
  'GetImageGenerations',
]);

const openAi: readonly AiClient[] = [
  ...openAiClients.flatMap(([namespace, name, sends]) =>
    entries([name], {
      vendor: 'openai',
      ecosystem: 'csharp',
      module: `OpenAI.${namespace}`,
      kind: 'client',
      baseUrl: [option(2, 'Endpoint'), option(1, 'Endpoint'), { name: 'options', path: ['Endpoint'] }],
      model: [{ position: 0, name: 'model' }],
      sends: withAsync(sends),
    }),
  ),
  ...entries(['OpenAIClient'], {
    vendor: 'openai',
    ecosystem: 'csharp',
    module: 'OpenAI',
    kind: 'client',
    baseUrl: [option(1, 'Endpoint'), { name: 'options', path: ['Endpoint'] }],
    sends: handedOut,
  }),
  ...entries(['AzureOpenAIClient'], {
    vendor: 'azure-openai',
    ecosystem: 'csharp',
    module: 'Azure.AI.OpenAI',
    kind: 'client',
    baseUrl: [{ position: 0, name: 'endpoint' }],
    sends: handedOut,
  }),
  ...entries(['OpenAIClient'], {
    vendor: 'azure-openai',
    ecosystem: 'csharp',
    module: 'Azure.AI.OpenAI',
    kind: 'client',
    baseUrl: [{ position: 0, name: 'endpoint' }],
    sends: olderAzureSends,
  }),
  ...['OpenAI.Managers', 'Betalgo.Ranul.OpenAI.Managers', 'OpenAI.GPT3.Managers'].flatMap((module) =>
    entries(['OpenAIService'], {
      vendor: 'openai',
      ecosystem: 'csharp',
      module,
      kind: 'client',
      baseUrl: [option(0, 'BaseDomain')],
      flags: [{ arg: option(0, 'ProviderType'), value: 'Azure', vendor: 'azure-openai' }],
      sends: [
        'ChatCompletion.*',
        'Completions.*',
        'Embeddings.*',
        'Audio.*',
        'Image.*',
        'Moderation.*',
        'Files.*',
        'FineTuningJob.*',
        'Beta.*',
      ],
    }),
  ),
  ...entries(['OpenAIAPI', 'OpenAIAPI.ForAzure'], {
    vendor: 'openai',
    ecosystem: 'csharp',
    module: 'OpenAI_API',
    kind: 'client',
    sends: [
      'Chat.*',
      'Completions.*',
      'Embeddings.*',
      'Transcriptions.*',
      'ImageGenerations.*',
      'Files.*',
      'Moderation.*',
    ],
  }),
];

const azure: readonly AiClient[] = [
  ...(
    [
      ['Azure.AI.Inference', 'ChatCompletionsClient', 'azure-openai'],
      ['Azure.AI.Inference', 'EmbeddingsClient', 'azure-openai'],
      ['Azure.AI.Projects*', 'AIProjectClient', 'azure-openai'],
      ['Azure.AI.Agents.Persistent', 'PersistentAgentsClient', 'azure-openai'],
      ['Azure.AI.DocumentIntelligence', 'DocumentIntelligenceClient', 'azure-ai-services'],
      ['Azure.AI.FormRecognizer*', 'DocumentAnalysisClient', 'azure-ai-services'],
      ['Azure.AI.FormRecognizer', 'FormRecognizerClient', 'azure-ai-services'],
      ['Azure.AI.TextAnalytics', 'TextAnalyticsClient', 'azure-ai-services'],
      ['Azure.AI.Vision.ImageAnalysis', 'ImageAnalysisClient', 'azure-ai-services'],
      ['Azure.Search.Documents*', 'SearchClient', 'azure-ai-search'],
    ] as const
  ).flatMap(([module, name, vendor]) =>
    entries([name], {
      vendor,
      ecosystem: 'csharp',
      module,
      kind: 'client',
      baseUrl: [{ position: 0, name: 'endpoint' }],
      sends: ['*'],
    }),
  ),
  ...entries(['SpeechConfig.FromSubscription', 'SpeechConfig.FromEndpoint', 'SpeechConfig.FromHost'], {
    vendor: 'azure-ai-services',
    ecosystem: 'csharp',
    module: 'Microsoft.CognitiveServices.Speech',
    kind: 'model',
    region: [{ position: 1, name: 'region' }],
    sends: [],
  }),
  ...['Microsoft.CognitiveServices.Speech', 'Microsoft.CognitiveServices.Speech.Transcription'].flatMap((module) =>
    entries(['SpeechRecognizer', 'SpeechSynthesizer', 'ConversationTranscriber'], {
      vendor: 'azure-ai-services',
      ecosystem: 'csharp',
      module,
      kind: 'client',
      uses: ['0', 'speechConfig'],
      sends: ['*'],
    }),
  ),
];

const aws: readonly AiClient[] = (
  [
    ['BedrockRuntime', 'aws-bedrock'],
    ['BedrockAgentRuntime', 'aws-bedrock'],
    ['BedrockAgent', 'aws-bedrock'],
    ['SageMakerRuntime', 'aws-sagemaker'],
    ['ComprehendMedical', 'aws-comprehend-medical'],
    ['TranscribeService', 'aws-transcribe'],
    ['Textract', 'aws-textract'],
    ['Comprehend', 'aws-ai-services'],
    ['LexRuntimeV2', 'aws-ai-services'],
    ['Polly', 'aws-ai-services'],
    ['Rekognition', 'aws-ai-services'],
    ['Translate', 'aws-ai-services'],
  ] as const
).flatMap(([service, vendor]) =>
  entries([`Amazon${service}Client`, `IAmazon${service}`], {
    vendor,
    ecosystem: 'csharp',
    module: `Amazon.${service}`,
    kind: 'client',
    baseUrl: [option(0, 'ServiceURL'), option(1, 'ServiceURL')],
    region: [{ position: 0, name: 'region' }, option(0, 'RegionEndpoint')],
    sends: ['*'],
  }),
);

const anthropicSends = ['Messages.*', 'Beta.Messages.*', 'Beta.Files.*', 'Batches.*', 'Completions.*'];

const others: readonly AiClient[] = [
  ...entries(['AnthropicClient'], {
    vendor: 'anthropic',
    ecosystem: 'csharp',
    module: 'Anthropic',
    kind: 'client',
    baseUrl: [{ path: ['BaseUrl'] }, option(0, 'BaseUrl')],
    sends: anthropicSends,
  }),
  ...entries(['AnthropicClient'], {
    vendor: 'anthropic',
    ecosystem: 'csharp',
    module: 'Anthropic.SDK',
    kind: 'client',
    baseUrl: [{ path: ['ApiUrlFormat'] }],
    sends: anthropicSends,
  }),
  ...entries(['AnthropicBedrockClient', 'AnthropicBedrockMantleClient'], {
    vendor: 'aws-bedrock',
    ecosystem: 'csharp',
    module: 'Anthropic.Bedrock',
    kind: 'client',
    region: [option(0, 'AwsRegion')],
    sends: anthropicSends,
  }),
  ...entries(['AnthropicVertexClient'], {
    vendor: 'google-vertex',
    ecosystem: 'csharp',
    module: 'Anthropic.Vertex',
    kind: 'client',
    sends: anthropicSends,
  }),
  ...(
    [
      ['Anthropic.Foundry', 'AnthropicFoundryClient'],
      ['Anthropic.Aws', 'AnthropicAwsClient'],
    ] as const
  ).flatMap(([module, name]) =>
    entries([name], { vendor: 'anthropic', ecosystem: 'csharp', module, kind: 'client', sends: anthropicSends }),
  ),
  ...entries(['Client'], {
    vendor: 'google-gemini',
    ecosystem: 'csharp',
    module: 'Google.GenAI',
    kind: 'client',
    region: [{ name: 'location' }],
    flags: [{ arg: { name: 'vertexAI' }, value: 'true', vendor: 'google-vertex' }],
    sends: ['Models.*', 'Chats.*', 'Live.*', 'Files.*', 'Batches.*'],
  }),
  ...entries(['GoogleAI', 'GenerativeModel'], {
    vendor: 'google-gemini',
    ecosystem: 'csharp',
    module: 'Mscc.GenerativeAI',
    kind: 'client',
    sends: ['GenerativeModel.*', 'GenerateContent', 'GenerateContentStream', 'StartChat.SendMessage', 'EmbedContent'],
  }),
  ...entries(['VertexAI'], {
    vendor: 'google-vertex',
    ecosystem: 'csharp',
    module: 'Mscc.GenerativeAI',
    kind: 'client',
    sends: ['GenerativeModel.*'],
  }),
  ...(
    [
      ['Google.Cloud.AIPlatform.V1', 'PredictionServiceClient', 'google-vertex'],
      ['Google.Cloud.Speech.V1', 'SpeechClient', 'google-speech'],
      ['Google.Cloud.Speech.V2', 'SpeechClient', 'google-speech'],
      ['Google.Cloud.TextToSpeech.V1', 'TextToSpeechClient', 'google-speech'],
      ['Google.Cloud.DocumentAI.V1', 'DocumentProcessorServiceClient', 'google-cloud-ai'],
      ['Google.Cloud.Language.V1', 'LanguageServiceClient', 'google-cloud-ai'],
      ['Google.Cloud.Vision.V1', 'ImageAnnotatorClient', 'google-cloud-ai'],
    ] as const
  ).flatMap(([module, name, vendor]) =>
    entries([`${name}.Create`, `${name}.CreateAsync`, `${name}Builder`], {
      vendor,
      ecosystem: 'csharp',
      module,
      kind: 'client',
      baseUrl: [{ path: ['Endpoint'] }],
      sends: ['*', 'Build.*'],
    }),
  ),
  ...(
    [
      ['Mistral.SDK', 'MistralClient', 'mistral'],
      ['AssemblyAI', 'AssemblyAIClient', 'assemblyai'],
      ['ElevenLabs', 'ElevenLabsClient', 'elevenlabs'],
      ['Pinecone', 'PineconeClient', 'pinecone'],
      ['Qdrant.Client', 'QdrantClient', '*'],
      ['Weaviate.Client', 'WeaviateClient', '*'],
      ['Milvus.Client', 'MilvusClient', '*'],
    ] as const
  ).flatMap(([module, name, vendor]) =>
    entries([name], {
      vendor,
      ecosystem: 'csharp',
      module,
      kind: 'client',
      ...(vendor === '*' && { baseUrl: [{ position: 0, name: 'host' }] }),
      sends: ['*'],
    }),
  ),
  ...entries(
    [
      'ClientFactory.CreateListenRESTClient',
      'ClientFactory.CreateListenWebSocketClient',
      'ClientFactory.CreateSpeakRESTClient',
      'ClientFactory.CreateAnalyzeClient',
    ],
    {
      vendor: 'deepgram',
      ecosystem: 'csharp',
      module: 'Deepgram',
      kind: 'client',
      sends: ['*'],
    },
  ),
  ...entries(['OllamaApiClient'], {
    vendor: 'ollama',
    ecosystem: 'csharp',
    module: 'OllamaSharp',
    kind: 'client',
    baseUrl: [{ position: 0, name: 'uriString' }],
    model: [{ position: 1, name: 'defaultModel' }],
    sends: ['*'],
  }),
  ...entries(['LLamaWeights.LoadFromFile'], {
    vendor: 'in-process',
    ecosystem: 'csharp',
    module: 'LLama',
    kind: 'model',
    sends: [],
  }),
  ...entries(['WhisperFactory.FromPath'], {
    vendor: 'in-process',
    ecosystem: 'csharp',
    module: 'Whisper.net',
    kind: 'client',
    sends: ['*'],
  }),
];

/** Extension methods of Semantic Kernel that register a model: name, vendor, position of the endpoint. */
const semanticKernelServices = [
  ['AddOpenAIChatCompletion', 'openai', 1],
  ['AddOpenAIChatClient', 'openai', 1],
  ['AddOpenAITextEmbeddingGeneration', 'openai', 1],
  ['AddOpenAIEmbeddingGenerator', 'openai', 1],
  ['AddOpenAIAudioToText', 'openai', 1],
  ['AddAzureOpenAIChatCompletion', 'azure-openai', 1],
  ['AddAzureOpenAIChatClient', 'azure-openai', 1],
  ['AddAzureOpenAITextEmbeddingGeneration', 'azure-openai', 1],
  ['AddAzureOpenAIEmbeddingGenerator', 'azure-openai', 1],
  ['AddAzureOpenAIAudioToText', 'azure-openai', 1],
  ['AddAzureAIInferenceChatCompletion', 'azure-openai', 2],
  ['AddBedrockChatCompletionService', 'aws-bedrock', undefined],
  ['AddBedrockTextGenerationService', 'aws-bedrock', undefined],
  ['AddBedrockTextEmbeddingGenerationService', 'aws-bedrock', undefined],
  ['AddVertexAIGeminiChatCompletion', 'google-vertex', undefined],
  ['AddVertexAIEmbeddingGeneration', 'google-vertex', undefined],
  ['AddGoogleAIGeminiChatCompletion', 'google-gemini', undefined],
  ['AddGoogleAIEmbeddingGeneration', 'google-gemini', undefined],
  ['AddMistralChatCompletion', 'mistral', 2],
  ['AddMistralTextEmbeddingGeneration', 'mistral', 2],
  ['AddHuggingFaceChatCompletion', 'huggingface', 1],
  ['AddHuggingFaceTextGeneration', 'huggingface', 2],
  ['AddOllamaChatCompletion', 'ollama', 1],
  ['AddOllamaChatClient', 'ollama', 1],
  ['AddOllamaTextEmbeddingGeneration', 'ollama', 1],
] as const;

const frameworks: readonly AiClient[] = [
  ...semanticKernelServices.flatMap(([name, vendor, endpoint]) =>
    entries([name], {
      vendor,
      ecosystem: 'csharp',
      module: 'Microsoft.SemanticKernel',
      kind: 'model',
      baseUrl: endpoint === undefined ? [] : [{ position: endpoint, name: 'endpoint' }],
      model: [{ position: 0, name: 'modelId' }, { name: 'deploymentName' }],
      sends: [],
    }),
  ),
  // The connection that .NET Aspire hands in says which account; `AddChatClient` behind it names the deployment.
  ...(
    [
      ['OpenAIClient', 'openai', 'Aspire.OpenAI'],
      ['AzureOpenAIClient', 'azure-openai', 'Aspire.Azure.AI.OpenAI'],
    ] as const
  ).flatMap(([name, vendor, module]) =>
    entries([`Add${name}`, `AddKeyed${name}`], {
      vendor,
      ecosystem: 'csharp',
      module,
      kind: 'model',
      model: [{ method: 'AddChatClient' }, { method: 'AddEmbeddingGenerator' }],
      sends: [],
    }),
  ),
  ...(
    [
      ['OpenAIChatCompletionService', 'openai', 'OpenAI'],
      ['AzureOpenAIChatCompletionService', 'azure-openai', 'AzureOpenAI'],
      ['GoogleAIGeminiChatCompletionService', 'google-gemini', 'Google'],
      ['VertexAIGeminiChatCompletionService', 'google-vertex', 'Google'],
      ['MistralAIChatCompletionService', 'mistral', 'MistralAI'],
    ] as const
  ).flatMap(([name, vendor, connector]) =>
    entries([name], {
      vendor,
      ecosystem: 'csharp',
      module: `Microsoft.SemanticKernel.Connectors.${connector}`,
      kind: 'client',
      baseUrl: [{ name: 'endpoint' }],
      model: [{ position: 0, name: 'modelId' }, { name: 'deploymentName' }],
      sends: ['GetChatMessageContentAsync', 'GetChatMessageContentsAsync', 'GetStreamingChatMessageContentsAsync'],
    }),
  ),
  // Who is behind these is said where the service is registered.
  ...entries(['Kernel', 'Kernel.CreateBuilder'], {
    vendor: '*',
    ecosystem: 'csharp',
    module: 'Microsoft.SemanticKernel',
    kind: 'client',
    sends: [
      'InvokePromptAsync',
      'InvokePromptStreamingAsync',
      'InvokeAsync',
      'InvokeStreamingAsync',
      'Build.InvokePromptAsync',
    ],
  }),
  ...entries(['IChatCompletionService'], {
    vendor: '*',
    ecosystem: 'csharp',
    module: 'Microsoft.SemanticKernel.ChatCompletion',
    kind: 'client',
    sends: ['GetChatMessageContentAsync', 'GetChatMessageContentsAsync', 'GetStreamingChatMessageContentsAsync'],
  }),
  ...entries(['ChatCompletionAgent'], {
    vendor: '*',
    ecosystem: 'csharp',
    module: 'Microsoft.SemanticKernel.Agents',
    kind: 'client',
    sends: ['InvokeAsync', 'InvokeStreamingAsync'],
  }),
  ...entries(['IChatClient'], {
    vendor: '*',
    ecosystem: 'csharp',
    module: 'Microsoft.Extensions.AI',
    kind: 'client',
    sends: ['GetResponseAsync', 'GetStreamingResponseAsync', 'CompleteAsync', 'CompleteStreamingAsync'],
  }),
  ...entries(['IEmbeddingGenerator'], {
    vendor: '*',
    ecosystem: 'csharp',
    module: 'Microsoft.Extensions.AI',
    kind: 'client',
    sends: ['GenerateAsync', 'GenerateVectorAsync'],
  }),
  ...entries(['AIAgent', 'ChatClientAgent'], {
    vendor: '*',
    ecosystem: 'csharp',
    module: 'Microsoft.Agents.AI',
    kind: 'client',
    uses: ['0'],
    sends: ['RunAsync', 'RunStreamingAsync'],
  }),
];

/** Client libraries and frameworks for .NET. */
export const csharpClients: readonly AiClient[] = [...openAi, ...azure, ...aws, ...others, ...frameworks];
