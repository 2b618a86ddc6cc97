import type { AiClient } from '../model.js';
import { entries, option, step } from './entries.js';

/** A table: client libraries and frameworks for Go. Modules carry their major version in their path. */

const openAiSends = [
  'Chat.Completions.New',
  'Chat.Completions.NewStreaming',
  'Responses.New',
  'Responses.NewStreaming',
  'Completions.New',
  'Completions.NewStreaming',
  'Embeddings.New',
  'Moderations.New',
  'Images.Generate',
  'Images.Edit',
  'Audio.Transcriptions.New',
  'Audio.Translations.New',
  'Audio.Speech.New',
  'Files.New',
  'Uploads.*',
  'Batches.New',
  'FineTuning.Jobs.New',
  'Beta.Assistants.*',
  'Beta.Threads.*',
  'Conversations.*',
  'VectorStores.*',
];

const openAi: readonly AiClient[] = [
  ...entries(['NewClient'], {
    vendor: 'openai',
    ecosystem: 'go',
    module: 'github.com/openai/openai-go*',
    kind: 'client',
    baseUrl: step('WithBaseURL', 'WithEndpoint'),
    flags: [{ arg: { method: 'WithEndpoint' }, value: '*', vendor: 'azure-openai' }],
    sends: openAiSends,
  }),
  ...entries(['NewClient', 'NewClientWithConfig', 'NewOrgClient'], {
    vendor: 'openai',
    ecosystem: 'go',
    module: 'github.com/sashabaranov/go-openai',
    kind: 'client',
    baseUrl: [option(0, 'BaseURL')],
    uses: ['0'],
    flags: [{ arg: { position: 0 }, value: 'DefaultAzureConfig', vendor: 'azure-openai' }],
    sends: [
      'CreateChatCompletion',
      'CreateChatCompletionStream',
      'CreateCompletion',
      'CreateCompletionStream',
      'CreateEmbeddings',
      'CreateTranscription',
      'CreateTranslation',
      'CreateSpeech',
      'CreateImage',
      'CreateEditImage',
      'Moderations',
      'CreateFile',
      'CreateFileBytes',
      'CreateBatch',
      'CreateBatchWithUploadFile',
      'CreateFineTuningJob',
      'CreateAssistant',
      'CreateThread',
      'CreateThreadAndRun',
      'CreateMessage',
      'CreateRun',
    ],
  }),
  ...entries(['DefaultAzureConfig'], {
    vendor: 'azure-openai',
    ecosystem: 'go',
    module: 'github.com/sashabaranov/go-openai',
    kind: 'model',
    baseUrl: [{ position: 1 }],
    sends: [],
  }),
  ...entries(['NewClient', 'NewClientWithKeyCredential'], {
    vendor: 'azure-openai',
    ecosystem: 'go',
    module: 'github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai',
    kind: 'client',
    baseUrl: [{ position: 0 }],
    sends: [
      'GetChatCompletions',
      'GetChatCompletionsStream',
      'GetCompletions',
      'GetEmbeddings',
      'GetAudioTranscription',
      'GetImageGenerations',
    ],
  }),
  ...entries(['NewClientForOpenAI'], {
    vendor: 'openai',
    ecosystem: 'go',
    module: 'github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai',
    kind: 'client',
    baseUrl: [{ position: 0 }],
    sends: [
      'GetChatCompletions',
      'GetChatCompletionsStream',
      'GetCompletions',
      'GetEmbeddings',
      'GetAudioTranscription',
    ],
  }),
];

const anthropic: readonly AiClient[] = [
  ...entries(['NewClient'], {
    vendor: 'anthropic',
    ecosystem: 'go',
    module: 'github.com/anthropics/anthropic-sdk-go',
    kind: 'client',
    baseUrl: step('WithBaseURL'),
    flags: [
      { arg: { method: 'WithLoadDefaultConfig' }, value: '*', vendor: 'aws-bedrock' },
      { arg: { method: 'WithConfig' }, value: '*', vendor: 'aws-bedrock' },
      { arg: { method: 'WithGoogleAuth' }, value: '*', vendor: 'google-vertex' },
      { arg: { method: 'WithCredentials' }, value: '*', vendor: 'google-vertex' },
    ],
    sends: [
      'Messages.New',
      'Messages.NewStreaming',
      'Messages.CountTokens',
      'Messages.Batches.New',
      'Beta.Messages.*',
      'Beta.Files.Upload',
      'Completions.New',
    ],
  }),
  ...entries(['NewMantleClient'], {
    vendor: 'aws-bedrock',
    ecosystem: 'go',
    module: 'github.com/anthropics/anthropic-sdk-go/bedrock',
    kind: 'client',
    sends: ['Messages.*', 'Beta.Messages.*'],
  }),
  ...['github.com/liushuangls/go-anthropic', 'github.com/liushuangls/go-anthropic/v2'].flatMap((module) =>
    entries(['NewClient'], {
      vendor: 'anthropic',
      ecosystem: 'go',
      module,
      kind: 'client',
      baseUrl: step('WithBaseURL'),
      sends: ['CreateMessages', 'CreateMessagesStream', 'CreateComplete', 'CreateBatch', 'CountTokens'],
    }),
  ),
];

