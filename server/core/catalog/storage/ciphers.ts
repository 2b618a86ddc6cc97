/** Tables: calls that encrypt, and what makes them weak. NIST SP 800-131A Rev. 2 and RFC 7465 say why; read 2026-11-22. */
import type { ShapeRow } from '../../program/shapes.js';
import type { Places } from '../../storage/ways.js';
import { commands, starters } from '../transport/languages.js';

const scripts = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];
const jvm = ['java', 'kotlin', 'scala'];

/** Algorithms and modes by what their names match, with `_` and ` ` as `-` and in lower case. The first that matches counts. */
export const weakAlgorithms: readonly { readonly name: RegExp; readonly what: string }[] = [
  { name: /^(?:3des|des3|tripledes|triple-des|des-?ede3?|tdes|tdea)(?:[-/]|cbc|ecb|$)/, what: 'triple DES' },
  { name: /^des(?:x)?(?:[-/]|$)|^pbewith.*des\b/, what: 'DES' },
  { name: /^(?:rc4|arc4|arcfour)(?:[-/]|$)/, what: 'RC4' },
  { name: /^(?:rc2)(?:[-/]|$)/, what: 'RC2' },
  { name: /^(?:blowfish|bf)(?:[-/]|$)/, what: 'Blowfish' },
  { name: /^(?:idea|cast5?|seed|skipjack)(?:[-/]|$)/, what: 'a cipher with blocks of 64 bits or of old age' },
  { name: /^rsa\/[^/]{1,20}\/nopadding$/, what: 'RSA without padding' },
  { name: /^(?!rsa).*(?:^|[-/])ecb(?:[-/]|$)/, what: 'ECB mode' },
];

/** A call that is given the name of an algorithm, a key, an initialization vector. Data only. */
export interface CipherCall {
  readonly calls: RegExp;
  readonly languages: readonly string[];
  /** Where the name of the algorithm is given. */
  readonly algorithm?: Places;
  /** Names that are weak in this call only: `AES` of Java is AES in ECB mode. */
  readonly implied?: RegExp;
  readonly vector?: Places;
  readonly key?: Places;
}

/** Calls that are told how to encrypt. Documentation of each library, read 2026-11-22. */
export const cipherCalls: readonly CipherCall[] = [
  // https://nodejs.org/api/crypto.html
  { calls: /(?:^|\.)createCipheriv$/, languages: scripts, algorithm: [0], key: [1], vector: [2] },
  { calls: /(?:^|\.)createCipher$/, languages: scripts, algorithm: [0] },
  // https://github.com/digitalbazaar/forge
  { calls: /(?:^|\.)cipher\.createCipher$/, languages: scripts, algorithm: [0], key: [1] },
  // https://docs.oracle.com/en/java/javase/21/docs/specs/security/standard-names.html
  { calls: /(?:^|\.)(?:javax\.crypto\.)?Cipher\.getInstance$/, languages: jvm, algorithm: [0], implied: /^aes$/ },
  { calls: /(?:^|\.)(?:KeyGenerator|SecretKeyFactory)\.getInstance$/, languages: jvm, algorithm: [0] },
  { calls: /(?:^|\.)(?:IvParameterSpec)$/, languages: jvm, vector: [0] },
  { calls: /(?:^|\.)(?:GCMParameterSpec)$/, languages: jvm, vector: [1] },
  { calls: /(?:^|\.)(?:SecretKeySpec|DESKeySpec|DESedeKeySpec)$/, languages: jvm, key: [0] },
  // https://docs.ruby-lang.org/en/3.4/OpenSSL/Cipher.html
  { calls: /^OpenSSL(?:\.|::)Cipher(?:(?:\.|::)Cipher)?(?:\.new)?$/, languages: ['ruby'], algorithm: [0] },
  // https://www.php.net/manual/function.openssl-encrypt
  { calls: /^\\?openssl_encrypt$/, languages: ['php'], algorithm: [1], key: [2], vector: [4] },
  { calls: /^\\?mcrypt_encrypt$/, languages: ['php'], algorithm: [0], key: [1], vector: [4] },
  // https://pycryptodome.readthedocs.io/en/latest/src/cipher/cipher.html
  {
    calls: /^(?:Crypto|Cryptodome)\.Cipher\.AES\.new$|^AES\.new$/,
    languages: ['python'],
    key: [0, 'key'],
    vector: [2, 'iv', 'IV', 'nonce'],
  },
  // https://cryptography.io/en/latest/hazmat/primitives/symmetric-encryption/
  { calls: /(?:^|\.)modes\.(?:CBC|CTR|OFB|CFB|CFB8|GCM)$/, languages: ['python'], vector: [0] },
  {
    calls: /(?:^|\.)algorithms\.(?:AES|AES128|AES256)$|(?:^|\.)(?:AESGCM|ChaCha20Poly1305|Fernet)$/,
    languages: ['python'],
    key: [0],
  },
  // https://pkg.go.dev/crypto/cipher
  { calls: /(?:^|[./])cipher\.(?:NewCBCEncrypter|NewCTR|NewOFB|NewCFBEncrypter)$/, languages: ['go'], vector: [1] },
  { calls: /(?:^|[./])aes\.NewCipher$/, languages: ['go'], key: [0] },
  // https://cryptojs.gitbook.io/docs
  { calls: /(?:^|\.)AES\.encrypt$/, languages: scripts, key: [1] },
  // https://github.com/krzyzanowskim/CryptoSwift
  { calls: /^(?:CBC|CTR|OFB|CFB)$/, languages: ['swift'], vector: ['iv'] },
];

