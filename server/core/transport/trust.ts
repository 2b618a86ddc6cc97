/** Handlers of challenges on Apple platforms that trust whatever certificate a server shows. */
import type { Document, Span } from '../model.js';

const accepting =
  /(?:\.useCredential|NSURLSessionAuthChallengeUseCredential)\s{0,4},\s{0,20}(?:URLCredential\s{0,4}\(\s{0,4}trust:|\[\s{0,4}NSURLCredential\s{1,4}credentialForTrust:|credential\b|URLCredential\s{0,4}\.init\(trust:)/g;
/** What looks at the certificate before it is trusted. */
const looking =
  /SecTrustEvaluate|SecTrustCopyCertificateChain|SecTrustGetCertificateAtIndex|SecCertificateCopyData|SecTrustSetAnchorCertificates|SecTrustCopyKey|evaluate|pinn/i;
const handlerStart = /\bfunc\s|^[-+]\s?\(/gm;

/** How long a handler may be, in characters. */
const longest = 4_000;

/**
 * Places where a challenge is answered by trusting the server's own certificate, in a handler that never evaluates it.
 * https://developer.apple.com/documentation/foundation/performing-manual-server-trust-authentication, read 2026-11-22
 */
export function trustingChallenges({ text, language }: Document): readonly Span[] {
  if (language !== 'swift' && language !== 'objective-c' && language !== 'objective-cpp') return [];
  return [...text.matchAll(accepting)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - longest), match.index);
    const begin = [...before.matchAll(handlerStart)].at(-1)?.index ?? 0;
    const handler = before.slice(begin);
    if (!handler.includes('serverTrust') && !match[0].includes('rust')) return [];
    return looking.test(handler) ? [] : [{ start: match.index, end: match.index + match[0].length }];
  });
}
