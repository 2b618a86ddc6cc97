import OpenAI from 'openai';

const client = new OpenAI();

export async function triage(patient: Patient, row: Row) {
  await client.responses.create({ model: 'gpt-5', input: `${patient.genderIdentity}, ${patient.language}`, store: false });
//      ^^^^^^^^^^^^^^^^^^^^^^^ ai/unreviewed-bias
  await client.responses.create({ model: 'gpt-5', input: JSON.stringify({ sex: row.sex }), store: false });
//      ^^^^^^^^^^^^^^^^^^^^^^^ ai/unreviewed-bias
  const first = await Promise.race([one(patient.hba1c), two()]);
  await client.responses.create({ model: 'gpt-5', input: first, store: false });
}
