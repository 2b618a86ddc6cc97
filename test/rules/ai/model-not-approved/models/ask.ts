import OpenAI from 'openai';

const client = new OpenAI();
const MODEL = 'gpt-4o';

export async function ask(note: string, model: string) {
  await client.chat.completions.create({ model: 'gpt-5-mini', messages: [{ role: 'user', content: note }] });
  await client.chat.completions.create({ model: MODEL, messages: [{ role: 'user', content: note }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ai/model-not-approved
  // A name that only a running system knows is not judged.
  return client.chat.completions.create({ model, messages: [{ role: 'user', content: note }] });
}
