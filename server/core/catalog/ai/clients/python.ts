import type { AiClient } from '../model.js';
import { entries, named } from './entries.js';
import { anthropicSends, openAiPythonSends } from './sends.js';

/** A table: client libraries of vendors for Python. */

const openAi: readonly AiClient[] = [
  ...entries(['OpenAI', 'AsyncOpenAI', 'Client', 'AsyncClient'], {
    vendor: 'openai',
    ecosystem: 'python',
    module: 'openai*',
    kind: 'client',
    baseUrl: named('base_url'),
    region: named('data_residency'),
    sends: openAiPythonSends,
  }),
  ...entries(['AzureOpenAI', 'AsyncAzureOpenAI'], {
    vendor: 'azure-openai',
    ecosystem: 'python',
    module: 'openai*',
    kind: 'client',
    baseUrl: named('azure_endpoint', 'base_url'),
    model: named('azure_deployment'),
    sends: openAiPythonSends,
  }),
  ...entries(['BedrockOpenAI', 'AsyncBedrockOpenAI'], {
    vendor: 'aws-bedrock',
    ecosystem: 'python',
    module: 'openai*',
    kind: 'client',
    baseUrl: named('base_url'),
    region: named('aws_region'),
    sends: openAiPythonSends,
  }),
  // The module itself is a client: `openai.chat.completions.create`, and before version 1 `openai.ChatCompletion.create`.
  ...entries(
    [
      'chat.completions.create',
      'responses.create',
      'completions.create',
      'embeddings.create',
      'moderations.create',
      'audio.transcriptions.create',
      'audio.translations.create',
      'images.generate',
      'files.create',
      'ChatCompletion.create',
      'ChatCompletion.acreate',
      'Completion.create',
      'Completion.acreate',
      'Edit.create',
      'Embedding.create',
      'Embedding.acreate',
      'Moderation.create',
      'Audio.transcribe',
      'Audio.atranscribe',
      'Audio.translate',
      'Image.create',
      'File.create',
      'FineTune.create',
      'FineTuningJob.create',
    ],
    {
      vendor: 'openai',
      ecosystem: 'python',
      module: 'openai',
      kind: 'call',
      baseUrl: named('api_base'),
      model: named('model', 'engine', 'deployment_id'),
      flags: [{ arg: { name: 'api_type' }, value: 'azure', vendor: 'azure-openai' }],
      sends: [],
    },
  ),
  ...entries(['Runner.run', 'Runner.run_sync', 'Runner.run_streamed'], {
    vendor: 'openai',
    ecosystem: 'python',
    module: 'agents*',
    kind: 'call',
    uses: ['0', 'starting_agent'],
    sends: [],
  }),
  ...entries(['Agent'], {
    vendor: 'openai',
    ecosystem: 'python',
    module: 'agents*',
    kind: 'model',
    model: named('model'),
    uses: ['model'],
    sends: [],
  }),
];

const anthropic: readonly AiClient[] = [
  ...entries(['Anthropic', 'AsyncAnthropic', 'Client', 'AsyncClient'], {
    vendor: 'anthropic',
    ecosystem: 'python',
    module: 'anthropic',
    kind: 'client',
    baseUrl: named('base_url'),
    sends: anthropicSends,
  }),
  ...entries(['AnthropicBedrock', 'AsyncAnthropicBedrock', 'AnthropicBedrockMantle', 'AsyncAnthropicBedrockMantle'], {
    vendor: 'aws-bedrock',
    ecosystem: 'python',
    module: 'anthropic*',
    kind: 'client',
    baseUrl: named('base_url'),
    region: named('aws_region'),
    sends: anthropicSends,
  }),
  ...entries(['AnthropicVertex', 'AsyncAnthropicVertex'], {
    vendor: 'google-vertex',
    ecosystem: 'python',
    module: 'anthropic*',
    kind: 'client',
    baseUrl: named('base_url'),
    region: named('region'),
    sends: anthropicSends,
  }),
  // Claude in Foundry and on AWS is run by Anthropic, whatever the host says.
  ...entries(['AnthropicFoundry', 'AsyncAnthropicFoundry', 'AnthropicAWS', 'AsyncAnthropicAWS'], {
    vendor: 'anthropic',
    ecosystem: 'python',
    module: 'anthropic*',
    kind: 'client',
    baseUrl: named('base_url'),
    region: named('aws_region'),
    sends: anthropicSends,
  }),
  ...entries(['query'], {
    vendor: 'anthropic',
    ecosystem: 'python',
    module: 'claude_agent_sdk',
    kind: 'call',
    sends: [],
  }),
  ...entries(['ClaudeSDKClient'], {
    vendor: 'anthropic',
    ecosystem: 'python',
    module: 'claude_agent_sdk',
    kind: 'client',
    sends: ['query'],
  }),
];

