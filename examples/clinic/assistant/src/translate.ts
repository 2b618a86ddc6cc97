import { AzureOpenAI } from 'openai';

const azure = new AzureOpenAI({
  endpoint: 'https://cedar-hollow.openai.azure.com',
  apiVersion: '2024-10-21',
});

/** Still on the model of last year, which the policy does not allow any more. */
export async function translate(instructions: string, language: string) {
  return azure.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: `Translate into ${language}: ${instructions}` }],
  });
}
