import { describe, expect, test } from 'vitest';
import { endpointsOf } from './workspace.js';

const assistant = [
  'import org.springframework.ai.chat.client.ChatClient;',
  'class Assistant {',
  '  private final ChatClient chat;',
  '  Assistant(ChatClient.Builder builder) { this.chat = builder.build(); }',
  '  String ask(String note) {',
  '    return chat.prompt().user(note).call().content();',
  '  }',
  '}',
].join('\n');

const pythonClient = 'from openai import OpenAI\nclient = OpenAI()\nclient.responses.create(model="m", input=note)\n';

describe('settings', () => {
  test('a variable that the code reads decides, and is no endpoint of its own', () => {
    const code =
      'import os\nfrom openai import OpenAI\nc = OpenAI(base_url=os.environ["LLM_URL"])\nc.responses.create(model="m")\n';
    expect(endpointsOf({ '.env': 'LLM_URL=https://api.groq.com/openai/v1\n', 'a.py': code })).toEqual([
      'a.py:3 groq@api.groq.com <- a.py:4',
    ]);
  });

  test('a variable that stands for another one is followed to its value', () => {
    const files = {
      '.env': 'OPENAI_BASE_URL=https://api.groq.com/openai/v1\n',
      'docker-compose.yml': `services:\n  app:\n    environment:\n      OPENAI_BASE_URL: \${OPENAI_BASE_URL:-https://api.openai.com/v1}\n`,
      'app.py': pythonClient,
    };
    expect(endpointsOf(files)).toEqual(['app.py:2 groq@api.groq.com <- app.py:3']);
  });

  test('settings that stand for each other end', () => {
    const env = `LLM_URL=\${OTHER_URL}\nOTHER_URL=\${LLM_URL}\n`;
    const code =
      'import os\nfrom openai import OpenAI\nc = OpenAI(base_url=os.environ["LLM_URL"])\nc.responses.create()\n';
    expect(endpointsOf({ '.env': env, 'a.py': code })).toEqual(['a.py:3 open <- a.py:4']);
  });

  test('the files of one service say nothing of another', () => {
    const files = {
      'services/a/.env': 'OPENAI_BASE_URL=https://api.groq.com/openai/v1\n',
      'services/a/llm.py': pythonClient,
      'services/b/llm.py': pythonClient,
    };
    expect(endpointsOf(files)).toEqual([
      'services/a/llm.py:2 groq@api.groq.com <- services/a/llm.py:3',
      'services/b/llm.py:2 openai@api.openai.com <- services/b/llm.py:3',
    ]);
  });

  test('variables of Vite, read by a component', () => {
    const component = [
      '<script setup lang="ts">',
      "import OpenAI from 'openai';",
      'const client = new OpenAI({ baseURL: import.meta.env.VITE_LLM_URL });',
      "await client.responses.create({ model: 'm' });",
      '</script>',
    ].join('\n');
    const env = 'VITE_LLM_URL=https://api.groq.com/openai/v1\n';
    expect(endpointsOf({ 'web/.env': env, 'web/src/App.vue': component })).toEqual([
      'web/src/App.vue:3 groq@api.groq.com <- web/src/App.vue:4',
    ]);
  });

  test('manifests of Kubernetes speak to the whole workspace', () => {
    const manifest =
      'spec:\n  containers:\n    - env:\n        - name: OPENAI_BASE_URL\n          value: https://openrouter.ai/api/v1\n';
    expect(endpointsOf({ 'deploy/k8s/app.yaml': manifest, 'app/llm.py': pythonClient })).toEqual([
      'app/llm.py:2 openrouter@openrouter.ai <- app/llm.py:3',
    ]);
  });

  test('the region comes from an argument, a setting or the variable of the cloud', () => {
    const code = [
      'import boto3, os',
      'a = boto3.client("bedrock-runtime")',
      'b = boto3.client("bedrock-runtime", region_name=os.environ["BEDROCK_REGION"])',
      'c = boto3.client("bedrock-runtime", region_name="us-west-2")',
    ].join('\n');
    expect(endpointsOf({ '.env': 'AWS_REGION=eu-west-1\nBEDROCK_REGION=us-east-1\n', 'a.py': code })).toEqual([
      'a.py:2 aws-bedrock in eu-west-1',
      'a.py:3 aws-bedrock in us-east-1',
      'a.py:4 aws-bedrock in us-west-2',
    ]);
  });
});

