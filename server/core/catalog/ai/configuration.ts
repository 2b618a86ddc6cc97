/**
 * Tables: keys of configuration files that choose an AI endpoint without any code, and resources of Terraform.
 * Environment variables stand with their vendors (`env` of `AiVendor`).
 */

/** A key of a configuration file, and what its value is. */
export interface AiConfigurationKey {
  /** The vendor that the key speaks of; `*` where its value tells. */
  readonly vendor: string;
  /**
   * The path of the key with dots; `*` is one segment, `[]` every entry of a list. Compared without regard to case,
   * dashes and underscores, since Spring and .NET bind `baseUrl`, `base-url` and `BASE_URL` alike.
   */
  readonly key: string;
  /** Globs of the files that the key is read from; one without a slash is the name of a file in any folder. */
  readonly files: readonly string[];
  readonly value: 'endpoint' | 'host' | 'model' | 'region' | 'vendor';
}

const spring = [
  'application.properties',
  'application-*.properties',
  'application*.yml',
  'application*.yaml',
  'bootstrap.yml',
];
const appsettings = ['appsettings.json', 'appsettings.*.json', 'local.settings.json', 'secrets.json'];
const mcp = [
  'mcp.json',
  '.mcp.json',
  'mcp_config.json',
  'mcp_settings.json',
  'cline_mcp_settings.json',
  'claude_desktop_config.json',
  '.claude.json',
  '.claude/settings.json',
  '.gemini/settings.json',
  '.vscode/settings.json',
  '.zed/settings.json',
  '*.code-workspace',
];
const assistants = ['.continue/config.json', '.continue/config.yaml', '.continue/**/*.yaml', '.continuerc.json'];
const editors = ['.vscode/settings.json', '.cursor/settings.json', '.zed/settings.json', '*.code-workspace'];
const liteLlm = ['config.yaml', 'config.yml', 'litellm*.yaml', 'litellm*.yml', 'proxy_config.yaml'];

/** Sections below `spring.ai`, by vendor, with the name of their endpoint. */
const springSections = [
  ['openai', 'openai', 'base-url'],
  ['openai.chat', 'openai', 'base-url'],
  ['openai.embedding', 'openai', 'base-url'],
  ['openai.audio.transcription', 'openai', 'base-url'],
  ['openai-sdk', 'openai', 'base-url'],
  ['azure.openai', 'azure-openai', 'endpoint'],
  ['anthropic', 'anthropic', 'base-url'],
  ['mistralai', 'mistral', 'base-url'],
  ['mistralai.chat', 'mistral', 'base-url'],
  ['deepseek', 'deepseek', 'base-url'],
  ['minimax', 'minimax', 'base-url'],
  ['moonshot', 'moonshot', 'base-url'],
  ['zhipuai', 'zhipu', 'base-url'],
  ['qianfan', '*', 'base-url'],
  ['watsonx.ai', 'watsonx', 'base-url'],
  ['huggingface.chat', 'huggingface-endpoints', 'url'],
  ['stabilityai', 'stability', 'base-url'],
  ['elevenlabs', 'elevenlabs', 'base-url'],
  ['ollama', 'ollama', 'base-url'],
  ['vertex.ai.gemini', 'google-vertex', 'api-endpoint'],
  ['vertex.ai.embedding', 'google-vertex', 'api-endpoint'],
  ['vectorstore.weaviate', '*', 'host'],
  ['vectorstore.qdrant', '*', 'host'],
  ['vectorstore.chroma.client', '*', 'host'],
  ['vectorstore.milvus.client', '*', 'host'],
  ['vectorstore.azure', 'azure-ai-search', 'url'],
  ['mcp.client.sse.connections.*', '*', 'url'],
  ['mcp.client.streamable-http.connections.*', '*', 'url'],
] as const;