const generateContent = [
  'generate_content',
  'generate_content_async',
  'start_chat.send_message',
  'start_chat.send_message_async',
  'count_tokens',
];

const google: readonly AiClient[] = [
  ...entries(['Client'], {
    vendor: 'google-gemini',
    ecosystem: 'python',
    module: 'google.genai*',
    kind: 'client',
    baseUrl: [{ name: 'http_options', path: ['base_url'] }],
    region: named('location'),
    flags: [
      { arg: { name: 'vertexai' }, value: 'true', vendor: 'google-vertex' },
      { arg: { name: 'enterprise' }, value: 'true', vendor: 'google-vertex' },
    ],
    sends: [
      'models.generate_content',
      'models.generate_content_stream',
      'models.embed_content',
      'models.generate_images',
      'models.count_tokens',
      'chats.create.send_message',
      'chats.create.send_message_stream',
      'interactions.create',
      'aio.models.*',
      'aio.chats.create.send_message',
      'aio.live.connect',
      'files.upload',
      'caches.create',
      'batches.create',
      'tunings.tune',
    ],
  }),
  ...entries(['GenerativeModel'], {
    vendor: 'google-gemini',
    ecosystem: 'python',
    module: 'google.generativeai*',
    kind: 'client',
    model: [{ position: 0, name: 'model_name' }],
    sends: generateContent,
  }),
  ...entries(['embed_content', 'embed_content_async', 'generate_text', 'chat', 'upload_file', 'create_tuned_model'], {
    vendor: 'google-gemini',
    ecosystem: 'python',
    module: 'google.generativeai',
    kind: 'call',
    model: named('model'),
    sends: [],
  }),
  ...['vertexai.generative_models*', 'vertexai.preview.generative_models*'].flatMap((module) =>
    entries(['GenerativeModel'], {
      vendor: 'google-vertex',
      ecosystem: 'python',
      module,
      kind: 'client',
      model: [{ position: 0, name: 'model_name' }],
      sends: generateContent,
    }),
  ),
  ...['vertexai.language_models*', 'vertexai.preview.language_models*', 'vertexai.vision_models*'].flatMap((module) =>
    entries(
      [
        'TextGenerationModel.from_pretrained',
        'ChatModel.from_pretrained',
        'TextEmbeddingModel.from_pretrained',
        'CodeGenerationModel.from_pretrained',
        'MultiModalEmbeddingModel.from_pretrained',
      ],
      {
        vendor: 'google-vertex',
        ecosystem: 'python',
        module,
        kind: 'client',
        model: [{ position: 0, name: 'model_name' }],
        sends: ['predict', 'predict_async', 'predict_streaming', 'start_chat.send_message', 'get_embeddings'],
      },
    ),
  ),
  ...entries(['Endpoint', 'Model'], {
    vendor: 'google-vertex',
    ecosystem: 'python',
    module: 'google.cloud.aiplatform*',
    kind: 'client',
    region: named('location'),
    sends: ['predict', 'raw_predict', 'batch_predict', 'explain'],
  }),
  ...(
    [
      ['aiplatform', 'PredictionServiceClient', 'google-vertex'],
      ['speech', 'SpeechClient', 'google-speech'],
      ['speech', 'SpeechAsyncClient', 'google-speech'],
      ['texttospeech', 'TextToSpeechClient', 'google-speech'],
      ['documentai', 'DocumentProcessorServiceClient', 'google-cloud-ai'],
      ['language', 'LanguageServiceClient', 'google-cloud-ai'],
      ['vision', 'ImageAnnotatorClient', 'google-cloud-ai'],
      ['translate', 'TranslationServiceClient', 'google-cloud-ai'],
      ['dialogflow', 'SessionsClient', 'google-cloud-ai'],
    ] as const
  ).flatMap(([service, name, vendor]) =>
    ['', '_v1', '_v1beta1', '_v1p1beta1', '_v2', '_v3'].flatMap((version) =>
      entries([name], {
        vendor,
        ecosystem: 'python',
        module: `google.cloud.${service}${version}*`,
        kind: 'client',
        baseUrl: [{ name: 'client_options', path: ['api_endpoint'] }],
        sends: ['*'],
      }),
    ),
  ),
];

