/** Table: options that switch the verification of certificates off. */
import type { OptionRow } from '../../program/optionTable.js';

/** Options of clients and servers of TLS, by the value that accepts any certificate or host name. */
export const tlsDisabling: readonly OptionRow<'verification'>[] = [
  {
    // Node: tls.connect, https.request, agents of axios, got and others.
    // https://nodejs.org/api/tls.html#tlsconnectoptions-callback, read 2026-11-22
    subject: 'verification',
    names: ['rejectUnauthorized', 'strictSSL'],
    values: [false],
    what: 'any certificate is accepted',
  },
  {
    // Python: requests, httpx, aiohttp (`ssl=False`, `verify_ssl=False`).
    // https://requests.readthedocs.io/en/latest/user/advanced/#ssl-cert-verification, read 2026-11-22
    subject: 'verification',
    names: ['verify', 'verify_ssl'],
    languages: ['python'],
    values: [false],
    what: 'any certificate is accepted',
  },
  {
    // Go: crypto/tls Config. https://pkg.go.dev/crypto/tls#Config, read 2026-11-22
    subject: 'verification',
    names: ['InsecureSkipVerify'],
    values: [true],
    what: 'any certificate is accepted',
  },
];