const springKeys: readonly AiConfigurationKey[] = [
  ...springSections.map(([section, vendor, name]) => ({
    vendor,
    key: `spring.ai.${section}.${name}`,
    files: spring,
    value: name === 'host' ? ('host' as const) : ('endpoint' as const),
  })),
  { vendor: 'aws-bedrock', key: 'spring.ai.bedrock.aws.region', files: spring, value: 'region' },
  { vendor: 'google-vertex', key: 'spring.ai.vertex.ai.gemini.location', files: spring, value: 'region' },
  { vendor: 'google-vertex', key: 'spring.ai.vertex.ai.embedding.location', files: spring, value: 'region' },
  // With a project, the Gemini starter talks to Vertex AI.
  { vendor: 'google-vertex', key: 'spring.ai.google.genai.location', files: spring, value: 'region' },
  { vendor: '*', key: 'spring.ai.model.chat', files: spring, value: 'vendor' },
  { vendor: '*', key: 'spring.ai.model.embedding', files: spring, value: 'vendor' },
  { vendor: '*', key: 'spring.ai.model.audio.transcription', files: spring, value: 'vendor' },
  { vendor: '*', key: 'spring.ai.*.chat.options.model', files: spring, value: 'model' },
  { vendor: '*', key: 'spring.ai.*.chat.model', files: spring, value: 'model' },
];

/** Values of `spring.ai.model.*`, by vendor. */
export const springModelValues: Readonly<Record<string, string>> = {
  openai: 'openai',
  'openai-sdk': 'openai',
  'azure-openai': 'azure-openai',
  anthropic: 'anthropic',
  'bedrock-converse': 'aws-bedrock',
  'bedrock-titan': 'aws-bedrock',
  'bedrock-cohere': 'aws-bedrock',
  vertexai: 'google-vertex',
  'google-genai': 'google-gemini',
  mistral: 'mistral',
  deepseek: 'deepseek',
  minimax: 'minimax',
  moonshot: 'moonshot',
  zhipuai: 'zhipu',
  huggingface: 'huggingface-endpoints',
  'oci-genai': 'oci-genai',
  'watsonx-ai': 'watsonx',
  ollama: 'ollama',
  transformers: 'in-process',
};

/** Sections below `quarkus.langchain4j` and `langchain4j`, where a name of a model may stand between. */
const langchain4jSections = [
  ['openai', 'open-ai', 'openai', 'base-url'],
  ['azure-openai', 'azure-open-ai', 'azure-openai', 'endpoint'],
  ['anthropic', 'anthropic', 'anthropic', 'base-url'],
  ['mistralai', 'mistral-ai', 'mistral', 'base-url'],
  ['cohere', 'cohere', 'cohere', 'base-url'],
  ['huggingface', 'hugging-face', 'huggingface', 'chat-model.inference-endpoint-url'],
  ['ai.gemini', 'google-ai-gemini', 'google-gemini', 'base-url'],
  ['google.genai', 'google-genai', 'google-gemini', 'base-url'],
  ['vertexai', 'vertex-ai', 'google-vertex', 'base-url'],
  ['vertexai.gemini', 'vertex-ai-gemini', 'google-vertex', 'base-url'],
  ['watsonx', 'watsonx', 'watsonx', 'base-url'],
  ['ollama', 'ollama', 'ollama', 'base-url'],
] as const;

const langchain4jKeys: readonly AiConfigurationKey[] = langchain4jSections.flatMap(([quarkus, other, vendor, name]) => [
  { vendor, key: `quarkus.langchain4j.${quarkus}.${name}`, files: spring, value: 'endpoint' as const },
  { vendor, key: `quarkus.langchain4j.${quarkus}.*.${name}`, files: spring, value: 'endpoint' as const },
  { vendor, key: `langchain4j.${other}.chat-model.${name}`, files: spring, value: 'endpoint' as const },
  { vendor, key: `langchain4j.${other}.streaming-chat-model.${name}`, files: spring, value: 'endpoint' as const },
]);

/** Quarkus says by `provider` which extension a model uses. */
const quarkusProviders: readonly AiConfigurationKey[] = [
  { vendor: '*', key: 'quarkus.langchain4j.chat-model.provider', files: spring, value: 'vendor' },
  { vendor: '*', key: 'quarkus.langchain4j.*.chat-model.provider', files: spring, value: 'vendor' },
  { vendor: 'aws-bedrock', key: 'quarkus.langchain4j.bedrock.client.region', files: spring, value: 'region' },
  { vendor: 'google-vertex', key: 'quarkus.langchain4j.vertexai.location', files: spring, value: 'region' },
];