/** Services of AWS by the name that `boto3.client` takes. */
const awsServices = [
  ['bedrock-runtime', 'aws-bedrock'],
  ['bedrock-agent-runtime', 'aws-bedrock'],
  ['bedrock-agent', 'aws-bedrock'],
  ['bedrock-agentcore', 'aws-bedrock'],
  ['bedrock', 'aws-bedrock'],
  ['sagemaker-runtime', 'aws-sagemaker'],
  ['runtime.sagemaker', 'aws-sagemaker'],
  ['comprehendmedical', 'aws-comprehend-medical'],
  ['transcribe', 'aws-transcribe'],
  ['textract', 'aws-textract'],
  ['comprehend', 'aws-ai-services'],
  ['lexv2-runtime', 'aws-ai-services'],
  ['polly', 'aws-ai-services'],
  ['rekognition', 'aws-ai-services'],
  ['translate', 'aws-ai-services'],
] as const;

const aws: readonly AiClient[] = awsServices.flatMap(([service, vendor]) =>
  (
    [
      ['boto3', 'client'],
      ['boto3', 'Session.client'],
      ['boto3', 'session.Session.client'],
      ['aioboto3', 'Session.client'],
      ['aiobotocore.session', 'get_session.create_client'],
    ] as const
  ).flatMap(([module, name]) =>
    entries([name], {
      vendor,
      ecosystem: 'python',
      module,
      kind: 'client',
      service,
      baseUrl: named('endpoint_url'),
      region: [{ position: 1, name: 'region_name' }],
      sends: ['*'],
    }),
  ),
);

/** Services of Azure whose clients take the endpoint first or by name. */
const azure: readonly AiClient[] = [
  ...(
    [
      ['azure.ai.inference*', ['ChatCompletionsClient', 'EmbeddingsClient', 'ImageEmbeddingsClient'], 'azure-openai'],
      ['azure.ai.projects*', ['AIProjectClient'], 'azure-openai'],
      ['azure.ai.agents*', ['AgentsClient'], 'azure-openai'],
      ['azure.ai.formrecognizer*', ['DocumentAnalysisClient', 'FormRecognizerClient'], 'azure-ai-services'],
      ['azure.ai.documentintelligence*', ['DocumentIntelligenceClient'], 'azure-ai-services'],
      ['azure.ai.textanalytics*', ['TextAnalyticsClient'], 'azure-ai-services'],
      ['azure.ai.vision.imageanalysis*', ['ImageAnalysisClient'], 'azure-ai-services'],
      ['azure.search.documents*', ['SearchClient'], 'azure-ai-search'],
    ] as const
  ).flatMap(([module, exports, vendor]) =>
    entries(exports, {
      vendor,
      ecosystem: 'python',
      module,
      kind: 'client',
      baseUrl: [{ position: 0, name: 'endpoint' }],
      model: named('model'),
      sends: ['*'],
    }),
  ),
  ...entries(['SpeechConfig'], {
    vendor: 'azure-ai-services',
    ecosystem: 'python',
    module: 'azure.cognitiveservices.speech*',
    kind: 'model',
    baseUrl: named('endpoint', 'host'),
    region: named('region'),
    sends: [],
  }),
  ...entries(['SpeechRecognizer', 'SpeechSynthesizer', 'transcription.ConversationTranscriber'], {
    vendor: 'azure-ai-services',
    ecosystem: 'python',
    module: 'azure.cognitiveservices.speech*',
    kind: 'client',
    uses: ['speech_config', '0'],
    sends: ['*'],
  }),
];

/** Libraries that follow OpenAI's: `X(base_url=...)` and `chat.completions.create`. */
const openAiLike: readonly AiClient[] = (
  [
    ['groq', ['Groq', 'AsyncGroq', 'Client', 'AsyncClient'], 'groq'],
    ['together', ['Together', 'AsyncTogether'], 'together'],
    ['fireworks*', ['Fireworks', 'AsyncFireworks'], 'fireworks'],
    ['cerebras.cloud.sdk', ['Cerebras', 'AsyncCerebras'], 'cerebras'],
    ['perplexity', ['Perplexity', 'AsyncPerplexity'], 'perplexity'],
    ['portkey_ai', ['Portkey', 'AsyncPortkey'], 'portkey'],
    ['writerai', ['Writer', 'AsyncWriter'], 'writer'],
    ['zhipuai', ['ZhipuAI'], 'zhipu'],
    ['zai', ['ZaiClient', 'ZhipuAiClient'], 'zhipu'],
    ['volcenginesdkarkruntime', ['Ark', 'AsyncArk'], 'volcengine'],
    ['sambanova', ['SambaNova', 'AsyncSambaNova'], 'sambanova'],
    ['langfuse.openai', ['OpenAI', 'AsyncOpenAI'], 'openai'],
    ['langfuse.openai', ['AzureOpenAI', 'AsyncAzureOpenAI'], 'azure-openai'],
    ['posthog.ai.openai', ['OpenAI', 'AsyncOpenAI'], 'openai'],
  ] as const
).flatMap(([module, exports, vendor]) =>
  entries(exports, {
    vendor,
    ecosystem: 'python',
    module,
    kind: 'client',
    baseUrl: named('base_url', 'azure_endpoint'),
    sends: [...openAiPythonSends, 'chat.chat', 'files.upload', 'fine_tuning.create', 'search.create', 'rerank.create'],
  }),
);

