import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configuredEndpoints } from '../../../server/core/ai/configuration.js';
import { endpointsOf } from './workspace.js';

describe('configuration alone', () => {
  test('a variable that points the library of a vendor elsewhere', () => {
    expect(endpointsOf({ '.env': 'OPENAI_BASE_URL=https://api.groq.com/openai/v1\nPORT=80\n' })).toEqual([
      '.env:1 groq@api.groq.com',
    ]);
  });

  test('workflows, values of Helm and settings of .NET', () => {
    const workflow = 'jobs:\n  a:\n    env:\n      ANTHROPIC_BASE_URL: https://openrouter.ai/api\n';
    expect(endpointsOf({ '.github/workflows/ci.yml': workflow })).toEqual([
      '.github/workflows/ci.yml:4 openrouter@openrouter.ai',
    ]);
    expect(endpointsOf({ 'chart/values.yaml': 'llm:\n  baseUrl: https://api.together.xyz/v1\n' })).toEqual([
      'chart/values.yaml:2 together@api.together.xyz',
    ]);
    expect(endpointsOf({ 'appsettings.json': '{"AzureOpenAI": {"Endpoint": "https://a.openai.azure.com"}}' })).toEqual([
      'appsettings.json:1 azure-openai@a.openai.azure.com',
    ]);
  });

  test('servers of the Model Context Protocol', () => {
    const servers =
      '{"mcpServers": {\n"a": {"url": "https://mcp.acme-tools.io/sse"},\n"b": {"url": "http://localhost:3000"},\n"c": {"command": "npx"}}}';
    expect(endpointsOf({ '.mcp.json': servers })).toEqual([
      '.mcp.json:2 public@mcp.acme-tools.io',
      '.mcp.json:3 local@localhost',
    ]);
  });

  test('the LiteLLM proxy: one choice for each vendor, addresses and callbacks', () => {
    const proxy = [
      'model_list:',
      '  - model_name: a',
      '    litellm_params:',
      '      model: groq/llama',
      '  - model_name: b',
      '    litellm_params:',
      '      model: groq/other',
      '  - model_name: c',
      '    litellm_params:',
      '      model: azure/gpt-4o',
      '      api_base: os.environ/AZURE_API_BASE',
      '  - model_name: d',
      '    litellm_params:',
      '      model: openai/mine',
      '      api_base: http://vllm.corp.internal:8000',
      'litellm_settings:',
      '  success_callback: ["langfuse"]',
    ].join('\n');
    expect(endpointsOf({ 'litellm_config.yaml': proxy })).toEqual([
      'litellm_config.yaml:4 groq@api.groq.com',
      'litellm_config.yaml:11 azure-openai',
      'litellm_config.yaml:15 private@vllm.corp.internal',
      'litellm_config.yaml:17 langfuse@cloud.langfuse.com',
    ]);
  });

  test('the assistant of an editor', () => {
    const config =
      'models:\n  - name: a\n    provider: openai\n  - name: b\n    apiBase: http://gpu.corp.internal:11434\n';
    expect(endpointsOf({ '.continue/config.yaml': config })).toEqual([
      '.continue/config.yaml:3 openai@api.openai.com',
      '.continue/config.yaml:5 private@gpu.corp.internal',
    ]);
  });

  test('Terraform sets up, in the region that a variable says', () => {
    const terraform = [
      'variable "place" {',
      '  default = "westeurope"',
      '}',
      'resource "azurerm_cognitive_account" "a" {',
      '  kind     = "OpenAI"',
      '  location = var.place',
      '}',
      'resource "azurerm_cognitive_account" "b" {',
      '  kind     = "Face"',
      '  location = "westeurope"',
      '}',
    ].join('\n');
    expect(endpointsOf({ 'main.tf': terraform })).toEqual(['main.tf:6 azure-openai in westeurope']);
  });
});

describe('what only looks like it', () => {
  test.each([
    ['keywords of a package', 'package.json', '{"keywords": ["api.openai.com"], "homepage": "https://api.openai.com"}'],
    ['a policy for contents', 'config/csp.yaml', 'csp:\n  connect:\n    - https://api.openai.com\n'],
    ['allowed origins', '.env', 'ALLOWED_ORIGINS=https://api.openai.com\nCORS_URL=https://api.groq.com\n'],
    ['an allow list of hosts', 'config/egress.yaml', 'allowlist:\n  endpoint: https://api.openai.com\n'],
    ['a description of an API', 'openapi.yaml', 'servers:\n  - url: https://api.openai.com/v1\n'],
    ['a network policy', 'k8s/netpol.yaml', 'spec:\n  egress:\n    - host: api.openai.com\n'],
    ['links to documentation', 'config/links.yaml', 'docs:\n  endpoint: https://api.openai.com/docs\n'],
    ['a template to be copied', '.env.example', 'OPENAI_BASE_URL=https://api.openai.com/v1\n'],
    ['settings of tests', 'test/.env', 'OPENAI_BASE_URL=https://api.openai.com/v1\n'],
    ['a stand-in', '.env', 'OPENAI_BASE_URL=http://mock-openai.internal:8080\n'],
    ['a reserved name', '.env', 'OPENAI_BASE_URL=https://llm.example.com/v1\n'],
    [
      'a service of the same deployment',
      'docker-compose.yml',
      'services:\n  a:\n    environment:\n      OLLAMA_HOST: http://ollama:11434\n',
    ],
    ['a key', '.env', 'OPENAI_API_KEY=sk-invented\n'],
    ['a section that is switched off', 'application.properties', 'spring.ai.openai.chat.enabled=false\n'],
    ['a server of something else', 'config/servers.json', '{"servers": {"web": {"url": "https://www.acme-tools.io"}}}'],
  ])('%s', (_what, path, text) => {
    expect(endpointsOf({ [path]: text })).toEqual([]);
  });
});

test('any settings of any file give places inside of the file, and no exception', () => {
  const key = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'spring.ai.openai.base-url',
      'model_list.litellm_params.model',
      'model_list.litellm_params.api_base',
      'mcpServers.a.b.url',
      'OPENAI_BASE_URL',
      'litellm_settings.callbacks',
    ),
  );
  const value = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom(`\${A:-b}`, '__proto__', 'constructor', 'groq/x'));
  const path = fc.constantFrom('application.yml', 'litellm.yaml', '.mcp.json', '.env', 'config/a.yaml');
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 8 }), path, (pairs, name) => {
      const settings = pairs.map(([each, text], at) => ({ key: each, value: text, start: at * 10, end: at * 10 + 5 }));
      const { endpoints } = configuredEndpoints(settings, name);
      expect(endpoints.every(({ start, end }) => start >= 0 && end <= pairs.length * 10 && start < end)).toBe(true);
    }),
  );
});
