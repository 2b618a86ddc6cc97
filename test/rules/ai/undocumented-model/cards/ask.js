const Anthropic = require('@anthropic-ai/sdk');

const client = new Anthropic();

exports.ask = async (note) => {
  await client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 9, messages: [{ role: 'user', content: note }] });
  return client.messages.create({ model: 'claude-haiku-4-5', max_tokens: 9, messages: [{ role: 'user', content: note }] });
//       ^^^^^^^^^^^^^^^^^^^^^^ ai/undocumented-model
};