describe('frameworks', () => {
  test('Spring AI talks to whom the configuration names', () => {
    const yaml = `spring:\n  ai:\n    openai:\n      api-key: \${OPENAI_API_KEY}\n`;
    expect(
      endpointsOf({ 'src/main/resources/application.yml': yaml, 'src/main/java/Assistant.java': assistant }),
    ).toEqual(['src/main/resources/application.yml:4 openai@api.openai.com <- src/main/java/Assistant.java:6']);
  });

  test('Spring AI talks to the vendor of its starter, unless it is commented out', () => {
    const gradle = [
      'dependencies {',
      '  // implementation("org.springframework.ai:spring-ai-starter-model-ollama")',
      '  implementation("org.springframework.ai:spring-ai-starter-model-mistral-ai")',
      '}',
    ].join('\n');
    expect(endpointsOf({ 'build.gradle.kts': gradle, 'src/main/java/Assistant.java': assistant })).toEqual([
      'src/main/java/Assistant.java:6 mistral@api.mistral.ai <- src/main/java/Assistant.java:6',
    ]);
    const maven = '<project><artifactId>spring-ai-starter-model-anthropic</artifactId></project>';
    expect(endpointsOf({ 'pom.xml': maven, 'src/main/java/Assistant.java': assistant })).toEqual([
      'src/main/java/Assistant.java:6 anthropic@api.anthropic.com <- src/main/java/Assistant.java:6',
    ]);
  });

  test('without either nobody knows', () => {
    expect(endpointsOf({ 'src/main/java/Assistant.java': assistant })).toEqual([
      'src/main/java/Assistant.java:6 open <- src/main/java/Assistant.java:6',
    ]);
  });

  test('the selected vendor counts among several', () => {
    const properties =
      'spring.ai.model.chat=ollama\nspring.ai.ollama.base-url=http://localhost:11434\nspring.ai.openai.api-key=k\n';
    expect(
      endpointsOf({
        'src/main/resources/application.properties': properties,
        'src/main/java/Assistant.java': assistant,
      }),
    ).toEqual([
      'src/main/resources/application.properties:2 local@localhost <- src/main/java/Assistant.java:6',
      'src/main/resources/application.properties:3 openai@api.openai.com',
    ]);
  });

  test('a bean that makes the model is stronger than the configuration, and its parts are one endpoint', () => {
    const beans = [
      'import org.springframework.ai.openai.OpenAiChatModel;',
      'import org.springframework.ai.openai.api.OpenAiApi;',
      'class Beans {',
      '  OpenAiChatModel model() {',
      '    var api = OpenAiApi.builder().baseUrl("https://api.groq.com/openai").build();',
      '    return OpenAiChatModel.builder().openAiApi(api).build();',
      '  }',
      '}',
    ].join('\n');
    const files = {
      'src/main/java/Assistant.java': assistant,
      'src/main/java/Beans.java': beans,
    };
    expect(endpointsOf(files)).toEqual([
      'src/main/java/Beans.java:5 groq@api.groq.com <- src/main/java/Assistant.java:6',
    ]);
  });

  test('a store of vectors is another choice than the model', () => {
    const properties =
      'spring.ai.openai.api-key=k\nspring.ai.vectorstore.qdrant.host=a.eu-central.aws.cloud.qdrant.io\n';
    const store = [
      'import org.springframework.ai.vectorstore.VectorStore;',
      'class Notes {',
      '  private final VectorStore store;',
      '  Notes(VectorStore store) { this.store = store; }',
      '  void keep(Note note) { store.add(note); }',
      '}',
    ].join('\n');
    const files = { 'src/main/resources/application.properties': properties, 'src/main/java/Notes.java': store };
    expect(endpointsOf(files)).toEqual([
      'src/main/resources/application.properties:1 openai@api.openai.com',
      'src/main/resources/application.properties:2 qdrant-cloud@a.eu-central.aws.cloud.qdrant.io <- src/main/java/Notes.java:5',
    ]);
  });

  test('the library of Gemini talks to Vertex AI when it is given a project', () => {
    const yaml = 'spring:\n  ai:\n    google:\n      genai:\n        project-id: p\n        location: europe-west1\n';
    expect(endpointsOf({ 'application.yml': yaml })).toEqual(['application.yml:5 google-vertex in europe-west1']);
  });

  test('LangChain4j and Quarkus', () => {
    const service = [
      'import dev.langchain4j.service.AiServices;',
      'import dev.langchain4j.model.anthropic.AnthropicChatModel;',
      'class A {',
      '  Bot bot = AiServices.builder(Bot.class).chatModel(AnthropicChatModel.builder().modelName("c").build()).build();',
      '  void ask(String note) { bot.ask(note); }',
      '}',
    ].join('\n');
    expect(endpointsOf({ 'A.java': service })).toEqual(['A.java:4 anthropic@api.anthropic.com <- A.java:5']);
    const injected =
      'import dev.langchain4j.model.chat.ChatModel;\nclass A {\n  @Inject ChatModel model;\n  void ask(String s) { model.chat(s); }\n}\n';
    const properties = 'quarkus.langchain4j.openai.base-url=https://api.groq.com/openai/v1\n';
    expect(
      endpointsOf({ 'src/main/resources/application.properties': properties, 'src/main/java/A.java': injected }),
    ).toEqual(['src/main/resources/application.properties:1 groq@api.groq.com <- src/main/java/A.java:4']);
  });

  test('what .NET Aspire connects is asked through Microsoft.Extensions.AI', () => {
    const program =
      'var builder = WebApplication.CreateBuilder(args);\nbuilder.AddAzureOpenAIClient("openai").AddChatClient("gpt-4o");\n';
    const service =
      'using Microsoft.Extensions.AI;\nclass S(IChatClient chat) {\n  async Task Ask(string note) { await chat.GetResponseAsync(note); }\n}\n';
    expect(endpointsOf({ 'Program.cs': program, 'S.cs': service })).toEqual(['Program.cs:2 azure-openai <- S.cs:3']);
  });

  test('Semantic Kernel and Microsoft.Extensions.AI ask what the container was given', () => {
    const program = [
      'using Microsoft.SemanticKernel;',
      'var builder = Kernel.CreateBuilder();',
      'builder.AddAzureOpenAIChatCompletion("gpt", "https://acme.openai.azure.com", key);',
      'var kernel = builder.Build();',
      'await kernel.InvokePromptAsync(prompt);',
    ].join('\n');
    const service = [
      'using Microsoft.SemanticKernel.ChatCompletion;',
      'class S {',
      '  private readonly IChatCompletionService chat;',
      '  public S(IChatCompletionService chat) { this.chat = chat; }',
      '  async Task Ask() { await chat.GetChatMessageContentAsync(history); }',
      '}',
    ].join('\n');
    expect(endpointsOf({ 'Program.cs': program, 'S.cs': service })).toEqual([
      'Program.cs:3 azure-openai@acme.openai.azure.com <- Program.cs:5 S.cs:5',
    ]);
  });
});

