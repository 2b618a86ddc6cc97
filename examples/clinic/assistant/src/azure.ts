import { AzureOpenAI } from 'openai';

/** The model that the clinic has a contract for. Others use this client. */
export const azure = new AzureOpenAI({
  endpoint: 'https://cedar-hollow.openai.azure.com',
  apiVersion: '2025-04-01-preview',
});
