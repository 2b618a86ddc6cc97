import OpenAI from 'openai';

/** The clinic's own machine; the policy lists it. */
const house = new OpenAI({ baseURL: 'https://llm.cedar-hollow.internal/v1', apiKey: 'unused' });

/** A machine that somebody set up for a test. Nobody wrote down who runs it. */
const test = new OpenAI({ baseURL: 'http://vllm.lab.internal:8000/v1', apiKey: 'unused' });

export async function codes(note: string, trial: boolean) {
  const messages = [{ role: 'user' as const, content: `Suggest ICD-10 codes: ${note}` }];
  return trial
    ? test.chat.completions.create({ model: 'llama3.3-70b', messages })
    : house.chat.completions.create({ model: 'llama3.3-70b', messages });
}