const others: readonly AiClient[] = [
  ...entries(['Client', 'ClientV2', 'AsyncClient', 'AsyncClientV2'], {
    vendor: 'cohere',
    ecosystem: 'python',
    module: 'cohere',
    kind: 'client',
    baseUrl: named('base_url'),
    sends: ['*'],
  }),
  ...entries(['BedrockClient', 'BedrockClientV2', 'SagemakerClient', 'SagemakerClientV2'], {
    vendor: 'aws-bedrock',
    ecosystem: 'python',
    module: 'cohere',
    kind: 'client',
    region: named('aws_region'),
    sends: ['*'],
  }),
  ...entries(['Mistral'], {
    vendor: 'mistral',
    ecosystem: 'python',
    module: 'mistralai*',
    kind: 'client',
    baseUrl: named('server_url'),
    sends: ['*'],
  }),
  ...entries(['MistralClient', 'MistralAsyncClient'], {
    vendor: 'mistral',
    ecosystem: 'python',
    module: 'mistralai*',
    kind: 'client',
    baseUrl: named('endpoint'),
    sends: ['chat', 'chat_stream', 'completion', 'embeddings'],
  }),
  ...entries(['MistralAzure'], {
    vendor: 'azure-openai',
    ecosystem: 'python',
    module: 'mistralai_azure',
    kind: 'client',
    baseUrl: named('azure_endpoint'),
    sends: ['*'],
  }),
  ...entries(['MistralGoogleCloud'], {
    vendor: 'google-vertex',
    ecosystem: 'python',
    module: 'mistralai_gcp',
    kind: 'client',
    region: named('region'),
    sends: ['*'],
  }),
  ...entries(['run', 'async_run', 'stream', 'async_stream', 'predictions.create', 'trainings.create', 'files.create'], {
    vendor: 'replicate',
    ecosystem: 'python',
    module: 'replicate',
    kind: 'call',
    model: [{ position: 0, name: 'ref' }],
    sends: [],
  }),
  ...entries(['Client', 'Replicate', 'AsyncReplicate'], {
    vendor: 'replicate',
    ecosystem: 'python',
    module: 'replicate*',
    kind: 'client',
    baseUrl: named('base_url'),
    sends: ['run', 'async_run', 'stream', 'predictions.create', 'deployments.predictions.create', 'trainings.create'],
  }),
  ...entries(['InferenceClient', 'AsyncInferenceClient'], {
    vendor: 'huggingface',
    ecosystem: 'python',
    module: 'huggingface_hub*',
    kind: 'client',
    baseUrl: named('base_url'),
    model: [{ position: 0, name: 'model' }],
    sends: ['*'],
  }),
  ...entries(['Client', 'AsyncClient'], {
    vendor: 'xai',
    ecosystem: 'python',
    module: 'xai_sdk',
    kind: 'client',
    baseUrl: named('api_host'),
    sends: ['chat.create', 'chat.*', 'image.*', 'files.*', 'collections.*'],
  }),
  ...entries(['Client', 'AsyncClient'], {
    vendor: 'voyage',
    ecosystem: 'python',
    module: 'voyageai',
    kind: 'client',
    baseUrl: named('base_url'),
    sends: ['embed', 'rerank', 'multimodal_embed', 'contextualized_embed'],
  }),
  ...entries(['AI21Client', 'AsyncAI21Client'], {
    vendor: 'ai21',
    ecosystem: 'python',
    module: 'ai21*',
    kind: 'client',
    baseUrl: named('base_url', 'api_host'),
    sends: ['*'],
  }),
  ...entries(['Generation.call', 'MultiModalConversation.call', 'TextEmbedding.call', 'Application.call'], {
    vendor: 'alibaba',
    ecosystem: 'python',
    module: 'dashscope*',
    kind: 'call',
    model: named('model'),
    sends: [],
  }),
  ...entries(['ModelInference', 'Embeddings', 'Model'], {
    vendor: 'watsonx',
    ecosystem: 'python',
    module: 'ibm_watsonx_ai*',
    kind: 'client',
    baseUrl: [{ name: 'credentials', path: ['url'] }],
    model: named('model_id'),
    sends: [
      'generate',
      'generate_text',
      'generate_text_stream',
      'chat',
      'chat_stream',
      'embed_documents',
      'embed_query',
    ],
  }),
  ...entries(['GenerativeAiInferenceClient'], {
    vendor: 'oci-genai',
    ecosystem: 'python',
    module: 'oci.generative_ai_inference*',
    kind: 'client',
    baseUrl: named('service_endpoint'),
    sends: ['chat', 'generate_text', 'embed_text', 'summarize_text', 'rerank_text'],
  }),
  ...['llama_parse', 'llama_cloud', 'llama_cloud_services*', 'llama_extract'].flatMap((module) =>
    entries(['LlamaParse', 'LlamaExtract', 'LlamaCloud', 'AsyncLlamaCloud'], {
      vendor: 'llamacloud',
      ecosystem: 'python',
      module,
      kind: 'client',
      baseUrl: named('base_url'),
      sends: ['*'],
    }),
  ),
  ...entries(['UnstructuredClient'], {
    vendor: 'unstructured',
    ecosystem: 'python',
    module: 'unstructured_client',
    kind: 'client',
    baseUrl: named('server_url'),
    sends: ['general.partition', 'general.partition_async'],
  }),
  ...entries(['partition_via_api', 'partition_multiple_via_api'], {
    vendor: 'unstructured',
    ecosystem: 'python',
    module: 'unstructured.partition.api',
    kind: 'call',
    baseUrl: named('api_url'),
    sends: [],
  }),
  ...entries(['run', 'subscribe', 'submit', 'stream', 'upload_file'], {
    vendor: 'fal',
    ecosystem: 'python',
    module: 'fal_client',
    kind: 'call',
    sends: [],
  }),
];