const google: readonly AiClient[] = [
  ...entries(['NewClient'], {
    vendor: 'google-gemini',
    ecosystem: 'go',
    module: 'google.golang.org/genai',
    kind: 'client',
    baseUrl: [option(1, 'HTTPOptions', 'BaseURL')],
    region: [option(1, 'Location')],
    flags: [
      { arg: option(1, 'Backend'), value: 'BackendVertexAI', vendor: 'google-vertex' },
      { arg: option(1, 'Backend'), value: 'BackendEnterprise', vendor: 'google-vertex' },
    ],
    sends: [
      'Models.GenerateContent',
      'Models.GenerateContentStream',
      'Models.EmbedContent',
      'Models.GenerateImages',
      'Models.CountTokens',
      'Chats.Create.*',
      'Live.Connect',
      'Files.Upload',
      'Files.UploadFromPath',
      'Caches.Create',
      'Batches.Create',
      'Tunings.Tune',
    ],
  }),
  ...(
    [
      ['github.com/google/generative-ai-go/genai', 'google-gemini'],
      ['cloud.google.com/go/vertexai/genai', 'google-vertex'],
    ] as const
  ).flatMap(([module, vendor]) =>
    entries(['NewClient'], {
      vendor,
      ecosystem: 'go',
      module,
      kind: 'client',
      baseUrl: step('WithEndpoint'),
      ...(vendor === 'google-vertex' && { region: [{ position: 2 }] }),
      sends: ['GenerativeModel.*', 'EmbeddingModel.*', 'UploadFile'],
    }),
  ),
  ...(
    [
      ['cloud.google.com/go/aiplatform', 'NewPredictionClient', 'google-vertex'],
      ['cloud.google.com/go/speech', 'NewClient', 'google-speech'],
      ['cloud.google.com/go/texttospeech', 'NewClient', 'google-speech'],
      ['cloud.google.com/go/documentai', 'NewDocumentProcessorClient', 'google-cloud-ai'],
      ['cloud.google.com/go/language', 'NewClient', 'google-cloud-ai'],
      ['cloud.google.com/go/vision', 'NewImageAnnotatorClient', 'google-cloud-ai'],
      ['cloud.google.com/go/dialogflow', 'NewSessionsClient', 'google-cloud-ai'],
    ] as const
  ).flatMap(([module, name, vendor]) =>
    entries([name], {
      vendor,
      ecosystem: 'go',
      module: `${module}*`,
      kind: 'client',
      baseUrl: step('WithEndpoint'),
      sends: ['*'],
    }),
  ),
];

const aws: readonly AiClient[] = (
  [
    ['bedrockruntime', 'aws-bedrock'],
    ['bedrockagentruntime', 'aws-bedrock'],
    ['bedrockagent', 'aws-bedrock'],
    ['sagemakerruntime', 'aws-sagemaker'],
    ['comprehendmedical', 'aws-comprehend-medical'],
    ['transcribe', 'aws-transcribe'],
    ['transcribestreaming', 'aws-transcribe'],
    ['textract', 'aws-textract'],
    ['comprehend', 'aws-ai-services'],
    ['polly', 'aws-ai-services'],
    ['rekognition', 'aws-ai-services'],
    ['translate', 'aws-ai-services'],
  ] as const
).flatMap(([service, vendor]) =>
  ['github.com/aws/aws-sdk-go-v2/service', 'github.com/aws/aws-sdk-go/service'].flatMap((root) =>
    entries(['NewFromConfig', 'New'], {
      vendor,
      ecosystem: 'go',
      module: `${root}/${service}`,
      kind: 'client',
      baseUrl: [option(0, 'BaseEndpoint'), option(1, 'BaseEndpoint'), option(1, 'Endpoint')],
      region: [option(0, 'Region'), option(1, 'Region')],
      sends: ['*'],
    }),
  ),
);

