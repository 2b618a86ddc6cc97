import type { AiClient } from '../model.js';
import { entries, named } from './entries.js';

/** A table: client libraries and frameworks for Ruby. The module is what `require` names; Rails requires by itself. */

const openAi: readonly AiClient[] = ['openai', 'ruby-openai', 'ruby/openai'].flatMap((module) =>
  entries(['OpenAI.Client'], {
    vendor: 'openai',
    ecosystem: 'ruby',
    module,
    kind: 'client',
    baseUrl: named('base_url', 'uri_base'),
    flags: [{ arg: { name: 'api_type' }, value: 'azure', vendor: 'azure-openai' }],
    sends: [
      // The library of OpenAI itself.
      'chat.completions.create',
      'chat.completions.stream',
      'chat.completions.stream_raw',
      'responses.create',
      'responses.stream',
      'completions.create',
      'embeddings.create',
      'moderations.create',
      'images.generate',
      'images.edit',
      'audio.transcriptions.create',
      'audio.translations.create',
      'audio.speech.create',
      'files.create',
      'batches.create',
      'fine_tuning.jobs.create',
      'beta.assistants.*',
      'beta.threads.*',
      'vector_stores.*',
      // The community's library of the same name.
      'chat',
      'completions',
      'embeddings',
      'moderations',
      'audio.transcribe',
      'audio.translate',
      'audio.speech',
      'files.upload',
      'finetunes.create',
      'assistants.create',
      'threads.create',
      'messages.create',
      'runs.create',
      'runs.create_thread_and_run',
    ],
  }),
);

const anthropic: readonly AiClient[] = entries(['Anthropic.Client'], {
  vendor: 'anthropic',
  ecosystem: 'ruby',
  module: 'anthropic',
  kind: 'client',
  baseUrl: named('base_url', 'uri_base'),
  sends: [
    'messages',
    'messages.create',
    'messages.stream',
    'messages.batches.create',
    'beta.messages.*',
    'complete',
    'messages.count_tokens',
  ],
});

const anthropicClouds: readonly AiClient[] = (
  [
    ['Anthropic.BedrockClient', 'aws-bedrock'],
    ['Anthropic.BedrockMantleClient', 'aws-bedrock'],
    ['Anthropic.VertexClient', 'google-vertex'],
  ] as const
).flatMap(([name, vendor]) =>
  entries([name], {
    vendor,
    ecosystem: 'ruby',
    module: 'anthropic',
    kind: 'client',
    baseUrl: named('base_url'),
    region: named('aws_region', 'region'),
    sends: ['messages.create', 'messages.stream', 'beta.messages.*'],
  }),
);

const aws: readonly AiClient[] = (
  [
    ['bedrockruntime', 'BedrockRuntime', 'aws-bedrock'],
    ['bedrockagentruntime', 'BedrockAgentRuntime', 'aws-bedrock'],
    ['sagemakerruntime', 'SageMakerRuntime', 'aws-sagemaker'],
    ['comprehendmedical', 'ComprehendMedical', 'aws-comprehend-medical'],
    ['transcribeservice', 'TranscribeService', 'aws-transcribe'],
    ['textract', 'Textract', 'aws-textract'],
    ['comprehend', 'Comprehend', 'aws-ai-services'],
    ['polly', 'Polly', 'aws-ai-services'],
    ['rekognition', 'Rekognition', 'aws-ai-services'],
    ['translate', 'Translate', 'aws-ai-services'],
  ] as const
).flatMap(([library, name, vendor]) =>
  entries([`Aws.${name}.Client`], {
    vendor,
    ecosystem: 'ruby',
    module: `aws-sdk-${library}`,
    kind: 'client',
    baseUrl: named('endpoint'),
    region: named('region'),
    sends: ['*'],
  }),
);

