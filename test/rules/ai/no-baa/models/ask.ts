import { createGroq } from '@ai-sdk/groq';
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { ollama } from 'ollama-ai-provider';

const groq = createGroq({});
//           ^^^^^^^^^^ ai/no-baa

export const ask = (prompt: string) => generateText({ model: openai('gpt-5'), prompt });
//                                                           ^^^^^^ ai/no-baa
export const quick = (prompt: string) => generateText({ model: groq('llama-3.1-8b-instant'), prompt });
export const local = (prompt: string) => generateText({ model: ollama('llama3'), prompt });
export const gateway = (prompt: string) => generateText({ model: 'openai/gpt-5', prompt });
//                                         ^^^^^^^^^^^^ ai/no-baa
