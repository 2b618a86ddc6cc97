import { client } from './client';

export async function ask(patient: Patient) {
  await client.chat.completions.create({ model: 'gpt-5', messages: [{ role: 'user', content: takeOut(patient.note) }] });
  return client.chat.completions.create({ model: 'gpt-5', messages: [{ role: 'user', content: patient.chiefComplaint }] });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ai/phi-in-prompt
}