const others: readonly AiClient[] = [
  ...entries(['Gemini'], {
    vendor: 'google-gemini',
    ecosystem: 'ruby',
    module: 'gemini-ai',
    kind: 'client',
    flags: [{ arg: { name: 'credentials', path: ['service'] }, value: 'vertex-ai-api', vendor: 'google-vertex' }],
    sends: ['generate_content', 'stream_generate_content', 'embed_content', 'predict'],
  }),
  ...entries(['Groq.Client'], {
    vendor: 'groq',
    ecosystem: 'ruby',
    module: 'groq',
    kind: 'client',
    sends: ['chat', 'transcribe', 'translate'],
  }),
  ...entries(['Cohere.Client'], {
    vendor: 'cohere',
    ecosystem: 'ruby',
    module: 'cohere',
    kind: 'client',
    sends: ['*'],
  }),
  ...entries(['Mistral'], { vendor: 'mistral', ecosystem: 'ruby', module: 'mistral-ai', kind: 'client', sends: ['*'] }),
  ...entries(['Replicate.Client', 'Replicate.client'], {
    vendor: 'replicate',
    ecosystem: 'ruby',
    module: 'replicate',
    kind: 'client',
    sends: ['*'],
  }),
  ...entries(['OpenRouter.Client'], {
    vendor: 'openrouter',
    ecosystem: 'ruby',
    module: 'open_router',
    kind: 'client',
    sends: ['complete'],
  }),
  ...entries(['HuggingFace.InferenceApi', 'HuggingFace.EndpointsApi'], {
    vendor: 'huggingface',
    ecosystem: 'ruby',
    module: 'hugging_face',
    kind: 'client',
    sends: ['*'],
  }),
  ...entries(['Deepgram.Listen.PreRecorded', 'Deepgram.Listen.Streaming', 'Deepgram.Client'], {
    vendor: 'deepgram',
    ecosystem: 'ruby',
    module: 'deepgram*',
    kind: 'client',
    sends: ['*'],
  }),
  ...entries(['AssemblyAI.Client'], {
    vendor: 'assemblyai',
    ecosystem: 'ruby',
    module: 'assemblyai',
    kind: 'client',
    sends: ['transcripts.*', 'files.upload', 'lemur.*'],
  }),
  ...entries(['Google.Cloud.Speech.speech'], {
    vendor: 'google-speech',
    ecosystem: 'ruby',
    module: 'google/cloud/speech*',
    kind: 'client',
    sends: ['*'],
  }),
  ...entries(['Google.Cloud.AIPlatform.V1.PredictionService.Client'], {
    vendor: 'google-vertex',
    ecosystem: 'ruby',
    module: 'google/cloud/ai_platform*',
    kind: 'client',
    sends: ['*'],
  }),
  ...entries(['Pinecone.Client'], {
    vendor: 'pinecone',
    ecosystem: 'ruby',
    module: 'pinecone',
    kind: 'client',
    sends: ['index.*'],
  }),
  ...entries(['Weaviate.Client'], {
    vendor: '*',
    ecosystem: 'ruby',
    module: 'weaviate',
    kind: 'client',
    baseUrl: named('url'),
    sends: ['objects.*', 'query.*'],
  }),
  ...entries(['Qdrant.Client'], {
    vendor: '*',
    ecosystem: 'ruby',
    module: 'qdrant',
    kind: 'client',
    baseUrl: named('url'),
    sends: ['points.*'],
  }),
  ...entries(['Ollama'], {
    vendor: 'ollama',
    ecosystem: 'ruby',
    module: 'ollama-ai',
    kind: 'client',
    baseUrl: [{ name: 'credentials', path: ['address'] }],
    sends: ['generate', 'chat', 'embeddings'],
  }),
];

/** Classes below `Langchain::LLM`, with the method names that they share. */
const langchain: readonly AiClient[] = (
  [
    ['OpenAI', 'openai'],
    ['Azure', 'azure-openai'],
    ['Anthropic', 'anthropic'],
    ['AwsBedrock', 'aws-bedrock'],
    ['GoogleVertexAI', 'google-vertex'],
    ['GoogleGemini', 'google-gemini'],
    ['Cohere', 'cohere'],
    ['MistralAI', 'mistral'],
    ['HuggingFace', 'huggingface'],
    ['Replicate', 'replicate'],
    ['AI21', 'ai21'],
    ['Ollama', 'ollama'],
    ['LlamaCpp', 'in-process'],
  ] as const
).flatMap(([name, vendor]) =>
  entries([`Langchain.LLM.${name}`], {
    vendor,
    ecosystem: 'ruby',
    module: 'langchain',
    kind: 'model',
    baseUrl: [{ name: 'url' }, { name: 'llm_options', path: ['uri_base'] }],
    sends: ['chat', 'complete', 'embed', 'summarize'],
  }),
);

/** RubyLLM chooses the vendor by the name of the model. */
const rubyLlm: readonly AiClient[] = [
  ...entries(['RubyLLM.chat'], {
    vendor: '*',
    ecosystem: 'ruby',
    module: 'ruby_llm',
    kind: 'client',
    model: named('model', 'provider'),
    sends: ['ask', 'say', 'complete'],
  }),
  ...entries(['RubyLLM.embed', 'RubyLLM.transcribe', 'RubyLLM.paint', 'RubyLLM.moderate'], {
    vendor: '*',
    ecosystem: 'ruby',
    module: 'ruby_llm',
    kind: 'call',
    model: named('model', 'provider'),
    sends: [],
  }),
];

/** Client libraries and frameworks for Ruby. */
export const rubyClients: readonly AiClient[] = [
  ...openAi,
  ...anthropic,
  ...anthropicClouds,
  ...aws,
  ...others,
  ...langchain,
  ...rubyLlm,
];
