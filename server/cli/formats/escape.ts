/** Text for XML 1.0 and HTML, as content or inside of quotes. Characters that XML 1.0 forbids become U+FFFD. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character).replace(forbidden, '\ufffd');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What is no character of XML 1.0 (fifth edition, production 2). */
const forbidden = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text in a paragraph or cell of GitHub's Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
}