describe('names of models', () => {
  test('LiteLLM', () => {
    const code = [
      'import litellm',
      'litellm.completion(model="groq/llama-3", messages=m)',
      'litellm.completion(model="gpt-4o", messages=m)',
      'litellm.completion(model="ollama/llama3", messages=m)',
      'litellm.completion(model="openai/x", api_base="http://localhost:8000", messages=m)',
      'litellm.completion(model=chosen, messages=m)',
    ].join('\n');
    expect(endpointsOf({ 'a.py': code })).toEqual([
      'a.py:2 groq@api.groq.com <- a.py:2',
      'a.py:3 openai@api.openai.com <- a.py:3',
      'a.py:4 ollama@localhost <- a.py:4',
      'a.py:5 local@localhost <- a.py:5',
      'a.py:6 open <- a.py:6',
    ]);
  });

  test('LangChain, Pydantic AI, Instructor, DSPy, CrewAI', () => {
    const code = [
      'import instructor, dspy',
      'from langchain.chat_models import init_chat_model',
      'from pydantic_ai import Agent',
      'from crewai import Agent as Worker',
      'init_chat_model("anthropic:claude-sonnet-4-5").invoke(x)',
      'init_chat_model("gpt-4o", model_provider="azure_openai").invoke(x)',
      'Agent("groq:llama-3.3-70b").run_sync(x)',
      'instructor.from_provider("google/gemini-2.5-flash").chat.completions.create(messages=m)',
      'lm = dspy.LM("openai/gpt-4o-mini")',
      'lm(x)',
      'Worker(role="r", llm="anthropic/claude-3")',
    ].join('\n');
    expect(endpointsOf({ 'a.py': code })).toEqual([
      'a.py:5 anthropic@api.anthropic.com <- a.py:5',
      'a.py:6 azure-openai <- a.py:6',
      'a.py:7 groq@api.groq.com <- a.py:7',
      'a.py:8 google-gemini@generativelanguage.googleapis.com <- a.py:8',
      'a.py:9 openai@api.openai.com <- a.py:10',
      'a.py:11 anthropic@api.anthropic.com',
    ]);
  });

  test('RubyLLM and Prism', () => {
    const php =
      '<?php\nuse Prism\\Prism\\Prism;\nuse Prism\\Prism\\Enums\\Provider;\nPrism::text()->using(Provider::Anthropic, "m")->asText();\n';
    expect(endpointsOf({ 'a.rb': 'require "ruby_llm"\nRubyLLM.chat(model: "claude-sonnet-4-5").ask "x"\n' })).toEqual([
      'a.rb:2 anthropic@api.anthropic.com <- a.rb:2',
    ]);
    expect(endpointsOf({ 'a.php': php })).toEqual(['a.php:4 anthropic@api.anthropic.com <- a.php:4']);
  });

  test('the AI SDK: a text goes through the gateway, a model to its own vendor', () => {
    const code = [
      "import { generateText } from 'ai';",
      "import { openai } from '@ai-sdk/openai';",
      "import { createGroq } from '@ai-sdk/groq';",
      "import { model } from './model';",
      'const groq = createGroq({});',
      "await generateText({ model: openai('gpt-5'), prompt });",
      "await generateText({ model: groq('llama'), prompt });",
      "await generateText({ model: 'openai/gpt-5', prompt });",
      'await generateText({ model, prompt });',
      'export const ask = (m: LanguageModel) => generateText({ model: m, prompt });',
    ].join('\n');
    const model = "import { anthropic } from '@ai-sdk/anthropic';\nexport const model = anthropic('claude');\n";
    expect(endpointsOf({ 'a.ts': code, 'model.ts': model })).toEqual([
      'a.ts:5 groq@api.groq.com <- a.ts:7',
      'a.ts:6 openai@api.openai.com <- a.ts:6',
      'a.ts:8 vercel-ai-gateway@ai-gateway.vercel.sh <- a.ts:8',
      'a.ts:10 open <- a.ts:10',
      'model.ts:2 anthropic@api.anthropic.com <- a.ts:9',
    ]);
  });

  test('models of Ollama that run in its cloud leave the machine', () => {
    const code =
      'import ollama\nollama.chat(model="gpt-oss:120b-cloud", messages=m)\nollama.chat(model="llama3", messages=m)\n';
    expect(endpointsOf({ 'a.py': code })).toEqual([
      'a.py:2 ollama@localhost|ollama-cloud@ollama.com <- a.py:2',
      'a.py:3 ollama@localhost <- a.py:3',
    ]);
  });
});

