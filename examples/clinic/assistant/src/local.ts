import OpenAI from 'openai';

/** Runs on the laptop of the physician; nothing leaves it. */
const ollama = new OpenAI({ baseURL: 'http://localhost:11434/v1', apiKey: 'unused' });

export async function reword(sentence: string) {
  return ollama.chat.completions.create({
    model: 'llama3.2',
    messages: [{ role: 'user', content: `In plain words: ${sentence}` }],
  });
}

/** Nobody has described this model yet. */
export async function rewordForChildren(sentence: string) {
  return ollama.chat.completions.create({
    model: 'qwen3:8b',
    messages: [{ role: 'user', content: `In words for a child: ${sentence}` }],
  });
}
