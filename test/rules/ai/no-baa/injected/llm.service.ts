import OpenAI from 'openai';

export class LlmService {
  constructor(private readonly openai: OpenAI) {}

  ask(note: string) {
    return this.openai.chat.completions.create({ model: 'm', messages: [{ role: 'user', content: note }] });
  }
}
