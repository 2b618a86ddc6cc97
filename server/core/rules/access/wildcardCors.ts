import { openOriginsOf, openOriginsOfSettings } from '../../access/cors.js';
import { namesPatients } from '../../access/patients.js';
import { toolFiles } from '../../catalog/access/cors.js';
import { accessControl } from '../../catalog/citations.js';
import { isExamplePath, isTestPath } from '../../catalog/testPaths.js';
import { type Document, defineRule, type Severity } from '../../model.js';

/** Answers are given to pages that are logged in. */
const withCredentials =
  /(?:credentials|CREDENTIALS)["']?\)?[\s:=,(>|]{1,6}["']?(?:true|True)\b|AllowCredentials\(\)|allow_credentials\(\)|very_permissive/;

/** Pages of every other site may read the answers of a server. */
export const wildcardCors = defineRule({
  id: 'access/wildcard-cors',
  summary: 'Pages of every other site may read the answers',
  why: 'A page that a signed-in user opens by chance can then read what the server gives out, patients included.',
  remedy: 'List the origins that need it, and allow credentials to those alone.',
  limits:
    'Knows the frameworks, servers and headers in its tables. Where neither credentials nor patients are near, it is information only. Lists that are put together while the program runs are not judged.',
  cites: accessControl,
  severity: 'warning',
  subjects: {
    any: 'Every origin is allowed',
    default: 'Every origin is allowed, because none is named',
    reflected: 'Whatever origin asks is allowed',
  },
  examples: [
    {
      file: 'patients.ts',
      code: "import cors from 'cors';\napp.use('/patients', cors({ origin: '*' }));",
      flagged: true,
    },
    {
      file: 'patients.ts',
      code: "import cors from 'cors';\napp.use('/patients', cors({ origin: ['https://portal.example.org'] }));",
      flagged: false,
    },
  ],
  check: function* (document, _policy, { code }) {
    const { path, text } = document;
    if (isTestPath(path) || isExamplePath(path) || toolFiles.test(path) || !mentions.test(text)) return;
    const found =
      document.kind === 'code' || code.length > 0
        ? code.flatMap((each) => openOriginsOf(each, text))
        : openOriginsOfSettings(document);
    if (found.length === 0) return;
    const severity = severityIn(document);
    const seen = new Set<number>();
    for (const { start, end, how } of [...found].sort((a, b) => a.start - b.start)) {
      if (seen.has(start)) continue;
      seen.add(start);
      yield { start, end, subject: how, severity: how === 'reflected' && severity !== 'error' ? 'warning' : severity };
    }
  },
});

/** A cheap look before everything else. */
const mentions = /cors|origin/i;

function severityIn({ path, text }: Document): Severity {
  const clinical = namesPatients(path) || namesPatients(text);
  if (withCredentials.test(text)) return clinical ? 'error' : 'warning';
  return clinical ? 'warning' : 'information';
}
