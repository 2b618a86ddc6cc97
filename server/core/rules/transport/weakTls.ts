import { transmissionSecurity } from '../../catalog/citations.js';
import { isTestPath } from '../../catalog/testPaths.js';
import { weakTlsOptions, weakTlsShapes } from '../../catalog/transport/weakTls.js';
import { type Document, defineRule, type Fix, type Span } from '../../model.js';
import { indexOptions } from '../../program/optionTable.js';
import { shapesIn } from '../../program/shapes.js';
import { resourceHits } from '../../resources/judge.js';
import { overlapsOne, withoutOverlaps } from '../../transport/hits.js';
import { optionsOf } from '../../transport/options.js';

const options = indexOptions(weakTlsOptions);

/** A connection whose encryption is of a kind that can be broken. */
export const weakTls = defineRule({
  id: 'transport/weak-tls',
  summary: 'Old version of TLS or weak cipher suite',
  why: 'Versions before TLS 1.2 and old ciphers can be broken by somebody on the way (RFC 8996, NIST SP 800-52r2).',
  remedy: 'Allow TLS 1.2 and 1.3 only, with the suites that the library chooses by itself.',
  limits: 'Sees what is written in code and configuration. What a library or system allows by itself is not judged.',
  cites: transmissionSecurity,
  severity: 'error',
  subjects: { resource: 'Old version of TLS', version: 'Old protocol', suite: 'Weak cipher' },
  examples: [
    { file: 'server.js', code: "tls.createServer({ minVersion: 'TLSv1.1', key, cert });", flagged: true },
    { file: 'server.js', code: "tls.createServer({ minVersion: 'TLSv1.2', key, cert });", flagged: false },
    { file: 'nginx.conf', code: 'server {\n  ssl_protocols TLSv1 TLSv1.2;\n}\n', flagged: true },
    { file: 'nginx.conf', code: 'server {\n  ssl_protocols TLSv1.2 TLSv1.3;\n}\n', flagged: false },
  ],
  check: function* (document, _policy, context) {
    const declared = [...resourceHits(document, context, 'transport/weak-tls')];
    yield* declared;
    const { code } = context;
    if (document.kind === 'prose' && document.language !== 'plaintext') return;
    if (isTestPath(document.path)) return;
    const found = [...optionsOf(document, code, options), ...shapesIn(document, weakTlsShapes)];
    for (const { start, end, row } of withoutOverlaps(document.text, found)) {
      if (overlapsOne({ start, end }, declared)) continue;
      yield { start, end, subject: row.subject, detail: row.what, fixes: fixesFor(document, { start, end }) };
    }
  },
});

/** The lowest version that is fit for use, by how the old one is written. What is left is a list that needs a human. */
const raised: readonly (readonly [RegExp, string])[] = [
  [/^((?:tls\.)?VersionTLS1)[01]$/, '$12'],
  [/^((?:ssl\.)?TLSVersion\.TLSv1)(?:_1)?$/, '$1_2'],
  [/^(ssl\.PROTOCOL_)TLSv1(?:_1)?$/, '$1TLS_CLIENT'],
  [
    /^(["']?(?:minVersion|min_version|minimumVersion|minTlsVersion|tlsMinVersion)["']?\s{0,4}[:=]\s{0,4}["']TLSv1)(?:\.[01])?(["'])$/,
    '$1.2$2',
  ],
  [/^("TLSv1)(?:\.1)?"$/, '$1.2"'],
  [/^((?:SslProtocols|SecurityProtocolType)\.)(?:Ssl3|Tls11|Tls)$/, '$1Tls12'],
  [/^(ssl-min-ver\s{1,8}TLSv1\.)[01]$/, '$12'],
];

function fixesFor({ text }: Document, { start, end }: Span): readonly Fix[] {
  const written = text.slice(start, end);
  const row = raised.find(([pattern]) => pattern.test(written));
  if (row === undefined) return [];
  const newText = written.replace(row[0], row[1]);
  return [{ title: 'Require TLS 1.2 or later', safety: 'needs-review', edits: [{ start, end, newText }] }];
}