const local: readonly AiClient[] = [
  ...entries(['chat', 'generate', 'embed', 'embeddings'], {
    vendor: 'ollama',
    ecosystem: 'python',
    module: 'ollama',
    kind: 'call',
    model: [{ position: 0, name: 'model' }],
    sends: [],
  }),
  ...entries(['Client', 'AsyncClient'], {
    vendor: 'ollama',
    ecosystem: 'python',
    module: 'ollama',
    kind: 'client',
    baseUrl: [{ position: 0, name: 'host' }],
    sends: ['chat', 'generate', 'embed', 'embeddings'],
  }),
  ...entries(['llm', 'Client'], {
    vendor: 'lm-studio',
    ecosystem: 'python',
    module: 'lmstudio',
    kind: 'client',
    sends: ['*'],
  }),
  ...(
    [
      ['vllm', 'LLM', ['generate', 'chat', 'embed']],
      ['llama_cpp', 'Llama', ['__call__', 'create_completion', 'create_chat_completion', 'create_embedding', 'embed']],
      ['llama_cpp', 'Llama.from_pretrained', ['__call__', 'create_completion', 'create_chat_completion', 'embed']],
      ['transformers', 'pipeline', ['__call__']],
      ['transformers', 'AutoModelForCausalLM.from_pretrained', ['generate', '__call__']],
      ['transformers', 'AutoModelForSeq2SeqLM.from_pretrained', ['generate', '__call__']],
      ['transformers', 'AutoModel.from_pretrained', ['__call__']],
      ['sentence_transformers', 'SentenceTransformer', ['encode']],
      ['whisper', 'load_model', ['transcribe']],
      ['faster_whisper', 'WhisperModel', ['transcribe']],
      ['mlx_lm', 'load', ['*']],
      ['gpt4all', 'GPT4All', ['generate']],
    ] as const
  ).flatMap(([module, name, sends]) =>
    entries([name], { vendor: 'in-process', ecosystem: 'python', module, kind: 'client', sends }),
  ),
];

/** Client libraries of vendors for Python. */
export const pythonClients: readonly AiClient[] = [
  ...openAi,
  ...anthropic,
  ...google,
  ...aws,
  ...azure,
  ...openAiLike,
  ...others,
  ...local,
];
