/** Which files can hold code or configuration that stores or sends data, or gives access to it. */
import { type ClueSearch, createClueSearch, type Phrase } from './clueSearch.js';

/** Words by family, each sought as a part of longer words. Rules of a family may look only at files that hold one. */
const words: readonly string[] = [
  // transport/
  ...['rejectunauthorized', 'strictssl', 'verify', 'insecureskipverify'],
  // access/
  ...[
    'public-read',
    'publicread',
    'makepublic',
    'make_public',
    'make_blob_public',
    'allusers',
    'publicaccess',
    'public_access',
  ],
  ...['access-control-allow-origin', 'enablecors', 'alloworigin', 'allow_origin', 'allowedorigin', 'allowed_origin'],
  ...[
    'anyorigin',
    'any_origin',
    'anyhost',
    'crossorigin',
    'cross_origin',
    'cross-origin',
    'cors(',
    '/cors',
    'corslayer',
  ],
  ...['cors.', 'cors_', "'cors'", '"cors"', 'cors:', 'cors{', 'rack::cors', 'flask_cors', 'isoriginallowed'],
  ...["get('/", 'get("/', "post('/", 'post("/', "put('/", 'put("/', "delete('/", 'delete("/', "patch('/", 'patch("/'],
  ...['handlefunc(', 'mux.handle', '@controller(', 'mapping(', '[httpget', '[httppost', '[httpput', '[httpdelete'],
  ...['allowanonymous', 'permitall', 'before_action', '.route(', 'permission_classes', 'login_required'],
  ...['loginrequiredmixin', 'function get(', 'function post(', 'mapget(', 'mappost('],
];

let search: ClueSearch | undefined;

/** Does the file name an option, call or address that the rules of storage/, transport/ and access/ know? */
export function mayStoreOrSend(bytes: Uint8Array, length: number): boolean {
  search ??= createClueSearch(words.map(phraseOf), []);
  return search(bytes, length, isEnough) !== 0;
}

function phraseOf(word: string): Phrase {
  return { words: [word], place: 'anywhere', bits: 1 };
}

function isEnough(found: number): boolean {
  return found !== 0;
}
