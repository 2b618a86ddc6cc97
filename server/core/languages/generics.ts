import { type Lexer, prevWord } from './frames.js';

/** Longest list of type arguments that is believed. */
const longestGenerics = 120;

/** Skips `<string, Chart>` behind a name when a call or literal follows: the name stays the callee. */
export function skipGenerics(lexer: Lexer): boolean {
  const { text, pos } = lexer;
  if (lexer.prev !== prevWord || lexer.wordEnd !== pos) return false;
  let level = 0;
  const last = Math.min(lexer.end, pos + longestGenerics);
  for (let at = pos; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === 60) level++;
    else if (code === 62) {
      level--;
      if (level > 0) continue;
      let next = at + 1;
      while (text.charCodeAt(next) === 32) next++;
      const follower = text.charCodeAt(next);
      if (follower !== 40 && follower !== 123 && follower !== 91) return false;
      lexer.pos = at + 1;
      return true;
    } else if (!isTypeCharacter(code)) return false;
  }
  return false;
}

function isTypeCharacter(code: number): boolean {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return true;
  return (
    code === 95 || code === 44 || code === 32 || code === 46 || code === 91 || code === 93 || code === 63 || code === 58
  );
}
