import type { AiClient } from '../model.js';
import { entries, step } from './entries.js';

/** A table: client libraries and frameworks for Rust. */

const openAiSends = [
  'chat.create',
  'chat.create_stream',
  'responses.create',
  'responses.create_stream',
  'completions.create',
  'embeddings.create',
  'moderations.create',
  'images.create',
  'audio.transcribe',
  'audio.translate',
  'audio.speech',
  'audio.transcription.create',
  'audio.translation.create',
  'files.create',
  'batches.create',
  'fine_tuning.create',
  'assistants.*',
  'threads.*',
  'conversations.*',
  'vector_stores.*',
];

const openAi: readonly AiClient[] = [
  ...entries(['Client.new', 'Client.with_config', 'Client.build', 'Client.default'], {
    vendor: 'openai',
    ecosystem: 'rust',
    module: 'async_openai*',
    kind: 'client',
    baseUrl: step('with_api_base'),
    flags: [{ arg: { position: 0 }, value: 'AzureConfig', vendor: 'azure-openai' }],
    uses: ['0'],
    sends: openAiSends,
  }),
  ...entries(['OpenAIClient.builder', 'OpenAIClient.new'], {
    vendor: 'openai',
    ecosystem: 'rust',
    module: 'openai_api_rs*',
    kind: 'client',
    baseUrl: step('with_endpoint'),
    sends: [
      'chat_completion',
      'completion',
      'embedding',
      'audio_transcription',
      'audio_translation',
      'upload_file',
      'create_thread',
      'create_message',
      'create_run',
    ],
  }),
];

const aws: readonly AiClient[] = (
  [
    ['bedrockruntime', 'aws-bedrock'],
    ['bedrockagentruntime', 'aws-bedrock'],
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
  entries(['Client.new', 'Client.from_conf'], {
    vendor,
    ecosystem: 'rust',
    module: `aws_sdk_${service}`,
    kind: 'client',
    baseUrl: step('endpoint_url'),
    region: step('region'),
    sends: ['*'],
  }),
);

/** Rig: modules below `rig::providers`, whose clients hand out agents and models. */
const rig: readonly AiClient[] = (
  [
    ['openai', 'openai'],
    ['azure', 'azure-openai'],
    ['anthropic', 'anthropic'],
    ['gemini', 'google-gemini'],
    ['cohere', 'cohere'],
    ['mistral', 'mistral'],
    ['groq', 'groq'],
    ['together', 'together'],
    ['xai', 'xai'],
    ['deepseek', 'deepseek'],
    ['perplexity', 'perplexity'],
    ['openrouter', 'openrouter'],
    ['huggingface', 'huggingface'],
    ['moonshot', 'moonshot'],
    ['ollama', 'ollama'],
  ] as const
).flatMap(([name, vendor]) =>
  entries(['Client.new', 'Client.from_env', 'Client.builder', 'Client.from_url'], {
    vendor,
    ecosystem: 'rust',
    module: `rig::providers::${name}`,
    kind: 'client',
    baseUrl: step('base_url'),
    sends: [
      'agent.build.prompt',
      'agent.build.chat',
      'completion_model.*',
      'embedding_model.*',
      'embeddings.*',
      'extractor.*',
    ],
  }),
);

const others: readonly AiClient[] = [
  ...entries(['Client.default', 'Client.builder', 'Client.new'], {
    vendor: '*',
    ecosystem: 'rust',
    module: 'genai',
    kind: 'client',
    sends: ['exec_chat', 'exec_chat_stream', 'embed', 'embed_batch'],
  }),
  ...entries(['LLMBuilder.new'], {
    vendor: '*',
    ecosystem: 'rust',
    module: 'llm::builder',
    kind: 'client',
    baseUrl: step('base_url'),
    model: step('model', 'backend'),
    sends: ['build.chat', 'build.complete', 'build.embed'],
  }),
  ...entries(['Ollama.new', 'Ollama.default', 'Ollama.from_url', 'Ollama.try_new'], {
    vendor: 'ollama',
    ecosystem: 'rust',
    module: 'ollama_rs',
    kind: 'client',
    baseUrl: [{ position: 0 }],
    sends: ['generate', 'generate_stream', 'send_chat_messages', 'send_chat_messages_stream', 'generate_embeddings'],
  }),
  ...entries(['Deepgram.new', 'Deepgram.with_base_url'], {
    vendor: 'deepgram',
    ecosystem: 'rust',
    module: 'deepgram',
    kind: 'client',
    sends: ['transcription.*', 'text_to_speech.*'],
  }),
  ...entries(['Qdrant.from_url', 'QdrantClient.from_url'], {
    vendor: '*',
    ecosystem: 'rust',
    module: 'qdrant_client*',
    kind: 'client',
    baseUrl: [{ position: 0 }],
    sends: ['build.*', 'upsert_points', 'search_points', 'query'],
  }),
  ...entries(['GgufModelBuilder.new', 'TextModelBuilder.new'], {
    vendor: 'in-process',
    ecosystem: 'rust',
    module: 'mistralrs',
    kind: 'model',
    sends: [],
  }),
  ...entries(['WhisperContext.new_with_params'], {
    vendor: 'in-process',
    ecosystem: 'rust',
    module: 'whisper_rs',
    kind: 'client',
    sends: ['*'],
  }),
];

/** Client libraries and frameworks for Rust. */
export const rustClients: readonly AiClient[] = [...openAi, ...aws, ...rig, ...others];