/** Fewer bits than these are too few for RSA, DSA and Diffie-Hellman. NIST SP 800-131A Rev. 2, sections 3 and 5. */
export const leastBits = 2048;

/** A call that makes a pair of keys, and where it is told how long they are: a number, or options that say it. */
export interface KeyPairCall {
  readonly calls: RegExp;
  readonly languages: readonly string[];
  readonly size: Places;
}

/** Calls that make pairs of keys for RSA and DSA. Documentation of each library, read 2026-11-22. */
export const keyPairCalls: readonly KeyPairCall[] = [
  {
    calls: /(?:^|\.)(?:rsa|dsa)\.generate_(?:private_key|parameters)$/,
    languages: ['python'],
    size: ['key_size', 1, 0],
  },
  { calls: /(?:^|\.)(?:RSA|DSA)\.generate$/, languages: ['python'], size: [0, 'bits'] },
  { calls: /(?:^|\.)generateKeyPair(?:Sync)?$/, languages: scripts, size: [0, 1] },
  { calls: /(?:^|\.)KeyPairGenerator\.(?:getInstance\.)?initialize$/, languages: jvm, size: [0] },
  { calls: /(?:^|\.)RSAKeyGenParameterSpec$/, languages: jvm, size: [0] },
  {
    calls: /(?:^|\.)(?:RSA\.Create|DSA\.Create|RSACryptoServiceProvider|DSACryptoServiceProvider|RSACng)$/,
    languages: ['csharp'],
    size: [0],
  },
  { calls: /(?:^|[./])rsa\.GenerateKey$/, languages: ['go'], size: [1] },
  {
    calls: /^OpenSSL(?:\.|::)PKey(?:\.|::)(?:RSA|DSA)(?:\.new|\.generate)?$/,
    languages: ['ruby'],
    size: [0],
  },
  { calls: /^\\?openssl_pkey_new$/, languages: ['php'], size: [0] },
  {
    calls: /^(?:RSA_generate_key|RSA_generate_key_ex|DSA_generate_parameters_ex)$/,
    languages: ['c', 'cpp'],
    size: [0, 1],
  },
  { calls: /(?:^|[.:])Rsa(?:::|\.)generate$|(?:^|[.:])RsaPrivateKey(?:::|\.)new$/, languages: ['rust'], size: [0, 1] },
];

/** A call or member that is a weak cipher by its name alone. Data only. */
export interface WeakName {
  /** Tested on ways of calls, and on paths of members and arguments. */
  readonly ways: RegExp;
  readonly languages: readonly string[];
  readonly what: string;
}

