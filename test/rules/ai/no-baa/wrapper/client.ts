import OpenAI from 'openai';

export const openai = new OpenAI();
//                    ^^^^^^^^^^ ai/no-baa
export const covered = new OpenAI({ baseURL: 'https://api.groq.com/openai/v1' });
