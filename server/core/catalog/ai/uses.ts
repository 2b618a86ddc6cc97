import type { AiUse } from './model.js';

/** A table: calls after which a vendor keeps what was sent beyond the request, or may learn from it. */

type When = AiUse['when'];

/** One kind of use in all its spellings. Methods are written as the libraries of each language name them. */
interface Use {
  readonly vendors: readonly string[];
  readonly methods: readonly string[];
  readonly kind: AiUse['kind'];
  readonly what: string;
  readonly when?: NonNullable<When>;
}

const openAiSource = { source: 'https://developers.openai.com/api/docs/guides/your-data', verified: '2026-11-21' };
const azureSource = {
  source: 'https://learn.microsoft.com/en-us/azure/ai-foundry/responsible-ai/openai/data-privacy',
  verified: '2026-11-21',
};
const anthropicSource = {
  source: 'https://platform.claude.com/docs/en/manage-claude/api-and-data-retention',
  verified: '2026-11-21',
};

const storedByDefault = { arg: 'store', value: 'true', byDefault: true } as const;
const storedOnRequest = { arg: 'store', value: 'true', byDefault: false } as const;

/** What OpenAI and Azure OpenAI have in common. */
const openAiUses: readonly Use[] = [
  {
    vendors: ['openai', 'azure-openai'],
    methods: [
      'responses.create',
      'responses.stream',
      'responses.parse',
      'responses.createStreaming',
      'responses.createStreamed',
      'responses.create_stream',
      'Responses.New',
      'Responses.NewStreaming',
      'CreateResponse',
      'CreateResponseAsync',
      'CreateResponseStreamingAsync',
    ],
    kind: 'retention',
    what: 'stored responses, kept for 30 days unless store is false',
    when: storedByDefault,
  },
  {
    vendors: ['openai', 'azure-openai'],
    methods: [
      'chat.completions.create',
      'chat.completions.parse',
      'chat.completions.stream',
      'Chat.Completions.New',
      'CompleteChat',
      'CompleteChatAsync',
    ],
    kind: 'retention',
    what: 'stored chat completions',
    when: storedOnRequest,
  },
  {
    vendors: ['openai', 'azure-openai'],
    methods: [
      'files.create',
      'files.upload',
      'uploads.*',
      'Files.New',
      'Uploads.*',
      'CreateFile',
      'CreateFileBytes',
      'UploadFile',
      'UploadFileAsync',
      'uploadFile',
      'File.create',
      'createFile',
    ],
    kind: 'retention',
    what: 'uploaded files, kept until they are deleted',
  },
  {
    vendors: ['openai', 'azure-openai'],
    methods: [
      'batches.create',
      'Batches.New',
      'CreateBatch',
      'CreateBatchAsync',
      'CreateBatchWithUploadFile',
      'createBatch',
    ],
    kind: 'retention',
    what: 'batches, kept with their files until they are deleted',
  },
  {
    vendors: ['openai', 'azure-openai'],
    methods: [
      'beta.threads.*',
      'beta.assistants.*',
      'threads.*',
      'assistants.*',
      'messages.create',
      'runs.create',
      'Beta.Threads.*',
      'Beta.Assistants.*',
      'CreateThread',
      'CreateThreadAsync',
      'CreateMessage',
      'CreateMessageAsync',
      'CreateThreadAndRun',
      'CreateAssistant',
      'createThread',
      'createMessage',
      'createAssistant',
    ],
    kind: 'retention',
    what: 'threads of assistants, kept until they are deleted',
  },
  {
    vendors: ['openai', 'azure-openai'],
    methods: ['conversations.*', 'Conversations.*'],
    kind: 'retention',
    what: 'conversations, kept until they are deleted',
  },
  {
    vendors: ['openai', 'azure-openai'],
    methods: [
      'vectorStores.*',
      'vector_stores.*',
      'beta.vectorStores.*',
      'beta.vector_stores.*',
      'VectorStores.*',
      'CreateVectorStore',
    ],
    kind: 'retention',
    what: 'vector stores, kept until they are deleted',
  },
  {
    vendors: ['openai', 'azure-openai'],
    methods: ['containers.*', 'evals.*', 'videos.create'],
    kind: 'retention',
    what: 'stored objects outside zero retention',
  },
  {
    vendors: ['openai', 'azure-openai'],
    methods: [
      'fineTuning.jobs.create',
      'fine_tuning.jobs.create',
      'fineTuning.createJob',
      'fine_tuning.create',
      'finetunes.create',
      'FineTuning.Jobs.New',
      'CreateFineTuningJob',
      'CreateFineTuningJobAsync',
      'FineTuningJob.create',
      'FineTune.create',
      'createFineTune',
      'createFineTuningJob',
    ],
    kind: 'training',
    what: 'fine-tuning: the data becomes part of a model',
  },
];

