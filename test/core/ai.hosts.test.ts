import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLoopback, isPrivateHost, normalHost, vendorOfHost, vendorsOfHost } from '../../server/core/ai/hosts.js';

describe('the vendor of a host', () => {
  test.each([
    ['api.openai.com', 'openai'],
    ['API.OpenAI.com', 'openai'],
    ['api.openai.com:443', 'openai'],
    ['api.openai.com.', 'openai'],
    ['eu.api.openai.com', 'openai'],
    ['clinic.openai.azure.com', 'azure-openai'],
    ['clinic-eastus.services.ai.azure.com', 'azure-openai'],
    ['llama-3.eastus2.models.ai.azure.com', 'azure-openai'],
    ['llama-3.eastus2.inference.ai.azure.com', 'azure-openai'],
    ['models.inference.ai.azure.com', 'github-models'],
    ['bedrock-runtime.us-east-1.amazonaws.com', 'aws-bedrock'],
    ['bedrock-runtime-fips.us-gov-west-1.amazonaws.com', 'aws-bedrock'],
    ['bedrock-agent-runtime.eu-central-1.amazonaws.com', 'aws-bedrock'],
    ['vpce-0a1b.bedrock-runtime.us-east-1.vpce.amazonaws.com', 'aws-bedrock'],
    ['comprehendmedical.us-west-2.amazonaws.com', 'aws-comprehend-medical'],
    ['transcribestreaming.us-east-1.amazonaws.com', 'aws-transcribe'],
    ['aiplatform.googleapis.com', 'google-vertex'],
    ['us-central1-aiplatform.googleapis.com', 'google-vertex'],
    ['generativelanguage.googleapis.com', 'google-gemini'],
    ['us-speech.googleapis.com', 'google-speech'],
    ['api.anthropic.com', 'anthropic'],
    ['dashscope-intl.aliyuncs.com', 'alibaba'],
    ['hipaa.cloud.langfuse.com', 'langfuse'],
    ['oai.helicone.ai', 'helicone'],
    ['notes-abc123.svc.aped-4627-b74a.pinecone.io', 'pinecone'],
    ['abc.us-east-1.aws.endpoints.huggingface.cloud', 'huggingface-endpoints'],
    ['router.huggingface.co', 'huggingface'],
    ['openrouter.ai', 'openrouter'],
    ['ollama.com', 'ollama-cloud'],
  ])('%s is %s', (host, id) => expect(vendorOfHost(host)?.id).toBe(id));

  test.each([
    '',
    'localhost',
    'example.org',
    'openai.com',
    'api.openai.com.attacker.example',
    'notapi.openai.com',
    '.openai.azure.com',
    'openai.azure.com',
    's3.us-east-1.amazonaws.com',
    'bedrock-runtime..amazonaws.com.example',
    'storage.googleapis.com',
    'healthcare.googleapis.com',
    'huggingface.co',
    'https://api.openai.com',
    'api.openai.com..',
  ])('%s is nobody known', (host) => expect(vendorOfHost(host)).toBeUndefined());

  test('vendors that share a host are all named', () => {
    expect(vendorsOfHost('clinic.cognitiveservices.azure.com').map(({ id }) => id)).toEqual([
      'azure-openai',
      'azure-ai-services',
    ]);
  });

  test('no text makes it throw or take long', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webAuthority({ withPort: true, withUserInfo: true }), fc.ipV6()), (text) => {
        vendorOfHost(text);
        isPrivateHost(text);
        return normalHost(normalHost(text)) === normalHost(text);
      }),
    );
    expect(vendorOfHost(`${'bedrock-runtime.'.repeat(100_000)}amazonaws.com`)).toBeUndefined();
  });
});

describe('this machine', () => {
  test.each([
    'localhost',
    'LOCALHOST:11434',
    'ollama.localhost',
    '127.0.0.1',
    '127.8.9.10:8000',
    '[::1]:11434',
    '::1',
    '::ffff:127.0.0.1',
    '0.0.0.0',
    'host.docker.internal:11434',
  ])('%s', (host) => {
    expect(isLoopback(host)).toBe(true);
    expect(isPrivateHost(host)).toBe(true);
  });

  test.each([
    '128.0.0.1',
    'localhost.example.org',
    'notlocalhost.example',
    '10.0.0.1',
    'ollama',
    '127.0.0.1.example.org',
  ])('not %s', (host) => expect(isLoopback(host)).toBe(false));
});

describe('private hosts', () => {
  test.each([
    '10.1.2.3',
    '172.16.0.9',
    '172.31.255.1:8080',
    '192.168.1.20',
    '100.64.0.1',
    '169.254.1.1',
    '[fd12:3456:789a::1]:8000',
    'fe80::1',
    '::ffff:10.0.0.5',
    'gpu01.local',
    'llm.hospital.internal',
    'vllm.lan',
    'vllm.ml.svc',
    'vllm.ml.svc.cluster.local',
    'ollama',
    'ollama:11434',
    'llm_server',
  ])('%s', (host) => expect(isPrivateHost(host)).toBe(true));

  test.each([
    '',
    '11.0.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.169.0.1',
    '100.128.0.1',
    '2001:db8::1',
    'example.org',
    'internal.example.org',
    'local.ai',
    'api.openai.com',
    '300.1.1.1',
    '12345',
  ])('not %s', (host) => expect(isPrivateHost(host)).toBe(false));
});
