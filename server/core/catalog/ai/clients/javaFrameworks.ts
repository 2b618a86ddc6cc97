import type { AiClient } from '../model.js';
import { entries, step } from './entries.js';

/** A table: frameworks for Java and Kotlin that stand between code and vendors. */

/** LangChain4j: package below `dev.langchain4j.model`, classes, vendor. */
const langchain4jModels = [
  [
    'openai',
    [
      'OpenAiChatModel',
      'OpenAiStreamingChatModel',
      'OpenAiLanguageModel',
      'OpenAiStreamingLanguageModel',
      'OpenAiEmbeddingModel',
      'OpenAiModerationModel',
      'OpenAiImageModel',
      'OpenAiAudioTranscriptionModel',
      'OpenAiResponsesChatModel',
      'OpenAiResponsesStreamingChatModel',
    ],
    'openai',
  ],
  [
    'openaiofficial',
    [
      'OpenAiOfficialChatModel',
      'OpenAiOfficialStreamingChatModel',
      'OpenAiOfficialEmbeddingModel',
      'OpenAiOfficialImageModel',
      'OpenAiOfficialResponsesChatModel',
      'OpenAiOfficialResponsesStreamingChatModel',
    ],
    'openai',
  ],
  [
    'azure',
    [
      'AzureOpenAiChatModel',
      'AzureOpenAiStreamingChatModel',
      'AzureOpenAiLanguageModel',
      'AzureOpenAiStreamingLanguageModel',
      'AzureOpenAiEmbeddingModel',
      'AzureOpenAiImageModel',
      'AzureOpenAiAudioTranscriptionModel',
    ],
    'azure-openai',
  ],
  ['anthropic', ['AnthropicChatModel', 'AnthropicStreamingChatModel', 'AnthropicBatchChatModel'], 'anthropic'],
  [
    'bedrock',
    [
      'BedrockChatModel',
      'BedrockStreamingChatModel',
      'BedrockTitanEmbeddingModel',
      'BedrockCohereEmbeddingModel',
      'BedrockAnthropicMessageChatModel',
      'BedrockAnthropicStreamingChatModel',
      'BedrockLlamaChatModel',
      'BedrockMistralAiChatModel',
      'BedrockTitanChatModel',
    ],
    'aws-bedrock',
  ],
  [
    'vertexai',
    [
      'VertexAiChatModel',
      'VertexAiLanguageModel',
      'VertexAiEmbeddingModel',
      'VertexAiImageModel',
      'VertexAiScoringModel',
    ],
    'google-vertex',
  ],
  ['vertexai.gemini', ['VertexAiGeminiChatModel', 'VertexAiGeminiStreamingChatModel'], 'google-vertex'],
  ['vertexai', ['VertexAiGeminiChatModel', 'VertexAiGeminiStreamingChatModel'], 'google-vertex'],
  ['vertexai.anthropic', ['VertexAiAnthropicChatModel', 'VertexAiAnthropicStreamingChatModel'], 'google-vertex'],
  [
    'googleai',
    [
      'GoogleAiGeminiChatModel',
      'GoogleAiGeminiStreamingChatModel',
      'GoogleAiEmbeddingModel',
      'GoogleAiGeminiImageModel',
      'GoogleAiGeminiBatchChatModel',
    ],
    'google-gemini',
  ],
  [
    'google.genai',
    ['GoogleGenAiChatModel', 'GoogleGenAiStreamingChatModel', 'GoogleGenAiEmbeddingModel', 'GoogleGenAiBatchChatModel'],
    'google-gemini',
  ],
  [
    'mistralai',
    [
      'MistralAiChatModel',
      'MistralAiStreamingChatModel',
      'MistralAiEmbeddingModel',
      'MistralAiModerationModel',
      'MistralAiFimModel',
    ],
    'mistral',
  ],
  ['cohere', ['CohereEmbeddingModel', 'CohereScoringModel'], 'cohere'],
  ['huggingface', ['HuggingFaceChatModel', 'HuggingFaceLanguageModel', 'HuggingFaceEmbeddingModel'], 'huggingface'],
  [
    'github',
    ['GitHubModelsChatModel', 'GitHubModelsStreamingChatModel', 'GitHubModelsEmbeddingModel'],
    'github-models',
  ],
  ['jina', ['JinaEmbeddingModel', 'JinaScoringModel'], 'jina'],
  ['nomic', ['NomicEmbeddingModel'], 'nomic'],
  ['voyageai', ['VoyageAiEmbeddingModel', 'VoyageAiScoringModel'], 'voyage'],
  ['ovhai', ['OvhAiEmbeddingModel'], 'ovhcloud'],
  [
    'watsonx',
    ['WatsonxChatModel', 'WatsonxStreamingChatModel', 'WatsonxEmbeddingModel', 'WatsonxScoringModel'],
    'watsonx',
  ],
  ['workersai', ['WorkersAiChatModel', 'WorkersAiLanguageModel', 'WorkersAiEmbeddingModel'], 'cloudflare-workers-ai'],
  ['dashscope', ['QwenChatModel', 'QwenStreamingChatModel', 'QwenEmbeddingModel'], 'alibaba'],
  ['zhipu', ['ZhipuAiChatModel', 'ZhipuAiStreamingChatModel', 'ZhipuAiEmbeddingModel'], 'zhipu'],
  [
    'ollama',
    [
      'OllamaChatModel',
      'OllamaStreamingChatModel',
      'OllamaLanguageModel',
      'OllamaStreamingLanguageModel',
      'OllamaEmbeddingModel',
    ],
    'ollama',
  ],
  [
    'localai',
    ['LocalAiChatModel', 'LocalAiStreamingChatModel', 'LocalAiLanguageModel', 'LocalAiEmbeddingModel'],
    'localai',
  ],
  ['jlama', ['JlamaChatModel', 'JlamaStreamingChatModel', 'JlamaLanguageModel', 'JlamaEmbeddingModel'], 'in-process'],
  ['gpullama3', ['GPULlama3ChatModel', 'GPULlama3StreamingChatModel'], 'in-process'],
] as const;