const anthropicUses: readonly Use[] = [
  {
    vendors: ['anthropic'],
    methods: [
      'messages.batches.create',
      'beta.messages.batches.create',
      'Messages.Batches.New',
      'Batches.*',
      'CreateBatch',
    ],
    kind: 'retention',
    what: 'message batches, outside zero retention',
  },
  {
    vendors: ['anthropic'],
    methods: ['beta.files.upload', 'files.upload', 'Beta.Files.Upload', 'Beta.Files.*'],
    kind: 'retention',
    what: 'uploaded files, kept until they are deleted',
  },
  {
    vendors: ['anthropic'],
    methods: ['beta.sessions.*', 'beta.skills.*'],
    kind: 'retention',
    what: 'sessions and skills that are stored at the vendor',
  },
];

/** The remaining vendors, each with its source. */
const others: readonly (Use & Pick<AiUse, 'source' | 'verified'>)[] = [
  {
    vendors: ['google-gemini'],
    methods: [
      'files.upload',
      'uploadFile',
      'upload_file',
      'UploadFile',
      'caches.create',
      'batches.create',
      'Files.Upload',
      'Caches.Create',
      'Batches.Create',
    ],
    kind: 'retention',
    what: 'files, caches and batches that are stored',
    source: 'https://ai.google.dev/gemini-api/docs/zdr',
    verified: '2026-11-21',
  },
  {
    vendors: ['google-gemini'],
    methods: ['interactions.create'],
    kind: 'retention',
    what: 'stored interactions, kept unless store is false',
    when: storedByDefault,
    source: 'https://ai.google.dev/gemini-api/docs/zdr',
    verified: '2026-11-21',
  },
  {
    vendors: ['google-gemini', 'google-vertex'],
    methods: ['tunings.tune', 'create_tuned_model', 'Tunings.Tune'],
    kind: 'training',
    what: 'tuning: the data becomes part of a model',
    source: 'https://ai.google.dev/gemini-api/docs/zdr',
    verified: '2026-11-21',
  },
  {
    vendors: ['aws-bedrock'],
    methods: [
      'create_model_customization_job',
      'createModelCustomizationJob',
      'CreateModelCustomizationJob',
      'CreateModelCustomizationJobCommand',
    ],
    kind: 'training',
    what: 'customisation: the data becomes part of a model of the account',
    source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/data-protection.html',
    verified: '2026-11-21',
  },
  {
    vendors: ['xai'],
    methods: ['responses.create', 'responses.stream', 'chat.create'],
    kind: 'retention',
    what: 'stored responses, kept for 30 days unless store is false',
    when: storedByDefault,
    source: 'https://docs.x.ai/docs/faq/security',
    verified: '2026-11-21',
  },
  {
    vendors: ['xai'],
    methods: ['files.*', 'collections.*'],
    kind: 'retention',
    what: 'files and collections, outside zero retention',
    source: 'https://docs.x.ai/docs/faq/security',
    verified: '2026-11-21',
  },
  {
    vendors: ['fireworks'],
    methods: ['responses.create', 'responses.stream'],
    kind: 'retention',
    what: 'stored responses, kept for 30 days unless store is false',
    when: storedByDefault,
    source: 'https://docs.fireworks.ai/guides/security_compliance/data_handling',
    verified: '2026-11-21',
  },
  {
    vendors: ['groq'],
    methods: ['batches.create', 'files.create'],
    kind: 'retention',
    what: 'batches and files, which are stored',
    source: 'https://console.groq.com/docs/your-data',
    verified: '2026-11-21',
  },
  {
    vendors: ['groq'],
    methods: ['fine_tuning.create', 'fineTuning.create', 'fine_tuning.jobs.create', 'fineTuning.jobs.create'],
    kind: 'training',
    what: 'fine-tuning: the data becomes part of a model',
    source: 'https://console.groq.com/docs/your-data',
    verified: '2026-11-21',
  },
  {
    vendors: ['fireworks'],
    methods: ['fine_tuning.create', 'fineTuning.create', 'fine_tuning.jobs.create', 'fineTuning.jobs.create'],
    kind: 'training',
    what: 'fine-tuning: the data becomes part of a model',
    source: 'https://docs.fireworks.ai/accounts/zero-data-retention',
    verified: '2026-11-21',
  },
  {
    vendors: ['mistral'],
    methods: [
      'files.upload',
      'batch.jobs.create',
      'agents.*',
      'beta.agents.*',
      'beta.conversations.*',
      'beta.libraries.*',
    ],
    kind: 'retention',
    what: 'files, batches, agents and conversations, outside zero retention',
    source: 'https://docs.mistral.ai/admin/monitor-comply/zero-data-retention',
    verified: '2026-11-21',
  },
  {
    vendors: ['mistral'],
    methods: ['fine_tuning.jobs.create', 'fineTuning.jobs.create'],
    kind: 'training',
    what: 'fine-tuning: the data becomes part of a model',
    source: 'https://docs.mistral.ai/admin/monitor-comply/zero-data-retention',
    verified: '2026-11-21',
  },
  {
    vendors: ['deepgram'],
    methods: ['listen.*', 'transcription.*', 'read.*', 'speak.*', 'agent.*'],
    kind: 'training',
    what: 'requests that improve models of the vendor unless mip_opt_out is true',
    when: { arg: 'mip_opt_out', value: 'false', byDefault: true },
    source: 'https://developers.deepgram.com/trust-security/your-data',
    verified: '2026-11-21',
  },
  {
    vendors: ['elevenlabs'],
    methods: [
      'textToSpeech.*',
      'text_to_speech.*',
      'speechToText.*',
      'speech_to_text.*',
      'speechToSpeech.*',
      'speech_to_speech.*',
    ],
    kind: 'retention',
    what: 'requests that are kept unless enable_logging is false',
    when: { arg: 'enable_logging', value: 'true', byDefault: true },
    source: 'https://elevenlabs.io/docs/eleven-api/resources/zero-retention-mode',
    verified: '2026-11-21',
  },
];

function spread(uses: readonly Use[], vendor: string, from: Pick<AiUse, 'source' | 'verified'>): readonly AiUse[] {
  return uses
    .filter((use) => use.vendors.includes(vendor))
    .flatMap(({ methods, kind, what, when }) =>
      methods.map((method) => ({ vendor, method, kind, what, ...(when !== undefined && { when }), ...from })),
    );
}

/** Every call that keeps data or may train on it, one entry for each vendor and spelling. */
export const aiUses: readonly AiUse[] = [
  ...spread(openAiUses, 'openai', openAiSource),
  ...spread(openAiUses, 'azure-openai', azureSource),
  ...spread(anthropicUses, 'anthropic', anthropicSource),
  ...others.flatMap((use) =>
    use.vendors.flatMap((vendor) => spread([use], vendor, { source: use.source, verified: use.verified })),
  ),
];
