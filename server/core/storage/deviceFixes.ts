/** Edits that keep a patient's data in a store of the device whose key the system holds. */
import type { Edit, Fix } from '../model.js';
import { calleePath } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Call, Expression } from '../program/model.js';
import { argumentsAt } from './ways.js';

/** The changes for a call that keeps something in preferences; none where what to write is not certain. */
export function deviceFixes(code: Code, text: string, call: Call): readonly Fix[] {
  const { language } = code.program;
  const fix =
    language === 'swift'
      ? keychain(text, call)
      : /^(?:kotlin|java)$/.test(language)
        ? encrypted(code, text)
        : undefined;
  return fix === undefined ? [] : [fix];
}

/**
 * The preferences of the file are opened encrypted, where one call opens them.
 * https://developer.android.com/reference/androidx/security/crypto/EncryptedSharedPreferences, read 2026-11-22
 */
function encrypted(code: Code, text: string): Fix | undefined {
  const opened = code.bindings.calls.filter(({ call }) =>
    /(?:^|\.)getSharedPreferences$/.test(calleePath(call.callee)),
  );
  const [only] = opened;
  if (only === undefined || opened.length > 1) return undefined;
  const { callee, args, start, end } = only.call;
  const name = args[0]?.value;
  if (name === undefined || callee.kind === 'index') return undefined;
  const context = callee.kind === 'member' ? written(text, callee.object) : 'this';
  const made = code.program.language === 'java' ? 'new ' : '';
  const key = `${made}MasterKey.Builder(${context}).setKeyScheme(MasterKey.KeyScheme.AES256_GCM).build()`;
  const schemes =
    'EncryptedSharedPreferences.PrefKeyEncryptionScheme.AES256_SIV, EncryptedSharedPreferences.PrefValueEncryptionScheme.AES256_GCM';
  const newText = `EncryptedSharedPreferences.create(${context}, ${quoted(text, name)}, ${key}, ${schemes})`;
  return {
    title: 'Keep it in EncryptedSharedPreferences',
    safety: 'needs-review',
    edits: [...importsOf(code, text), { start, end, newText }],
  };
}

const androidx: readonly string[] = [
  'androidx.security.crypto.EncryptedSharedPreferences',
  'androidx.security.crypto.MasterKey',
];

/** Imports that are missing, behind the package or at the beginning. */
function importsOf({ program }: Code, text: string): readonly Edit[] {
  const missing = androidx.filter((each) => !text.includes(`import ${each}`));
  if (missing.length === 0) return [];
  const mark = program.language === 'java' ? ';' : '';
  const lines = missing.map((each) => `import ${each}${mark}\n`).join('');
  const first = /^import\s/m.exec(text)?.index;
  const own = /^package\s[^\n]{1,300}\n/m.exec(text);
  const at = first ?? (own === null ? 0 : own.index + own[0].length);
  return [{ start: at, end: at, newText: lines }];
}

/**
 * An item of the Keychain in place of a default, readable while the device is unlocked and never on another one.
 * https://developer.apple.com/documentation/security/adding-a-password-to-the-keychain, read 2026-11-22
 */
function keychain(text: string, call: Call): Fix | undefined {
  const [value] = argumentsAt(call, [0]);
  const [key] = argumentsAt(call, ['forKey']);
  const lineStart = text.lastIndexOf('\n', call.start) + 1;
  const indent = text.slice(lineStart, call.start);
  const lineEnd = text.indexOf('\n', call.end);
  const rest = text.slice(call.end, lineEnd < 0 ? text.length : lineEnd);
  if (value === undefined || key === undefined || indent.trim() !== '' || rest.trim() !== '') return undefined;
  const lines = [
    'let item: [String: Any] = [',
    '    kSecClass as String: kSecClassGenericPassword,',
    `    kSecAttrAccount as String: ${quoted(text, key.value)},`,
    '    kSecAttrAccessible as String: kSecAttrAccessibleWhenUnlockedThisDeviceOnly,',
    `    kSecValueData as String: Data("\\(${quoted(text, value.value)})".utf8),`,
    ']',
    'SecItemDelete(item as CFDictionary)',
    'SecItemAdd(item as CFDictionary, nil)',
  ];
  const newText = lines.join(`\n${indent}`);
  const first = /^import\s/m.exec(text)?.index ?? 0;
  const security = /^import Security\b/m.test(text) ? [] : [{ start: first, end: first, newText: 'import Security\n' }];
  return {
    title: 'Keep it in the Keychain',
    safety: 'needs-review',
    edits: [...security, { start: call.start, end: call.end, newText }],
  };
}

function written(text: string, { start, end }: Expression): string {
  return text.slice(start, end);
}

/** Strings of code stand without their quotes in some languages. */
function quoted(text: string, { start, end }: Expression): string {
  const isInside = text[start - 1] === '"' && text[end] === '"';
  return isInside ? text.slice(start - 1, end + 1) : text.slice(start, end);
}
