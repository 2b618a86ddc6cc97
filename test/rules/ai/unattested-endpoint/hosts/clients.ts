import OpenAI from 'openai';

export const listed = new OpenAI({ baseURL: 'https://vllm.clinic.internal/v1', apiKey: 'unused' });
export const stranger = new OpenAI({ baseURL: 'https://vllm.ml.corp.internal/v1', apiKey: 'unused' });
//                      ^^^^^^^^^^ ai/unattested-endpoint
export const elsewhere = new OpenAI({ baseURL: 'https://llm.example.org/v1', apiKey: 'unused' });
//                       ^^^^^^^^^^ ai/unattested-endpoint

export function clientFor(url: string) {
  return new OpenAI({ baseURL: url });
//       ^^^^^^^^^^ ai/unattested-endpoint
}

export const local = new OpenAI({ baseURL: 'http://127.0.0.1:1234/v1', apiKey: 'unused' });