const dotnetKeys: readonly AiConfigurationKey[] = [
  ...[
    'AzureOpenAI',
    'AzureOpenAi',
    'AzureOpenAIOptions',
    'AzureAI',
    'AzureAIInference',
    'AzureAIFoundry',
    'AzureOpenAISettings',
  ].map((section) => ({
    vendor: 'azure-openai',
    key: `${section}.Endpoint`,
    files: appsettings,
    value: 'endpoint' as const,
  })),
  ...['OpenAI', 'OpenAi', 'OpenAIServiceOptions', 'OpenAISettings'].flatMap((section) =>
    ['Endpoint', 'BaseUrl', 'BaseDomain'].map((name) => ({
      vendor: 'openai',
      key: `${section}.${name}`,
      files: appsettings,
      value: 'endpoint' as const,
    })),
  ),
  { vendor: 'anthropic', key: 'Anthropic.BaseUrl', files: appsettings, value: 'endpoint' },
  { vendor: 'azure-ai-services', key: 'DocumentIntelligence.Endpoint', files: appsettings, value: 'endpoint' },
  { vendor: 'azure-ai-services', key: 'FormRecognizer.Endpoint', files: appsettings, value: 'endpoint' },
  { vendor: 'azure-ai-services', key: 'AzureSpeech.Region', files: appsettings, value: 'region' },
  { vendor: 'azure-ai-search', key: 'AzureAISearch.Endpoint', files: appsettings, value: 'endpoint' },
  { vendor: 'azure-ai-search', key: 'AzureSearch.Endpoint', files: appsettings, value: 'endpoint' },
  { vendor: 'ollama', key: 'Ollama.Endpoint', files: appsettings, value: 'endpoint' },
];

const proxyKeys: readonly AiConfigurationKey[] = [
  { vendor: '*', key: 'model_list.[].litellm_params.model', files: liteLlm, value: 'model' },
  { vendor: '*', key: 'model_list.[].litellm_params.api_base', files: liteLlm, value: 'endpoint' },
  { vendor: 'aws-bedrock', key: 'model_list.[].litellm_params.aws_region_name', files: liteLlm, value: 'region' },
  { vendor: 'google-vertex', key: 'model_list.[].litellm_params.vertex_location', files: liteLlm, value: 'region' },
  { vendor: '*', key: 'litellm_settings.success_callback.[]', files: liteLlm, value: 'vendor' },
  { vendor: '*', key: 'litellm_settings.callbacks.[]', files: liteLlm, value: 'vendor' },
];

/** Servers of the Model Context Protocol: what a tool is asked goes to their address. */
const mcpKeys: readonly AiConfigurationKey[] = ['mcpServers', 'servers', 'mcp.servers', 'context_servers'].flatMap(
  (section) =>
    ['url', 'serverUrl', 'httpUrl'].map((name) => ({
      vendor: '*',
      key: `${section}.*.${name}`,
      files: mcp,
      value: 'endpoint' as const,
    })),
);

/** Assistants in editors: Continue, Cursor, Aider, Zed. */
const assistantKeys: readonly AiConfigurationKey[] = [
  { vendor: '*', key: 'models.[].apiBase', files: assistants, value: 'endpoint' },
  { vendor: '*', key: 'models.[].provider', files: assistants, value: 'vendor' },
  { vendor: '*', key: 'tabAutocompleteModel.apiBase', files: assistants, value: 'endpoint' },
  { vendor: '*', key: 'tabAutocompleteModel.provider', files: assistants, value: 'vendor' },
  { vendor: '*', key: 'embeddingsProvider.apiBase', files: assistants, value: 'endpoint' },
  { vendor: 'openai', key: 'openai-api-base', files: ['.aider.conf.yml'], value: 'endpoint' },
  { vendor: 'openai', key: 'cursor.openai.baseUrl', files: editors, value: 'endpoint' },
  { vendor: '*', key: 'language_models.*.api_url', files: editors, value: 'endpoint' },
];

