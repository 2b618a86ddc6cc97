import { transmissionSecurity } from '../../catalog/citations.js';
import { isTestPath } from '../../catalog/testPaths.js';
import { tlsDisabling } from '../../catalog/transport/tlsOptions.js';
import { tlsDisablingShapes } from '../../catalog/transport/tlsShapes.js';
import { type Document, defineRule, type Fix, type Span } from '../../model.js';
import { indexOptions } from '../../program/optionTable.js';
import { shapesIn } from '../../program/shapes.js';
import { resourceHits } from '../../resources/judge.js';
import { overlapsOne, withoutOverlaps } from '../../transport/hits.js';
import { optionsOf } from '../../transport/options.js';
import { bracketsAround, hostWithin, staysInside } from '../../transport/surroundings.js';
import { trustingChallenges } from '../../transport/trust.js';

const options = indexOptions(tlsDisabling);

/** A connection whose other end is not verified. */
export const tlsDisabled = defineRule({
  id: 'transport/tls-disabled',
  summary: 'Connection without TLS, or whose other end is not verified',
  why: 'Without TLS, or without verification, anybody on the way can read and change what is sent.',
  remedy: 'Verify certificates and host names. For a private certificate authority give its certificate to the client.',
  limits: 'Knows the options of the libraries in its tables. A value that only a running system knows is not judged.',
  cites: transmissionSecurity,
  severity: 'error',
  subjects: {
    resource: 'Connections without TLS are accepted',
    plain: 'Connections without TLS are accepted',
    verification: 'Certificates are not verified',
  },
  examples: [
    {
      file: 'client.py',
      code: "import requests\nrequests.get('https://fhir.example.org/Patient', verify=False)",
      flagged: true,
    },
    {
      file: 'client.py',
      code: "import requests\nrequests.get('https://fhir.example.org/Patient', verify='ca.pem')",
      flagged: false,
    },
    { file: 'sync.sh', code: 'curl -k https://fhir.example.org/Patient', flagged: true },
    { file: 'health.sh', code: 'curl -k https://localhost:8443/health', flagged: false },
  ],
  check: function* (document, _policy, context) {
    const declared = [...resourceHits(document, context, 'transport/tls-disabled')];
    yield* declared;
    const { code } = context;
    if (document.kind === 'prose' && document.language !== 'plaintext') return;
    if (isTestPath(document.path)) return;
    const found = [
      ...optionsOf(document, code, options),
      ...shapesIn(document, tlsDisablingShapes),
      ...trustingChallenges(document).map((span) => ({ ...span, row: trusted })),
    ];
    for (const { start, end, row } of withoutOverlaps(document.text, found)) {
      if (overlapsOne({ start, end }, declared)) continue;
      if (isLocal(document, { start, end })) continue;
      yield { start, end, subject: row.subject, detail: row.what, fixes: fixesFor(document, { start, end }) };
    }
  },
});

const trusted = { subject: 'verification', what: 'any certificate is accepted' } as const;

/** A call to the machine itself has no way on which somebody could listen. */
function isLocal(document: Document, at: Span): boolean {
  const around = bracketsAround(document.text, at, 1);
  return around !== undefined && staysInside(hostWithin(document, around));
}

/** Options of which the other value verifies. The last word is the value. */
const turned =
  /\b(?:(?:rejectUnauthorized|strictSSL|strict-ssl|verify|verify_ssl|verify_certs|ssl_verify|verify_peer|verify_peer_name|check_hostname|validate_certs)["']?\s{0,4}(?:=>|[:=])\s{0,4}(false)|(?:InsecureSkipVerify|insecure_skip_verify|insecureSkipVerify|tlsAllowInvalidCertificates|tlsAllowInvalidHostnames|allow_self_signed)["']?\s{0,4}(?:=>|[:=])\s{0,4}(true))$/i;

function fixesFor({ text }: Document, { start, end }: Span): readonly Fix[] {
  const match = turned.exec(text.slice(Math.max(text.lastIndexOf('\n', start) + 1, end - 120), end));
  const written = match?.[1] ?? match?.[2];
  if (written === undefined) return [];
  const edit = { start: end - written.length, end, newText: opposites[written] ?? '' };
  return edit.newText === '' ? [] : [{ title: 'Verify the certificate', safety: 'needs-review', edits: [edit] }];
}

const opposites: Readonly<Record<string, string>> = { false: 'true', False: 'True', true: 'false', True: 'False' };
