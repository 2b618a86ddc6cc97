import type { AiVendor } from '../model.js';

/** A table: AI services of the three large clouds. One contract with the cloud covers its listed services. */

/** Microsoft: the agreement is part of the Products and Services Data Protection Addendum. */
const azureTerms = {
  group: 'azure',
  posture: 'available',
  source: 'https://learn.microsoft.com/answers/a/12747975',
  verified: '2026-04-29',
} as const;

/** AWS: the addendum is accepted in AWS Artifact, per account, and covers services on the list of eligible services. */
const awsTerms = {
  group: 'aws',
  posture: 'available',
  source:
    'https://docs.aws.amazon.com/whitepapers/latest/architecting-hipaa-security-and-compliance-on-aws/welcome.html',
  verified: '2026-11-21',
} as const;

/** Google Cloud: the agreement covers products on Google's list of covered products. */
const googleTerms = {
  group: 'google-cloud',
  posture: 'available',
  source: 'https://cloud.google.com/security/compliance/hipaa/',
  verified: '2026-11-21',
} as const;

const azure: readonly AiVendor[] = [
  {
    id: 'azure-openai',
    name: 'Azure OpenAI',
    kind: 'model',
    ...azureTerms,
    postureNote: 'Covers generally available models that Azure itself sells, not previews or models of partners.',
    hosts: [
      '*.openai.azure.com',
      '*.openai.azure.us',
      '*.services.ai.azure.com',
      '*.cognitiveservices.azure.com',
      '*.models.ai.azure.com',
      '*.*.inference.ai.azure.com',
    ],
    env: {
      key: [
        'AZURE_OPENAI_API_KEY',
        'AZURE_OPENAI_KEY',
        'AZURE_API_KEY',
        'AZURE_AI_API_KEY',
        'AZURE_INFERENCE_CREDENTIAL',
      ],
      baseUrl: [
        'AZURE_OPENAI_ENDPOINT',
        'AZURE_OPENAI_BASE_URL',
        'AZURE_OPENAI_BASE_PATH',
        'AZURE_API_BASE',
        'AZURE_INFERENCE_ENDPOINT',
        'AZURE_AI_API_BASE',
        'AZURE_AI_ENDPOINT',
        'AZURE_AI_PROJECT_ENDPOINT',
      ],
    },
    models: [],
    retention: {
      defaultDays: 30,
      outside: ['previews', 'models of partners', 'stored responses', 'assistants', 'files'],
    },
  },
  {
    id: 'azure-ai-services',
    name: 'Azure AI services',
    kind: 'speech',
    ...azureTerms,
    postureNote: 'Speech, Document Intelligence, Language and Vision; previews are excluded.',
    hosts: [
      '*.cognitiveservices.azure.com',
      '*.cognitiveservices.azure.us',
      '*.api.cognitive.microsoft.com',
      '*.stt.speech.microsoft.com',
      '*.tts.speech.microsoft.com',
      '*.s2s.speech.microsoft.com',
      '*.cognitive.azure.us',
    ],
    env: {
      key: [
        'AZURE_SPEECH_KEY',
        'SPEECH_KEY',
        'DOCUMENTINTELLIGENCE_API_KEY',
        'AZURE_FORM_RECOGNIZER_KEY',
        'AZURE_LANGUAGE_KEY',
      ],
      baseUrl: [
        'AZURE_SPEECH_ENDPOINT',
        'SPEECH_ENDPOINT',
        'DOCUMENTINTELLIGENCE_ENDPOINT',
        'AZURE_FORM_RECOGNIZER_ENDPOINT',
        'AZURE_LANGUAGE_ENDPOINT',
      ],
    },
    models: [],
  },
  {
    id: 'azure-ai-search',
    name: 'Azure AI Search',
    kind: 'vector-store',
    ...azureTerms,
    hosts: ['*.search.windows.net', '*.search.azure.us'],
    env: {
      key: ['AZURE_SEARCH_API_KEY', 'AZURE_AI_SEARCH_API_KEY', 'AZURE_SEARCH_KEY', 'AZURE_SEARCH_ADMIN_KEY'],
      baseUrl: ['AZURE_SEARCH_ENDPOINT', 'AZURE_AI_SEARCH_ENDPOINT', 'AZURE_SEARCH_SERVICE_ENDPOINT'],
    },
    models: [],
  },
];