/** Every key of a configuration file that chooses an AI endpoint. */
export const aiConfigurationKeys: readonly AiConfigurationKey[] = [
  ...springKeys,
  ...langchain4jKeys,
  ...quarkusProviders,
  ...dotnetKeys,
  ...proxyKeys,
  ...mcpKeys,
  ...assistantKeys,
];

/** Names of callbacks of LiteLLM that send prompts to a tracing service. */
export const liteLlmCallbacks: Readonly<Record<string, string>> = {
  langsmith: 'langsmith',
  langfuse: 'langfuse',
  langfuse_otel: 'langfuse',
  helicone: 'helicone',
  braintrust: 'braintrust',
  arize: 'arize',
  arize_phoenix: 'phoenix',
  lunary: 'lunary',
  opik: 'opik',
  wandb: 'wandb',
  weave_otel: 'wandb',
  traceloop: 'traceloop',
  agentops: 'agentops',
  humanloop: 'humanloop',
  promptlayer: 'promptlayer',
  logfire: 'logfire',
  datadog: 'datadog',
  datadog_llm_observability: 'datadog',
};

/** A resource of Terraform that is, or chooses, an AI endpoint. */
export interface AiResource {
  readonly vendor: string;
  /** The type of the resource; `*` at the end is any ending. */
  readonly type: string;
  /** Counts only where this argument has this value. */
  readonly when?: { readonly argument: string; readonly value: string };
  /** The argument with the region, if the resource has one of its own. */
  readonly region?: string;
  /** The argument with the model. */
  readonly model?: string;
}

/** Resources of Terraform (and OpenTofu), by type. */
export const aiResources: readonly AiResource[] = [
  {
    vendor: 'azure-openai',
    type: 'azurerm_cognitive_account',
    when: { argument: 'kind', value: 'OpenAI' },
    region: 'location',
  },
  {
    vendor: 'azure-openai',
    type: 'azurerm_cognitive_account',
    when: { argument: 'kind', value: 'AIServices' },
    region: 'location',
  },
  ...['SpeechServices', 'FormRecognizer', 'TextAnalytics', 'ComputerVision', 'CognitiveServices'].map((value) => ({
    vendor: 'azure-ai-services',
    type: 'azurerm_cognitive_account',
    when: { argument: 'kind', value },
    region: 'location',
  })),
  { vendor: 'azure-openai', type: 'azurerm_cognitive_deployment', model: 'model.name' },
  { vendor: 'azure-openai', type: 'azurerm_ai_foundry*', region: 'location' },
  { vendor: 'azure-openai', type: 'azurerm_ai_services', region: 'location' },
  { vendor: 'azure-ai-search', type: 'azurerm_search_service', region: 'location' },
  { vendor: 'aws-bedrock', type: 'aws_bedrock*' },
  { vendor: 'aws-bedrock', type: 'aws_bedrockagent_agent', model: 'foundation_model' },
  { vendor: 'aws-sagemaker', type: 'aws_sagemaker_endpoint*' },
  { vendor: 'aws-transcribe', type: 'aws_transcribe_*' },
  { vendor: 'aws-ai-services', type: 'aws_comprehend_*' },
  { vendor: 'aws-ai-services', type: 'aws_lexv2models_*' },
  { vendor: 'google-vertex', type: 'google_vertex_ai_*', region: 'region' },
  { vendor: 'google-vertex', type: 'google_discovery_engine_*', region: 'location' },
  { vendor: 'google-cloud-ai', type: 'google_document_ai_*', region: 'location' },
  { vendor: 'google-cloud-ai', type: 'google_dialogflow_*', region: 'location' },
  { vendor: 'pinecone', type: 'pinecone_*' },
  { vendor: 'qdrant-cloud', type: 'qdrant-cloud_*' },
  { vendor: 'zilliz', type: 'zillizcloud_*' },
  { vendor: 'cloudflare-ai-gateway', type: 'cloudflare_ai_gateway*' },
];