/** Calls that are weak by their names. */
export const weakCalls: readonly WeakName[] = [
  { ways: /(?:^|\.)DES\.(?:new|encrypt)$/, languages: ['python', ...scripts], what: 'DES' },
  { ways: /(?:^|\.)(?:DES3\.new|TripleDES\.encrypt)$/, languages: ['python', ...scripts], what: 'triple DES' },
  { ways: /(?:^|\.)(?:ARC4\.new|RC4\.encrypt|RC4Drop\.encrypt)$/, languages: ['python', ...scripts], what: 'RC4' },
  { ways: /(?:^|\.)(?:ARC2\.new|rc2\.createEncryptionCipher)$/, languages: ['python', ...scripts], what: 'RC2' },
  { ways: /(?:^|\.)Blowfish\.(?:new|encrypt)$/, languages: ['python', ...scripts], what: 'Blowfish' },
  { ways: /(?:^|\.)algorithms\.TripleDES$|^pyDes\.triple_des$/, languages: ['python'], what: 'triple DES' },
  { ways: /(?:^|\.)algorithms\.ARC4$/, languages: ['python'], what: 'RC4' },
  { ways: /(?:^|\.)algorithms\.Blowfish$/, languages: ['python'], what: 'Blowfish' },
  {
    ways: /(?:^|\.)algorithms\.(?:IDEA|CAST5|SEED)$|(?:^|\.)CAST\.new$/,
    languages: ['python'],
    what: 'a cipher with blocks of 64 bits or of old age',
  },
  { ways: /(?:^|\.)NullCipher$/, languages: jvm, what: 'a cipher that changes nothing' },
  // https://nodejs.org/api/deprecations.html#DEP0106
  {
    ways: /(?:^|\.)crypto\.createCipher$|^createCipher$/,
    languages: scripts,
    what: 'key and vector are made of the password by MD5',
  },
  { ways: /^pyDes\.des$/, languages: ['python'], what: 'DES' },
  { ways: /(?:^|\.)modes\.ECB$/, languages: ['python'], what: 'ECB mode' },
  // https://learn.microsoft.com/dotnet/standard/security/cross-platform-cryptography
  {
    ways: /(?:^|\.)(?:TripleDES\.Create|TripleDESCryptoServiceProvider|TripleDESCng)$/,
    languages: ['csharp'],
    what: 'triple DES',
  },
  { ways: /(?:^|\.)(?:DES\.Create|DESCryptoServiceProvider)$/, languages: ['csharp'], what: 'DES' },
  { ways: /(?:^|\.)(?:RC2\.Create|RC2CryptoServiceProvider)$/, languages: ['csharp'], what: 'RC2' },
  { ways: /(?:^|\.)EncryptEcb$/, languages: ['csharp'], what: 'ECB mode' },
  // https://pkg.go.dev/crypto/des, https://pkg.go.dev/crypto/rc4, https://pkg.go.dev/golang.org/x/crypto/blowfish
  { ways: /(?:^|[./])des\.NewCipher$/, languages: ['go'], what: 'DES' },
  { ways: /(?:^|[./])des\.NewTripleDESCipher$/, languages: ['go'], what: 'triple DES' },
  { ways: /(?:^|[./])rc4\.NewCipher$/, languages: ['go'], what: 'RC4' },
  { ways: /(?:^|[./])blowfish\.New(?:Salted)?Cipher$/, languages: ['go'], what: 'Blowfish' },
  { ways: /(?:^|\.)NewECBEncrypter$/, languages: ['go'], what: 'ECB mode' },
  // https://docs.ruby-lang.org/en/3.4/OpenSSL/Cipher.html
  { ways: /^OpenSSL(?:\.|::)Cipher(?:\.|::)(?:DES)(?:\.new)?$/, languages: ['ruby'], what: 'DES' },
  { ways: /^OpenSSL(?:\.|::)Cipher(?:\.|::)(?:RC4)(?:\.new)?$/, languages: ['ruby'], what: 'RC4' },
  { ways: /^OpenSSL(?:\.|::)Cipher(?:\.|::)(?:BF)(?:\.new)?$/, languages: ['ruby'], what: 'Blowfish' },
  // https://github.com/krzyzanowskim/CryptoSwift
  { ways: /^ECB$/, languages: ['swift'], what: 'ECB mode' },
  { ways: /^Blowfish$/, languages: ['swift'], what: 'Blowfish' },
  // https://docs.rs/openssl/latest/openssl/symm/struct.Cipher.html, https://github.com/RustCrypto/block-ciphers
  { ways: /(?:^|[.:])Cipher(?:::|\.)des_ede3(?:_\w+)?$/, languages: ['rust'], what: 'triple DES' },
  { ways: /(?:^|[.:])Cipher(?:::|\.)des_\w+$/, languages: ['rust'], what: 'DES' },
  { ways: /(?:^|[.:])Cipher(?:::|\.)rc4$|(?:^|[.:])Rc4(?:::|\.)new$/, languages: ['rust'], what: 'RC4' },
  {
    ways: /(?:^|[.:])Cipher(?:::|\.)bf_\w+$|(?:^|[.:])Blowfish(?:::|\.)new\w*$/,
    languages: ['rust'],
    what: 'Blowfish',
  },
  { ways: /(?:^|[.:])Cipher(?:::|\.)aes_\d+_ecb$/, languages: ['rust'], what: 'ECB mode' },
  { ways: /(?:^|[.:])Des(?:::|\.)new(?:_from_slice)?$/, languages: ['rust'], what: 'DES' },
  { ways: /(?:^|[.:])TdesEde[23](?:::|\.)new(?:_from_slice)?$/, languages: ['rust'], what: 'triple DES' },
  // https://docs.openssl.org/3.5/man3/EVP_EncryptInit/
  { ways: /^EVP_des_ede\w*$/, languages: ['c', 'cpp'], what: 'triple DES' },
  { ways: /^(?:EVP_des_\w+|DES_(?:ecb|ncbc|cbc)_encrypt)$/, languages: ['c', 'cpp'], what: 'DES' },
  { ways: /^(?:EVP_rc4|RC4)$/, languages: ['c', 'cpp'], what: 'RC4' },
  { ways: /^(?:EVP_bf_\w+|BF_\w+_encrypt)$/, languages: ['c', 'cpp'], what: 'Blowfish' },
  { ways: /^(?:EVP_aes_\d+_ecb|AES_ecb_encrypt)$/, languages: ['c', 'cpp'], what: 'ECB mode' },
];

