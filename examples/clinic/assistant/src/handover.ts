import { azure } from './azure.js';

/** A hand-over between shifts. Nothing is kept. */
export async function handover(notes: readonly string[]): Promise<string> {
  const answer = await azure.responses.create({
    model: 'gpt-5-mini',
    input: `Write a hand-over for the next shift:\n${notes.join('\n')}`,
    store: false,
  });
  return answer.output_text;
}
