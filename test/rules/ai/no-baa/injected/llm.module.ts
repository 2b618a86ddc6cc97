import OpenAI from 'openai';

export const openAiProvider = {
  provide: OpenAI,
  useFactory: () => new OpenAI({ baseURL: 'https://api.deepseek.com' }),
//                  ^^^^^^^^^^ ai/no-baa
};