const others: readonly AiClient[] = [
  ...['', '/v2'].flatMap((version) =>
    entries(['NewClient'], {
      vendor: 'cohere',
      ecosystem: 'go',
      module: `github.com/cohere-ai/cohere-go${version}/client`,
      kind: 'client',
      baseUrl: step('WithBaseURL'),
      sends: ['*'],
    }),
  ),
  ...entries(['NewClient'], {
    vendor: 'replicate',
    ecosystem: 'go',
    module: 'github.com/replicate/replicate-go',
    kind: 'client',
    baseUrl: step('WithBaseURL'),
    sends: [
      'Run',
      'RunWithOptions',
      'Stream',
      'CreatePrediction',
      'CreatePredictionWithDeployment',
      'CreateTraining',
      'CreateFileFromPath',
    ],
  }),
  ...['', '/v2', '/v3'].flatMap((version) =>
    entries(
      [
        'NewREST',
        'NewRESTWithDefaults',
        'NewWSUsingChan',
        'NewWSUsingCallback',
        'NewWebSocket',
        'NewWithDefaults',
        'New',
      ],
      {
        vendor: 'deepgram',
        ecosystem: 'go',
        module: `github.com/deepgram/deepgram-go-sdk${version}/pkg/client*`,
        kind: 'client',
        sends: ['*'],
      },
    ),
  ),
  ...entries(['NewClient'], {
    vendor: 'assemblyai',
    ecosystem: 'go',
    module: 'github.com/AssemblyAI/assemblyai-go-sdk',
    kind: 'client',
    baseUrl: step('WithBaseURL'),
    sends: ['Transcripts.*', 'LeMUR.*', 'RealTime.*', 'Upload'],
  }),
  ...['', '/v2', '/v3', '/v4', '/v5'].flatMap((version) =>
    entries(['NewClient'], {
      vendor: 'pinecone',
      ecosystem: 'go',
      module: `github.com/pinecone-io/go-pinecone${version}/pinecone`,
      kind: 'client',
      baseUrl: [option(0, 'Host')],
      sends: ['Index.*', 'Inference.*'],
    }),
  ),
  ...entries(['NewClient'], {
    vendor: '*',
    ecosystem: 'go',
    module: 'github.com/qdrant/go-client/qdrant',
    kind: 'client',
    baseUrl: [option(0, 'Host')],
    sends: ['Upsert', 'Query', 'Search', 'SetPayload'],
  }),
  ...entries(['NewClient', 'New'], {
    vendor: '*',
    ecosystem: 'go',
    module: 'github.com/weaviate/weaviate-go-client*',
    kind: 'client',
    baseUrl: [option(0, 'Host')],
    sends: ['Data.*', 'Batch.*', 'GraphQL.*'],
  }),
  ...entries(['ClientFromEnvironment', 'NewClient'], {
    vendor: 'ollama',
    ecosystem: 'go',
    module: 'github.com/ollama/ollama/api',
    kind: 'client',
    baseUrl: [{ position: 0 }],
    sends: ['Chat', 'Generate', 'Embed', 'Embeddings'],
  }),
];

/** LangChainGo: package below `llms`, vendor. */
const langchainGo: readonly AiClient[] = [
  ...(
    [
      ['openai', 'openai'],
      ['anthropic', 'anthropic'],
      ['bedrock', 'aws-bedrock'],
      ['googleai', 'google-gemini'],
      ['googleai/vertex', 'google-vertex'],
      ['googleai/palm', 'google-vertex'],
      ['mistral', 'mistral'],
      ['cohere', 'cohere'],
      ['huggingface', 'huggingface'],
      ['watsonx', 'watsonx'],
      ['cloudflare', 'cloudflare-workers-ai'],
      ['ollama', 'ollama'],
      ['llamafile', 'llama-cpp'],
      ['local', 'in-process'],
    ] as const
  ).flatMap(([name, vendor]) =>
    entries(['New', 'NewChat'], {
      vendor,
      ecosystem: 'go',
      module: `github.com/tmc/langchaingo/llms/${name}`,
      kind: 'model',
      baseUrl: step('WithBaseURL', 'WithServerURL', 'WithEndpoint', 'WithAPIEndpoint'),
      model: step('WithModel', 'WithDefaultModel'),
      ...(name === 'openai' && {
        flags: [
          { arg: { method: 'WithAPIType' }, value: 'APITypeAzure', vendor: 'azure-openai' },
          { arg: { method: 'WithAPIType' }, value: 'APITypeAzureAD', vendor: 'azure-openai' },
        ],
      }),
      sends: ['Call', 'GenerateContent', 'CreateEmbedding'],
    }),
  ),
  ...entries(['GenerateFromSinglePrompt'], {
    vendor: '*',
    ecosystem: 'go',
    module: 'github.com/tmc/langchaingo/llms',
    kind: 'call',
    uses: ['1'],
    sends: [],
  }),
  ...entries(['Run', 'Call', 'Predict'], {
    vendor: '*',
    ecosystem: 'go',
    module: 'github.com/tmc/langchaingo/chains',
    kind: 'call',
    uses: ['1'],
    sends: [],
  }),
];

/** Client libraries and frameworks for Go. */
export const goClients: readonly AiClient[] = [...openAi, ...anthropic, ...google, ...aws, ...others, ...langchainGo];