const langchain4jSends = [
  'chat',
  'generate',
  'embed',
  'embedAll',
  'score',
  'scoreAll',
  'moderate',
  'transcribe',
  'doChat',
  'edit',
];

const langchain4j: readonly AiClient[] = [
  ...langchain4jModels.flatMap(([module, names, vendor]) =>
    entries(
      names.flatMap((name) => [name, `${name}.builder`, `${name}.withApiKey`]),
      {
        vendor,
        ecosystem: 'java',
        module: `dev.langchain4j.model.${module}`,
        kind: 'model',
        baseUrl: step('baseUrl', 'endpoint', 'apiEndpoint', 'url'),
        model: step(
          'modelName',
          'modelId',
          'model',
          'deploymentName',
          'azureDeploymentName',
          'microsoftFoundryDeploymentName',
        ),
        region: step('region', 'location'),
        ...(module === 'openaiofficial' && {
          flags: [
            { arg: { method: 'isAzure' }, value: 'true', vendor: 'azure-openai' },
            { arg: { method: 'isMicrosoftFoundry' }, value: 'true', vendor: 'azure-openai' },
            { arg: { method: 'isGitHubModels' }, value: 'true', vendor: 'github-models' },
          ],
        }),
        sends: langchain4jSends,
      },
    ),
  ),
  // Types that a model is handed on as; who is behind them is said elsewhere.
  ...(
    [
      [
        'dev.langchain4j.model.chat',
        ['ChatModel', 'ChatLanguageModel', 'StreamingChatModel', 'StreamingChatLanguageModel'],
      ],
      ['dev.langchain4j.model.language', ['LanguageModel', 'StreamingLanguageModel']],
      ['dev.langchain4j.model.embedding', ['EmbeddingModel']],
    ] as const
  ).flatMap(([module, names]) =>
    entries(names, { vendor: '*', ecosystem: 'java', module, kind: 'model', sends: langchain4jSends }),
  ),
  ...entries(['AiServices.builder', 'AiServices.create'], {
    vendor: '*',
    ecosystem: 'java',
    module: 'dev.langchain4j.service',
    kind: 'client',
    uses: ['chatModel', 'chatLanguageModel', 'streamingChatModel', 'streamingChatLanguageModel', '1'],
    sends: ['*'],
  }),
  ...entries(['AiService'], {
    vendor: '*',
    ecosystem: 'java',
    module: 'dev.langchain4j.service.spring',
    kind: 'client',
    sends: ['*'],
  }),
  ...entries(['RegisterAiService'], {
    vendor: '*',
    ecosystem: 'java',
    module: 'io.quarkiverse.langchain4j',
    kind: 'client',
    sends: ['*'],
  }),
  ...(
    [
      ['pinecone', 'PineconeEmbeddingStore', 'pinecone'],
      ['weaviate', 'WeaviateEmbeddingStore', '*'],
      ['qdrant', 'QdrantEmbeddingStore', '*'],
      ['chroma', 'ChromaEmbeddingStore', '*'],
      ['milvus', 'MilvusEmbeddingStore', '*'],
      ['azure.search', 'AzureAiSearchEmbeddingStore', 'azure-ai-search'],
      ['astradb', 'AstraDbEmbeddingStore', 'astra-db'],
    ] as const
  ).flatMap(([module, name, vendor]) =>
    entries([`${name}.builder`], {
      vendor,
      ecosystem: 'java',
      module: `dev.langchain4j.store.embedding.${module}`,
      kind: 'client',
      baseUrl: step('host', 'baseUrl', 'uri', 'endpoint'),
      sends: ['add', 'addAll', 'search'],
    }),
  ),
];