describe('hosts that several vendors share', () => {
  test('the library decides, and Claude on hosts of Azure is run by Anthropic', () => {
    const code = [
      'from anthropic import AnthropicFoundry',
      'from azure.ai.formrecognizer import DocumentAnalysisClient',
      'a = AnthropicFoundry(base_url="https://acme.services.ai.azure.com/anthropic")',
      'b = DocumentAnalysisClient(endpoint="https://acme.cognitiveservices.azure.com/", credential=k)',
    ].join('\n');
    expect(endpointsOf({ 'a.py': code })).toEqual([
      'a.py:3 anthropic@acme.services.ai.azure.com',
      'a.py:4 azure-ai-services@acme.cognitiveservices.azure.com',
    ]);
  });
});

describe('injected clients', () => {
  const service = [
    "import OpenAI from 'openai';",
    'export class LlmService {',
    '  constructor(private readonly openai: OpenAI) {}',
    '  ask(note) {',
    "    return this.openai.chat.completions.create({ model: 'm', messages: note });",
    '  }',
    '}',
  ].join('\n');

  test('belong to the factory that makes them', () => {
    const module =
      "import OpenAI from 'openai';\nexport const provider = { provide: OpenAI, useFactory: () => new OpenAI({ baseURL: 'https://api.deepseek.com' }) };\n";
    expect(endpointsOf({ 'llm.service.ts': service, 'app.module.ts': module })).toEqual([
      'app.module.ts:2 deepseek@api.deepseek.com <- llm.service.ts:5',
    ]);
  });

  test('are judged where they are used when nobody makes them, and not by what tests make', () => {
    expect(endpointsOf({ 'llm.service.ts': service })).toEqual([
      'llm.service.ts:5 openai@api.openai.com <- llm.service.ts:5',
    ]);
    const made = "import OpenAI from 'openai';\nexport const client = new OpenAI();\n";
    const spec = "import OpenAI from 'openai';\nconst fake = new OpenAI({ baseURL: 'http://localhost:9999' });\n";
    expect(endpointsOf({ 'llm.service.ts': service, 'client.ts': made, 'test/llm.spec.ts': spec })).toEqual([
      'client.ts:2 openai@api.openai.com <- llm.service.ts:5',
      'test/llm.spec.ts:2 local@localhost',
    ]);
  });

  test('belong to the component that makes them', () => {
    const component =
      "<script setup lang='ts'>\nimport OpenAI from 'openai';\nconst c = new OpenAI({ baseURL: 'https://api.groq.com' });\n</script>\n";
    expect(endpointsOf({ 'llm.service.ts': service, 'App.vue': component })).toEqual([
      'App.vue:3 groq@api.groq.com <- llm.service.ts:5',
    ]);
  });

  test('FastAPI, with a default and with Annotated', () => {
    const deps =
      'from openai import OpenAI\ndef get_client():\n    return OpenAI(base_url="https://api.together.xyz/v1")\n';
    const routes = [
      'from typing import Annotated',
      'from fastapi import Depends',
      'from openai import OpenAI',
      'from .deps import get_client',
      'def ask(q, client: OpenAI = Depends(get_client)):',
      '    return client.responses.create(model="m", input=q)',
      'def again(q, client: Annotated[OpenAI, Depends(get_client)]):',
      '    return client.responses.create(model="m", input=q)',
    ].join('\n');
    const found = endpointsOf({ 'deps.py': deps, 'routes.py': routes });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^deps\.py:3 together@api\.together\.xyz <- /);
    expect(found[0]?.match(/routes\.py:[68]/g)?.sort()).toEqual(['routes.py:6', 'routes.py:8']);
  });

  test('beans of Java, services of .NET, fields of Go', () => {
    const bean =
      'import com.openai.client.OpenAIClient;\nimport com.openai.client.okhttp.OpenAIOkHttpClient;\nclass Beans {\n  OpenAIClient client() { return OpenAIOkHttpClient.fromEnv(); }\n}\n';
    const user =
      'import com.openai.client.OpenAIClient;\nclass User {\n  private final OpenAIClient client;\n  User(OpenAIClient client) { this.client = client; }\n  void ask(P p) { client.responses().create(p); }\n}\n';
    expect(endpointsOf({ 'Beans.java': bean, 'User.java': user })).toEqual([
      'Beans.java:4 openai@api.openai.com <- User.java:5',
    ]);
    const program =
      'using Azure.AI.OpenAI;\nbuilder.Services.AddSingleton(new AzureOpenAIClient(new Uri("https://acme.openai.azure.com"), key));\n';
    const chat =
      'using Azure.AI.OpenAI;\nclass Chat(AzureOpenAIClient client) {\n  void Ask() { client.GetChatClient("gpt").CompleteChat(messages); }\n}\n';
    expect(endpointsOf({ 'Program.cs': program, 'Chat.cs': chat })).toEqual([
      'Program.cs:2 azure-openai@acme.openai.azure.com <- Chat.cs:3',
    ]);
    const main = [
      'package main',
      'import openai "github.com/sashabaranov/go-openai"',
      'func main() {',
      '  config := openai.DefaultConfig(key)',
      '  config.BaseURL = "https://api.groq.com/openai/v1"',
      '  serve(openai.NewClientWithConfig(config))',
      '}',
    ].join('\n');
    const server = [
      'package main',
      'import openai "github.com/sashabaranov/go-openai"',
      'type Server struct { client *openai.Client }',
      'func (s *Server) Ask(ctx Context) {',
      '  s.client.CreateChatCompletion(ctx, request)',
      '}',
    ].join('\n');
    expect(endpointsOf({ 'main.go': main, 'server.go': server })).toEqual([
      'main.go:6 groq@api.groq.com <- server.go:5',
    ]);
  });

  test('a wrapper that watches a client receives what it sends, too', () => {
    const client = "import OpenAI from 'openai';\nexport const client = new OpenAI();\n";
    const use = [
      "import { observeOpenAI } from 'langfuse';",
      "import { client } from './client';",
      'const watched = observeOpenAI(client);',
      "await watched.chat.completions.create({ model: 'm' });",
    ].join('\n');
    expect(endpointsOf({ 'client.ts': client, 'use.ts': use })).toEqual([
      'client.ts:2 openai@api.openai.com <- use.ts:4',
      'use.ts:3 langfuse@cloud.langfuse.com <- use.ts:4',
    ]);
  });
});
