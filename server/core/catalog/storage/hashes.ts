/** Table: calls that hash what they are given, without a key. Documentation of each library, read 2026-11-22. */
import type { Places } from '../../storage/ways.js';

const scripts = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];
const jvm = ['java', 'kotlin', 'scala'];

/** A call that hashes. Data only. */
export interface HashRow {
  readonly calls: RegExp;
  readonly languages: readonly string[];
  /** Where what is hashed is given; the first argument when absent. */
  readonly hashed?: Places;
  /** Where the hash is given that is written to; its ways must match `intoWays`. */
  readonly into?: Places;
  readonly intoWays?: RegExp;
}

/** A keyed hash, or one that is made for passwords. */
export const keyedHash = /hmac|mac\b|Mac\.|blake2\w*.*key|bcrypt|scrypt|argon|pbkdf/i;

/** Hashes without a key. */
export const hashCalls: readonly HashRow[] = [
  // https://nodejs.org/api/crypto.html, https://developer.mozilla.org/docs/Web/API/SubtleCrypto/digest
  { calls: /createHash(?:\.update)*\.update$/, languages: scripts },
  { calls: /^(?:node:)?crypto(?:\.default)?\.hash$/, languages: scripts, hashed: [1] },
  { calls: /(?:^|\.)subtle\.digest$/, languages: scripts, hashed: [1] },
  {
    calls:
      /^(?:crypto-js|CryptoJS)(?:[./](?:default|core|md5|sha1|sha256|sha512))*[./](?:MD5|SHA1|SHA224|SHA256|SHA384|SHA512|SHA3|RIPEMD160)$|(?:^|\.)CryptoJS\.\w+$/,
    languages: scripts,
  },
  {
    calls:
      /^(?:md5|sha1|sha256|sha512|blueimp-md5|js-md5|js-sha1|js-sha256|js-sha512|ts-md5|spark-md5|hash\.js|object-hash|fast-sha256)(?:\.\w+)*$/i,
    languages: scripts,
  },
  { calls: /md\.(?:md5|sha1|sha256|sha512)\.create\.update$/, languages: scripts },
  // https://docs.python.org/3/library/hashlib.html
  {
    calls: /(?:^|\.)hashlib\.(?:md5|sha1|sha224|sha256|sha384|sha512|sha3_\d+|blake2b|blake2s)(?:\.update)?$/,
    languages: ['python'],
  },
  { calls: /(?:^|\.)hashlib\.new$/, languages: ['python'], hashed: [1] },
  { calls: /(?:^|\.)hashlib\.new\.update$/, languages: ['python'] },
  { calls: /^Crypto\.Hash\.\w+\.new(?:\.update)?$|hashes\.Hash\.update$/, languages: ['python'] },
  // https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/security/MessageDigest.html
  { calls: /MessageDigest\.getInstance\.(?:digest|update)$/, languages: jvm },
  {
    calls:
      /(?:^|\.)DigestUtils\.(?:md2|md5|sha|sha1|sha224|sha256|sha384|sha512)(?:Hex|_\w+)?$|(?:^|\.)DigestUtils\.md5Digest(?:AsHex)?$/,
    languages: jvm,
  },
  { calls: /(?:^|\.)Hashing\.(?:md5|sha1|sha256|sha384|sha512)\.hash(?:String|Bytes|Unencoded\w*)$/, languages: jvm },
  // https://learn.microsoft.com/dotnet/api/system.security.cryptography.sha256
  {
    calls:
      /(?:^|\.)(?:MD5|SHA1|SHA256|SHA384|SHA512)(?:Managed|CryptoServiceProvider|Cng)?(?:\.Create)?\.(?:HashData|ComputeHash|TryHashData|HashDataAsync|ComputeHashAsync)$/,
    languages: ['csharp'],
  },
  // https://pkg.go.dev/crypto/sha256
  { calls: /(?:^|[./])(?:md5|sha1|sha256|sha512)\.(?:Sum|Sum224|Sum256|Sum384|Sum512)$/, languages: ['go'] },
  { calls: /(?:^|[./])(?:md5|sha1|sha256|sha512)\.New(?:384|224)?\.Write$/, languages: ['go'] },
  {
    calls: /^(?:io\.WriteString|fmt\.Fprintf?)$/,
    languages: ['go'],
    hashed: [1, 2, 3],
    into: [0],
    intoWays: /(?:md5|sha1|sha256|sha512)\.New/,
  },
  // https://docs.ruby-lang.org/en/3.4/Digest.html
  {
    calls:
      /^(?:OpenSSL(?:\.|::))?Digest(?:\.|::)(?:MD5|SHA1|SHA2|SHA256|SHA384|SHA512)(?:\.new)?\.(?:hexdigest|digest|base64digest|update)$/,
    languages: ['ruby'],
  },
  // https://www.php.net/manual/book.hash
  { calls: /^\\?(?:md5|sha1|crc32)$/, languages: ['php'] },
  { calls: /^\\?(?:hash)$/, languages: ['php'], hashed: [1] },
  // https://developer.apple.com/documentation/cryptokit
  {
    calls: /^(?:CryptoKit\.)?(?:Insecure\.MD5|Insecure\.SHA1|SHA256|SHA384|SHA512)\.hash$/,
    languages: ['swift'],
    hashed: ['data', 0],
  },
  { calls: /^(?:CC_MD5|CC_SHA1|CC_SHA256)$/, languages: ['swift', 'c', 'cpp'] },
  // https://docs.rs/sha2, https://docs.rs/md5
  {
    calls:
      /(?:^|[.:])(?:Md5|Sha1|Sha224|Sha256|Sha384|Sha512)(?:::|\.)(?:digest|new\.update|new\.chain_update|new_with_prefix)$|^md5(?:::|\.)compute$/,
    languages: ['rust'],
  },
];
