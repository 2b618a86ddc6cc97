import Anthropic from '@anthropic-ai/sdk';
import { createOpenAI } from '@ai-sdk/openai';
import OpenAI, { AzureOpenAI } from 'openai';

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
//             ^^^^^^^^^^ ai/no-baa
const claude = new Anthropic();
//             ^^^^^^^^^^^^^ ai/no-baa
const router = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
//             ^^^^^^^^^^ ai/no-baa
const azure = new AzureOpenAI({ endpoint: process.env.AZURE_OPENAI_ENDPOINT, apiVersion: '2024-10-21' });
//            ^^^^^^^^^^^^^^^ ai/no-baa
const provider = createOpenAI({ baseURL: 'https://api.deepseek.com/v1' });
//               ^^^^^^^^^^^^ ai/no-baa

// Nothing leaves the machine.
const local = new OpenAI({ baseURL: 'http://localhost:11434/v1', apiKey: 'unused' });
const container = new OpenAI({ baseURL: 'http://host.docker.internal:8000/v1', apiKey: 'unused' });

export async function summarize(note: string) {
  await openai.chat.completions.create({ model: 'gpt-5', messages: [{ role: 'user', content: note }] });
  await claude.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 100, messages: [] });
  await router.chat.completions.create({ model: 'meta-llama/llama-3.3-70b-instruct', messages: [] });
  await azure.chat.completions.create({ model: 'scribe', messages: [] });
  await local.chat.completions.create({ model: 'llama3', messages: [] });
  await container.chat.completions.create({ model: 'llama3', messages: [] });
  return provider;
}