/** Names of constants that choose something weak, as the argument of a call or the value of an option. */
export const weakConstants: readonly WeakName[] = [
  { ways: /(?:^|\.)(?:MODE_ECB)$/, languages: ['python'], what: 'ECB mode' },
  { ways: /(?:^|\.)CipherMode\.ECB$/, languages: ['csharp'], what: 'ECB mode' },
  { ways: /(?:^|\.)mode\.ECB$/, languages: scripts, what: 'ECB mode' },
  { ways: /^kCCAlgorithmDES$/, languages: ['swift', 'objective-c'], what: 'DES' },
  { ways: /^kCCAlgorithm3DES$/, languages: ['swift', 'objective-c'], what: 'triple DES' },
  { ways: /^kCCAlgorithmRC4$/, languages: ['swift', 'objective-c'], what: 'RC4' },
  { ways: /^kCCAlgorithmRC2$/, languages: ['swift', 'objective-c'], what: 'RC2' },
  { ways: /^kCCAlgorithmBlowfish$/, languages: ['swift', 'objective-c'], what: 'Blowfish' },
  { ways: /^kCCOptionECBMode$/, languages: ['swift', 'objective-c'], what: 'ECB mode' },
  { ways: /^MCRYPT_(?:3DES|TRIPLEDES)$/, languages: ['php'], what: 'triple DES' },
  { ways: /^MCRYPT_DES$/, languages: ['php'], what: 'DES' },
  { ways: /^MCRYPT_(?:ARCFOUR|RC4)$/, languages: ['php'], what: 'RC4' },
  { ways: /^MCRYPT_RC2$/, languages: ['php'], what: 'RC2' },
  { ways: /^MCRYPT_BLOWFISH$/, languages: ['php'], what: 'Blowfish' },
  { ways: /^MCRYPT_MODE_ECB$/, languages: ['php'], what: 'ECB mode' },
];

/** Commands that encrypt or make keys. https://docs.openssl.org/3.5/man1/, https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html */
export const weakCommands: readonly ShapeRow<'algorithm'>[] = [
  {
    subject: 'algorithm',
    languages: [...commands, ...starters],
    pattern:
      /\bopenssl\s(?:enc\s[^\n|;&]{0,200}?)?(?<at>-(?:des3?|des-ede3?(?:-\w{1,5})?|des-\w{1,5}|rc4|rc2(?:-\w{1,5})?|bf(?:-\w{1,5})?|cast5?(?:-\w{1,5})?|aes-\d{3}-ecb))(?=[\s"'])/g,
    inStrings: true,
    unless: /\bopenssl\s[^\n|;&]{0,200}?\s-d\b/,
    what: 'a broken cipher or mode',
  },
  {
    subject: 'algorithm',
    languages: [...commands, ...starters],
    pattern:
      /\bopenssl\sgenrsa\b[^\n|;&]{0,120}?\s(?<at>512|768|1024)(?=\s|$)|\bopenssl\sreq\b[^\n|;&]{0,200}?-newkey\s{1,4}(?<at2>rsa:(?:512|768|1024))\b|\bkeytool\b[^\n|;&]{0,300}?-keysize\s{1,4}(?:512|768|1024)\b/gm,
    inStrings: true,
    what: 'a key of fewer than 2048 bits',
  },
];