/** Spring AI: packages, classes that models are made with, vendor. */
const springModels = [
  [
    'openai',
    [
      'OpenAiChatModel',
      'OpenAiEmbeddingModel',
      'OpenAiAudioTranscriptionModel',
      'OpenAiAudioSpeechModel',
      'OpenAiImageModel',
      'OpenAiModerationModel',
    ],
    'openai',
  ],
  ['openai.api', ['OpenAiApi', 'OpenAiAudioApi'], 'openai'],
  ['openaisdk', ['OpenAiSdkChatModel', 'OpenAiSdkEmbeddingModel'], 'openai'],
  [
    'azure.openai',
    [
      'AzureOpenAiChatModel',
      'AzureOpenAiEmbeddingModel',
      'AzureOpenAiAudioTranscriptionModel',
      'AzureOpenAiImageModel',
    ],
    'azure-openai',
  ],
  ['anthropic', ['AnthropicChatModel'], 'anthropic'],
  ['anthropic.api', ['AnthropicApi'], 'anthropic'],
  ['bedrock.converse', ['BedrockProxyChatModel'], 'aws-bedrock'],
  ['bedrock.titan', ['BedrockTitanEmbeddingModel'], 'aws-bedrock'],
  ['bedrock.cohere', ['BedrockCohereEmbeddingModel'], 'aws-bedrock'],
  ['vertexai.gemini', ['VertexAiGeminiChatModel'], 'google-vertex'],
  ['vertexai.embedding.text', ['VertexAiTextEmbeddingModel'], 'google-vertex'],
  ['google.genai', ['GoogleGenAiChatModel'], 'google-gemini'],
  ['google.genai.text', ['GoogleGenAiTextEmbeddingModel'], 'google-gemini'],
  ['mistralai', ['MistralAiChatModel', 'MistralAiEmbeddingModel'], 'mistral'],
  ['mistralai.api', ['MistralAiApi'], 'mistral'],
  ['mistralai.ocr', ['MistralOcrApi'], 'mistral'],
  ['deepseek', ['DeepSeekChatModel'], 'deepseek'],
  ['minimax', ['MiniMaxChatModel', 'MiniMaxEmbeddingModel'], 'minimax'],
  ['zhipuai', ['ZhiPuAiChatModel', 'ZhiPuAiEmbeddingModel'], 'zhipu'],
  ['huggingface', ['HuggingfaceChatModel'], 'huggingface'],
  ['oci', ['OCIEmbeddingModel'], 'oci-genai'],
  ['stabilityai', ['StabilityAiImageModel'], 'stability'],
  ['elevenlabs', ['ElevenLabsTextToSpeechModel'], 'elevenlabs'],
  ['ollama', ['OllamaChatModel', 'OllamaEmbeddingModel'], 'ollama'],
  ['ollama.api', ['OllamaApi'], 'ollama'],
  ['transformers', ['TransformersEmbeddingModel'], 'in-process'],
] as const;

