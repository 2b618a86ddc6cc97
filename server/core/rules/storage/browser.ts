import { encryptionAtRest } from '../../catalog/citations.js';
import { isTestPath } from '../../catalog/testPaths.js';
import { flowReaderOf } from '../../flow/sinks.js';
import { defineRule, type Span } from '../../model.js';
import { cookieFlaws } from '../../storage/cookieFlags.js';
import { exposedCookies } from '../../storage/cookies.js';
import { deviceStores } from '../../storage/device.js';
import { persistedStates } from '../../storage/persisted.js';
import { flowInto, wordsOf } from '../../storage/sinks.js';
import { overlapsOne } from '../../transport/hits.js';

/** A patient's data in a browser or in the preferences of an app. */
export const browser = defineRule({
  id: 'storage/browser',
  summary: 'Patient data kept unencrypted in a browser or in the preferences of an app',
  why: 'Whoever uses the device, a backup of it or a script of the page can read it, long after the session ended.',
  remedy:
    'Keep it on the server or in memory; on mobile devices use the Keychain or a store that is encrypted with a key of the Keystore.',
  limits: 'Judges by names and types. What another file puts behind a plain name is not seen.',
  cites: encryptionAtRest,
  severity: 'error',
  subjects: {
    browser: 'Patient data is stored in the browser',
    cookie: 'Patient data is stored in a cookie without all its flags',
    preferences: 'Patient data is stored in plain preferences',
    session: 'The cookie of a session lacks a flag',
  },
  examples: [
    {
      file: 'cache.ts',
      code: "export function remember(patient: Patient) {\n  localStorage.setItem('current', JSON.stringify(patient));\n}",
      flagged: true,
    },
    {
      file: 'PatientStore.swift',
      code: 'func remember(_ patient: Patient) {\n    UserDefaults.standard.set(patient.fullName, forKey: "last")\n}',
      flagged: true,
    },
    {
      file: 'session.ts',
      code: 'app.use(session({ secret, cookie: { secure: false } }));',
      flagged: true,
    },
    { file: 'theme.ts', code: "localStorage.setItem('theme', theme);", flagged: false },
  ],
  check: function* (document, policy, { code }) {
    if (isTestPath(document.path)) return;
    const told: Span[] = [];
    for (const each of code) {
      const phi = flowReaderOf(each, policy);
      const found = [
        ...deviceStores(each, document.text, phi),
        ...exposedCookies(each, document.text, phi),
        ...persistedStates(each, document.text, phi),
      ];
      for (const { subject, what, carried, fixes, start, end } of found) {
        const flow = flowInto(carried, { kind: 'browser', name: what });
        told.push({ start, end });
        yield { start, end, subject, detail: `${wordsOf(carried)} in ${what}`, flow, fixes };
      }
    }
    for (const { start, end, what, fixes } of cookieFlaws(document, code)) {
      if (overlapsOne({ start, end }, told)) continue;
      yield { start, end, subject: 'session', detail: what, severity: 'warning', fixes };
    }
  },
});
