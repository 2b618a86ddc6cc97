import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://api.groq.com/openai/v1' });
//             ^^^^^^^^^^ ai/no-baa

function prompt(p: Patient) {
  return `${p.firstName} ${p.lastName}, born ${p.birthDate}`;
}

export async function summarize(patient: Patient, topic: string) {
  await client.chat.completions.create({ model: 'llama', messages: [{ role: 'user', content: prompt(patient) }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ai/phi-in-prompt
  await client.chat.completions.create({ model: 'llama', messages: [{ role: 'user', content: deidentify(patient.note) }] });
  return client.chat.completions.create({ model: 'llama', messages: [{ role: 'user', content: `About ${topic}` }] });
}
