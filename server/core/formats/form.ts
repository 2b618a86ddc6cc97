import type { Literal } from '../model.js';
import type { Extractor } from './extractor.js';
import { pushTrimmed } from './literals.js';

/** The body of a form: `given=Jane&family=Roe`. */
export const extractForm: Extractor = (text, range, scope) => {
  const out: Literal[] = [];
  for (let at = range.start; at < range.end; ) {
    let stop = at;
    while (stop < range.end && text.charCodeAt(stop) !== 38 && text.charCodeAt(stop) > 32) stop++;
    let equals = at;
    while (equals < stop && text.charCodeAt(equals) !== 61) equals++;
    const named = equals < stop;
    pushTrimmed(out, text, named ? equals + 1 : at, stop, 'field', named ? text.slice(at, equals) : '', scope);
    at = stop + 1;
  }
  return out;
};