const aws: readonly AiVendor[] = [
  {
    id: 'aws-bedrock',
    name: 'Amazon Bedrock',
    kind: 'model',
    ...awsTerms,
    source: 'https://elliotdrel.com/aws-bedrock-hipaa',
    verified: '2026-06-12',
    postureNote: 'Eligible as a service; some models want prompts shared with the maker of the model.',
    hosts: [
      'bedrock.*.amazonaws.com',
      'bedrock-fips.*.amazonaws.com',
      'bedrock-runtime.*.amazonaws.com',
      'bedrock-runtime-fips.*.amazonaws.com',
      'bedrock-agent.*.amazonaws.com',
      'bedrock-agent-runtime.*.amazonaws.com',
      'bedrock-agentcore.*.amazonaws.com',
      '*.bedrock-runtime.*.vpce.amazonaws.com',
      'bedrock-mantle.*.api.aws',
    ],
    env: {
      key: ['AWS_BEARER_TOKEN_BEDROCK'],
      baseUrl: [
        'AWS_ENDPOINT_URL_BEDROCK_RUNTIME',
        'AWS_BEDROCK_RUNTIME_ENDPOINT',
        'AWS_BEDROCK_BASE_URL',
        'ANTHROPIC_BEDROCK_BASE_URL',
        'ANTHROPIC_BEDROCK_MANTLE_BASE_URL',
      ],
    },
    models: [
      'anthropic.claude-*',
      '*.anthropic.claude-*',
      'amazon.nova-*',
      '*.amazon.nova-*',
      'amazon.titan-*',
      'meta.llama*',
      '*.meta.llama*',
      'cohere.command-*',
      'cohere.embed-*',
      'mistral.*',
      'ai21.*',
      'deepseek.*',
      '*.deepseek.*',
      'openai.gpt-oss-*',
      'arn:aws*:bedrock:*',
    ],
    retention: { outside: ['models with provider_data_share', 'previews'] },
  },
  {
    id: 'aws-sagemaker',
    name: 'Amazon SageMaker',
    kind: 'model',
    ...awsTerms,
    hosts: [
      'runtime.sagemaker.*.amazonaws.com',
      'runtime-fips.sagemaker.*.amazonaws.com',
      'api.sagemaker.*.amazonaws.com',
    ],
    env: { key: [], baseUrl: ['AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME'] },
    models: [],
  },
  {
    id: 'aws-comprehend-medical',
    name: 'Amazon Comprehend Medical',
    kind: 'model',
    ...awsTerms,
    hosts: ['comprehendmedical.*.amazonaws.com', 'comprehendmedical-fips.*.amazonaws.com'],
    env: { key: [], baseUrl: ['AWS_ENDPOINT_URL_COMPREHENDMEDICAL'] },
    models: [],
  },
  {
    id: 'aws-transcribe',
    name: 'Amazon Transcribe',
    kind: 'speech',
    ...awsTerms,
    source: 'https://docs.aws.amazon.com/transcribe/latest/dg/health-scribe.html',
    verified: '2026-11-21',
    postureNote:
      'With Transcribe Medical and HealthScribe; an opt-out policy keeps content from improving AWS services.',
    hosts: [
      'transcribe.*.amazonaws.com',
      'transcribe-fips.*.amazonaws.com',
      'fips.transcribe.*.amazonaws.com',
      'transcribestreaming.*.amazonaws.com',
      'transcribestreaming-fips.*.amazonaws.com',
    ],
    env: { key: [], baseUrl: ['AWS_ENDPOINT_URL_TRANSCRIBE'] },
    models: [],
  },
  {
    id: 'aws-textract',
    name: 'Amazon Textract',
    kind: 'model',
    ...awsTerms,
    postureNote: 'An opt-out policy of the organisation keeps content from improving AWS services.',
    hosts: ['textract.*.amazonaws.com', 'textract-fips.*.amazonaws.com'],
    env: { key: [], baseUrl: ['AWS_ENDPOINT_URL_TEXTRACT'] },
    models: [],
  },
  {
    id: 'aws-ai-services',
    name: 'Amazon AI services',
    kind: 'model',
    ...awsTerms,
    postureNote:
      'Comprehend, Lex, Polly, Rekognition and Translate; an opt-out policy keeps content from improving AWS services.',
    hosts: [
      'comprehend.*.amazonaws.com',
      'comprehend-fips.*.amazonaws.com',
      'runtime.lex.*.amazonaws.com',
      'runtime-v2-lex.*.amazonaws.com',
      'polly.*.amazonaws.com',
      'polly-fips.*.amazonaws.com',
      'rekognition.*.amazonaws.com',
      'rekognition-fips.*.amazonaws.com',
      'translate.*.amazonaws.com',
      'translate-fips.*.amazonaws.com',
    ],
    env: { key: [], baseUrl: [] },
    models: [],
  },
];

const google: readonly AiVendor[] = [
  {
    id: 'google-vertex',
    name: 'Google Vertex AI',
    kind: 'model',
    ...googleTerms,
    postureNote: 'Sold as Gemini Enterprise Agent Platform since 2026; grounding with Google Search keeps prompts.',
    hosts: [
      'aiplatform.googleapis.com',
      '*-aiplatform.googleapis.com',
      'aiplatform.*.rep.googleapis.com',
      'discoveryengine.googleapis.com',
      '*-discoveryengine.googleapis.com',
    ],
    env: {
      key: ['GOOGLE_VERTEX_API_KEY'],
      baseUrl: ['GOOGLE_VERTEX_BASE_URL', 'ANTHROPIC_VERTEX_BASE_URL', 'VERTEXAI_API_BASE'],
    },
    models: ['claude-*@*', 'publishers/*', 'projects/*/locations/*/publishers/*'],
    retention: { outside: ['grounding with Google Search', 'previews'] },
  },
  {
    id: 'google-speech',
    name: 'Google Cloud Speech',
    kind: 'speech',
    ...googleTerms,
    hosts: [
      'speech.googleapis.com',
      '*-speech.googleapis.com',
      'texttospeech.googleapis.com',
      '*-texttospeech.googleapis.com',
    ],
    defaultHost: 'speech.googleapis.com',
    env: { key: [], baseUrl: [] },
    models: [],
  },
  {
    id: 'google-cloud-ai',
    name: 'Google Cloud AI services',
    kind: 'model',
    ...googleTerms,
    postureNote: 'Document AI, Natural Language, Vision, Translation and Dialogflow.',
    hosts: [
      'documentai.googleapis.com',
      '*-documentai.googleapis.com',
      'language.googleapis.com',
      'vision.googleapis.com',
      '*-vision.googleapis.com',
      'translation.googleapis.com',
      'translate.googleapis.com',
      'dialogflow.googleapis.com',
      '*-dialogflow.googleapis.com',
    ],
    env: { key: [], baseUrl: [] },
    models: [],
  },
];

/** AI services of Microsoft, AWS and Google Cloud. */
export const cloudVendors: readonly AiVendor[] = [...azure, ...aws, ...google];
