import OpenAI from 'openai';

const openai = new OpenAI();

/** The first version of the assistant. It keeps the conversation at the vendor, so that it can be continued. */
export async function reply(question: string, previous?: string) {
  return openai.responses.create({
    model: 'gpt-5-mini',
    input: question,
    previous_response_id: previous,
    store: true,
  });
}
