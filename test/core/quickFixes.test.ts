import { describe, expect, test } from 'vitest';
import { createDocument } from '../../server/core/document.js';
import { inspect } from '../../server/core/inspect.js';
import type { Finding } from '../../server/core/model.js';
import { defaultPolicy } from '../../server/core/policy/policy.js';
import { programsOf } from '../../server/core/program/programs.js';
import { allRules } from '../../server/core/rules/index.js';
import { createCodeReader } from '../../server/host/codeReader.js';
import { testParser } from '../parser.js';

const parse = await testParser();

function findingsOf(rule: string, file: string, text: string): readonly Finding[] {
  const { findings, failures } = inspect(createDocument(file, text), defaultPolicy, allRules, {
    today: '2026-01-01',
    readCode: createCodeReader(parse),
  });
  expect(failures).toEqual([]);
  return findings.filter((finding) => finding.rule === rule);
}

/** The text after the fix of a title of the only finding. */
function fixed(rule: string, title: string, file: string, text: string): string {
  const [finding, ...more] = findingsOf(rule, file, text);
  expect(more).toEqual([]);
  const fix = finding?.fixes.find((each) => each.title === title);
  if (fix === undefined) throw new Error(`no fix: ${finding?.fixes.map((each) => each.title)}`);
  return [...fix.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((after, { start, end, newText }) => after.slice(0, start) + newText + after.slice(end), text);
}

const verify = ['transport/tls-disabled', 'Verify the certificate'] as const;
const newer = ['transport/weak-tls', 'Require TLS 1.2 or later'] as const;
const encrypt = ['transport/database-without-tls', 'Require TLS'] as const;
const flag = ['storage/browser', 'Set the flag of the cookie'] as const;

const cases: readonly (readonly [what: readonly [string, string], file: string, before: string, after: string])[] = [
  [
    ['transport/cleartext-url', 'Use https'],
    'a.ts',
    "fetch('http://fhir.northside.health/Patient');\n",
    "fetch('https://fhir.northside.health/Patient');\n",
  ],
  [
    encrypt,
    'a.py',
    'connect("host=db.northside.health sslmode=disable")\n',
    'connect("host=db.northside.health sslmode=verify-full")\n',
  ],
  [
    encrypt,
    'a.ts',
    "new Redis('redis://cache.northside.health:6379');\n",
    "new Redis('rediss://cache.northside.health:6379');\n",
  ],
  [
    encrypt,
    'A.java',
    'class A { String u = "jdbc:mysql://db.northside.health/charts?useSSL=false"; }\n',
    'class A { String u = "jdbc:mysql://db.northside.health/charts?useSSL=true"; }\n',
  ],
  [
    encrypt,
    'A.cs',
    'class A { string u = "Server=db.northside.health;Database=charts;Encrypt=False"; }\n',
    'class A { string u = "Server=db.northside.health;Database=charts;Encrypt=true"; }\n',
  ],
  [
    verify,
    'a.ts',
    'new https.Agent({ rejectUnauthorized: false });\n',
    'new https.Agent({ rejectUnauthorized: true });\n',
  ],
  [
    verify,
    'a.py',
    'import requests\nrequests.get(url, verify=False)\n',
    'import requests\nrequests.get(url, verify=True)\n',
  ],
  [
    verify,
    'a.go',
    'package a\n\nvar c = tls.Config{InsecureSkipVerify: true}\n',
    'package a\n\nvar c = tls.Config{InsecureSkipVerify: false}\n',
  ],
  [verify, 'a.php', "<?php\n$c = new Client(['verify' => false]);\n", "<?php\n$c = new Client(['verify' => true]);\n"],
  [newer, 'a.ts', "tls.createServer({ minVersion: 'TLSv1.1' });\n", "tls.createServer({ minVersion: 'TLSv1.2' });\n"],
  [
    newer,
    'a.go',
    'package a\n\nvar c = tls.Config{MinVersion: tls.VersionTLS10}\n',
    'package a\n\nvar c = tls.Config{MinVersion: tls.VersionTLS12}\n',
  ],
  [
    newer,
    'a.py',
    'import ssl\nctx.minimum_version = ssl.TLSVersion.TLSv1\n',
    'import ssl\nctx.minimum_version = ssl.TLSVersion.TLSv1_2\n',
  ],
  [
    newer,
    'A.cs',
    'class A { void B() { h.SslProtocols = SslProtocols.Tls11; } }\n',
    'class A { void B() { h.SslProtocols = SslProtocols.Tls12; } }\n',
  ],
  [
    flag,
    'a.ts',
    'app.use(session({ secret, cookie: { secure: false } }));\n',
    'app.use(session({ secret, cookie: { secure: true } }));\n',
  ],
  [flag, 'settings.py', 'SESSION_COOKIE_SECURE = False\n', 'SESSION_COOKIE_SECURE = True\n'],
  [
    ['storage/browser', 'Keep it in EncryptedSharedPreferences'],
    'Store.kt',
    'package clinic\n\nfun remember(context: Context, patient: Patient) {\n    context.getSharedPreferences("patients", Context.MODE_PRIVATE).edit().putString("ssn", patient.ssn).apply()\n}\n',
    'package clinic\nimport androidx.security.crypto.EncryptedSharedPreferences\nimport androidx.security.crypto.MasterKey\n\nfun remember(context: Context, patient: Patient) {\n    EncryptedSharedPreferences.create(context, "patients", MasterKey.Builder(context).setKeyScheme(MasterKey.KeyScheme.AES256_GCM).build(), EncryptedSharedPreferences.PrefKeyEncryptionScheme.AES256_SIV, EncryptedSharedPreferences.PrefValueEncryptionScheme.AES256_GCM).edit().putString("ssn", patient.ssn).apply()\n}\n',
  ],
  [
    ['storage/browser', 'Keep it in EncryptedSharedPreferences'],
    'Store.java',
    'package clinic;\n\nclass Store {\n    void remember(Context context, Patient patient) {\n        context.getSharedPreferences("patients", 0).edit().putString("ssn", patient.getSsn()).apply();\n    }\n}\n',
    'package clinic;\nimport androidx.security.crypto.EncryptedSharedPreferences;\nimport androidx.security.crypto.MasterKey;\n\nclass Store {\n    void remember(Context context, Patient patient) {\n        EncryptedSharedPreferences.create(context, "patients", new MasterKey.Builder(context).setKeyScheme(MasterKey.KeyScheme.AES256_GCM).build(), EncryptedSharedPreferences.PrefKeyEncryptionScheme.AES256_SIV, EncryptedSharedPreferences.PrefValueEncryptionScheme.AES256_GCM).edit().putString("ssn", patient.getSsn()).apply();\n    }\n}\n',
  ],
  [
    ['storage/browser', 'Keep it in the Keychain'],
    'Store.swift',
    'import Foundation\n\nfunc remember(_ patient: Patient) {\n    UserDefaults.standard.set(patient.ssn, forKey: "ssn")\n}\n',
    'import Security\nimport Foundation\n\nfunc remember(_ patient: Patient) {\n    let item: [String: Any] = [\n        kSecClass as String: kSecClassGenericPassword,\n        kSecAttrAccount as String: "ssn",\n        kSecAttrAccessible as String: kSecAttrAccessibleWhenUnlockedThisDeviceOnly,\n        kSecValueData as String: Data("\\(patient.ssn)".utf8),\n    ]\n    SecItemDelete(item as CFDictionary)\n    SecItemAdd(item as CFDictionary, nil)\n}\n',
  ],
];

describe('a fix makes the text that it promises, which parses and holds the finding no longer', () => {
  test.each(cases)('%s %s', ([rule, title], file, before, after) => {
    expect(fixed(rule, title, file, before)).toBe(after);
    const document = createDocument(file, after);
    expect(programsOf(document, parse).flatMap(({ errors }) => errors)).toEqual([]);
    expect(findingsOf(rule, file, after)).toEqual([]);
  });
});

test.each([
  ['a.ts', "fetch('http://localhost:8080/Patient');\n"],
  ['a.ts', "const system = 'http://hl7.org/fhir/sid/us-npi';\n"],
])('addresses that stay inside, or are names, are left alone: %s %s', (file, text) => {
  expect(findingsOf('transport/cleartext-url', file, text)).toEqual([]);
});