const springSends = [
  'call',
  'stream',
  'embed',
  'embedForResponse',
  'transcribe',
  'chatCompletionEntity',
  'chatCompletionStream',
];

const spring: readonly AiClient[] = [
  ...springModels.flatMap(([module, names, vendor]) =>
    entries(
      names.flatMap((name) => [name, `${name}.builder`]),
      {
        vendor,
        ecosystem: 'java',
        module: `org.springframework.ai.${module}`,
        kind: 'model',
        baseUrl: step('baseUrl', 'endpoint'),
        model: step('model', 'deploymentName'),
        region: step('region', 'location'),
        uses: ['0', 'openAiApi', 'mistralAiApi', 'ollamaApi', 'anthropicApi', 'deepSeekApi'],
        sends: springSends,
      },
    ),
  ),
  // The vendor is chosen by the starter on the class path and by `spring.ai.*`.
  ...entries(['ChatClient', 'ChatClient.builder', 'ChatClient.create', 'ChatClient.Builder'], {
    vendor: '*',
    ecosystem: 'java',
    module: 'org.springframework.ai.chat.client',
    kind: 'client',
    uses: ['0'],
    sends: ['prompt.*', 'call', 'build.prompt.*'],
  }),
  ...(
    [
      ['org.springframework.ai.chat.model', ['ChatModel', 'StreamingChatModel']],
      ['org.springframework.ai.chat', ['ChatModel', 'ChatClient', 'StreamingChatClient']],
      ['org.springframework.ai.embedding', ['EmbeddingModel', 'EmbeddingClient']],
      ['org.springframework.ai.audio.transcription', ['TranscriptionModel']],
      ['org.springframework.ai.moderation', ['ModerationModel']],
    ] as const
  ).flatMap(([module, names]) =>
    entries(names, { vendor: '*', ecosystem: 'java', module, kind: 'model', sends: springSends }),
  ),
  ...entries(['VectorStore'], {
    vendor: '*',
    ecosystem: 'java',
    module: 'org.springframework.ai.vectorstore',
    kind: 'client',
    sends: ['add', 'accept', 'write', 'similaritySearch'],
  }),
];

const semanticKernel: readonly AiClient[] = [
  ...entries(['OpenAIChatCompletion.builder'], {
    vendor: '*',
    ecosystem: 'java',
    module: 'com.microsoft.semantickernel.aiservices.openai.chatcompletion',
    kind: 'model',
    model: step('withModelId', 'withDeploymentName'),
    uses: ['withOpenAIAsyncClient'],
    sends: ['getChatMessageContentsAsync', 'getStreamingChatMessageContentsAsync'],
  }),
  ...entries(['GeminiChatCompletion.builder'], {
    vendor: 'google-vertex',
    ecosystem: 'java',
    module: 'com.microsoft.semantickernel.aiservices.google.chatcompletion',
    kind: 'model',
    model: step('withModelName'),
    uses: ['withVertexAIClient'],
    sends: ['getChatMessageContentsAsync'],
  }),
];

/** JetBrains Koog, for Kotlin. */
const koog: readonly AiClient[] = (
  [
    ['simpleOpenAIExecutor', 'openai'],
    ['simpleAzureOpenAIExecutor', 'azure-openai'],
    ['simpleAnthropicExecutor', 'anthropic'],
    ['simpleGoogleAIExecutor', 'google-gemini'],
    ['simpleOpenRouterExecutor', 'openrouter'],
    ['simpleBedrockExecutor', 'aws-bedrock'],
    ['simpleMistralAIExecutor', 'mistral'],
    ['simpleOllamaAIExecutor', 'ollama'],
  ] as const
).flatMap(([name, vendor]) =>
  entries([name], {
    vendor,
    ecosystem: 'java',
    module: 'ai.koog.prompt.executor.llms.all',
    kind: 'model',
    sends: ['execute', 'executeStreaming'],
  }),
);

/** Frameworks for Java and Kotlin. */
export const javaFrameworks: readonly AiClient[] = [...langchain4j, ...spring, ...semanticKernel, ...koog];
