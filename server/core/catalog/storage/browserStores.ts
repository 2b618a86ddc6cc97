/** Table: stores of browsers and mobile devices that keep values as they are given. */
import type { StoreRow } from '../../storage/sinks.js';

/** What a store is: of a browser, a cookie, the preferences of an app. */
export type BrowserStore = 'browser' | 'cookie' | 'preferences';

const scripts = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];
const android = ['kotlin', 'java'];

/** Stores that encrypt: ways through them are good. */
const encrypted = /encrypt|secure|cipher|keychain|keystore|vault/i;

/** Calls that keep a value on the device of a user. */
export const browserStores: readonly StoreRow<BrowserStore>[] = [
  {
    // https://developer.mozilla.org/docs/Web/API/Storage/setItem, read 2026-11-22
    subject: 'browser',
    calls: /(?:^|\.)(?:localStorage|sessionStorage)\.setItem$/,
    languages: scripts,
    stored: [1],
    key: [0],
    what: 'web storage',
  },
  {
    // https://react-native-async-storage.github.io/async-storage/docs/api, https://capacitorjs.com/docs/apis/preferences, read 2026-11-22
    subject: 'browser',
    calls:
      /(?:^|\.)AsyncStorage\.(?:default\.)?(?:setItem|mergeItem|multiSet|multiMerge)$|async-storage(?:\.default)?\.(?:setItem|mergeItem|multiSet|multiMerge)$/,
    unless: encrypted,
    languages: scripts,
    key: [0],
    what: 'AsyncStorage',
  },
  {
    subject: 'preferences',
    calls: /(?:^|\.)(?:Preferences|Storage|NativeStorage)\.set(?:Item)?$/,
    file: /@capacitor\/(?:preferences|storage)|@ionic\/storage|native-storage/,
    unless: encrypted,
    languages: scripts,
    what: 'preferences of the app',
  },
  {
    // IndexedDB, raw and through idb, Dexie, localForage, PouchDB.
    // https://developer.mozilla.org/docs/Web/API/IDBObjectStore/put, https://dexie.org/docs/Table/Table.put(), read 2026-11-22
    subject: 'browser',
    calls:
      /(?:objectStore|openDB|indexedDB|transaction|Dexie|localforage|idb-keyval|PouchDB).*\.(?:put|add|bulkPut|bulkAdd|bulkDocs|setItem|set|post)$|(?:^|\.)localforage(?:\.default)?\.setItem$|^idb-keyval\.(?:set|setMany|update)$/i,
    unless: encrypted,
    languages: scripts,
    key: [0],
    named: true,
    what: 'IndexedDB',
  },
  {
    subject: 'browser',
    calls: /\.(?:put|add|bulkPut|bulkAdd|setItem)$/,
    unless:
      /encrypt|classList|cache|(?:^|\.)(?:http|axios|api|client|fetch|request|router|app|headers|\$http|set|ws)\.(?:put|add)$|s3|bucket/i,
    file: /(?:from|require\()\s*['"](?:idb|dexie|localforage|dexie-react-hooks)['"]|indexedDB\.open|openDB\(/,
    fileUnless: /dexie-encrypted|encryptDatabase/,
    languages: scripts,
    key: [0],
    named: true,
    what: 'IndexedDB',
  },
  {
    // https://github.com/mrousavy/react-native-mmkv#encryption, https://github.com/sindresorhus/electron-store#encryptionkey, read 2026-11-22
    subject: 'browser',
    calls:
      /(?:MMKV|electron-store|(?:^|\.)Store|storage|store2|store|lscache|ls)(?:\.default)?\.(?:set|setString|setItem)$/i,
    unless: encrypted,
    file: /react-native-mmkv|electron-store|['"]store2?['"]|['"]lscache['"]|secure-ls|localstorage-slim/,
    fileUnless: /encryptionKey|secure-ls|encrypt:\s*true/,
    languages: scripts,
    key: [0],
    what: 'a store without a key',
  },
  {
    // https://usehooks-ts.com/react-hook/use-local-storage, https://vueuse.org/core/useLocalStorage/, https://jotai.org/docs/utilities/storage, read 2026-11-22
    subject: 'browser',
    calls:
      /(?:^|\.)(?:useLocalStorage|useSessionStorage|useStorage|atomWithStorage|useLocalStorageState|usePersistedState|useMMKVString|useMMKVObject)$/,
    languages: scripts,
    stored: [0, 1],
    key: [0],
    what: 'web storage',
  },
  {
    subject: 'browser',
    calls:
      /(?:localStorageService|sessionStorageService|LocalStorageService|SessionStorageService|StorageService|localStorage|sessionStorage)\.(?:store|set|save)$/,
    unless: encrypted,
    file: /ngx-webstorage|angular-2-local-storage|ngx-store|ngStorage|local-storage|localStorage/,
    languages: scripts,
    stored: [1],
    key: [0],
    what: 'web storage',
  },
  {
    // https://developer.android.com/reference/android/content/SharedPreferences.Editor, read 2026-11-22
    subject: 'preferences',
    calls:
      /(?:getSharedPreferences|getDefaultSharedPreferences|getPreferences|SharedPreferences(?:\.Editor)?|Editor)(?:\.\w+)*\.(?:putString|putStringSet|putInt|putLong|putFloat)$/,
    unless: encrypted,
    languages: android,
    stored: [1],
    key: [0],
    what: 'SharedPreferences',
  },
  {
    subject: 'preferences',
    calls: /^(?:putString|putStringSet)$|^(?:it|this)\.(?:putString|putStringSet)$/,
    file: /getSharedPreferences|getDefaultSharedPreferences|SharedPreferences/,
    fileUnless: /Encrypted|Bundle\b|bundleOf/,
    languages: android,
    stored: [1],
    key: [0],
    what: 'SharedPreferences',
  },
  {
    // https://developer.apple.com/documentation/foundation/userdefaults, read 2026-11-22
    subject: 'preferences',
    calls: /(?:UserDefaults|NSUserDefaults|NSUbiquitousKeyValueStore)(?:\.\w+)*\.(?:set|setValue|setObject|register)$/,
    unless: encrypted,
    languages: ['swift', 'objective-c'],
    stored: [0],
    key: ['forKey'],
    what: 'UserDefaults',
  },
  {
    // https://learn.microsoft.com/dotnet/maui/platform-integration/storage/preferences, read 2026-11-22
    subject: 'preferences',
    calls: /(?:^|\.)Preferences\.(?:Default\.)?Set$/,
    unless: encrypted,
    languages: ['csharp'],
    stored: [1],
    key: [0],
    what: 'preferences of the app',
  },
];
