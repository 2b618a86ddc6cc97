import { covered, model } from './index';

export async function ask(note: string) {
  await covered.chat.completions.create({ model: 'llama-3.3-70b', messages: [{ role: 'user', content: note }] });
  return model.chat.completions.create({ model: 'gpt-5', messages: [{ role: 'user', content: note }] });
}
