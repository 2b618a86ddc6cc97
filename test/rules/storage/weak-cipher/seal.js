const crypto = require('crypto');
const CryptoJS = require('crypto-js');
const forge = require('node-forge');
const KEY = '0123456789abcdef0123456789abcdef';
const mkIv = () => crypto.randomBytes(16);
function a(ssn, key) { return crypto.createCipheriv('aes-128-ecb', key, '').update(ssn); }
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
function b(ssn, key) { return CryptoJS.DES.encrypt(ssn, key).toString(); }
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
function c(ssn, key) { return CryptoJS.AES.encrypt(ssn, key, { mode: CryptoJS.mode.ECB }); }
//                                                             ^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
function d(ssn) { return crypto.createCipheriv('aes-256-cbc', KEY, crypto.randomBytes(16)); }
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
function e(ssn, key) { const iv = Buffer.from('0000000000000000'); return crypto.createCipheriv('aes-256-cbc', key, iv); }
//                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
function f(ssn, key) { const iv = crypto.randomBytes(16); return crypto.createCipheriv('aes-256-cbc', key, iv); }
function g(patient) { return CryptoJS.SHA256(patient.ssn).toString(); }
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
function h(patient) { return CryptoJS.MD5(patient.email).toString(); }
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
async function i(mrn) { return crypto.subtle.digest('SHA-256', new TextEncoder().encode(mrn)); }
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
function j(mrn, salt) { return crypto.createHash('sha256').update(salt + mrn).digest('hex'); }
function k(file) { return crypto.createHash('sha1').update(file).digest('hex'); }
function l(ssn, key) { return forge.cipher.createCipher('3DES-CBC', key); }
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
function m(patientId) { return crypto.createHash('sha256').update(patientId).digest('hex'); }
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
function n(ssn, key) { return crypto.createCipher('aes192', key); }
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
function o(buf, key) { const d = crypto.createDecipheriv('des-cbc', key, iv); return d; }
function p(ssn) { return CryptoJS.AES.encrypt(ssn, 'my secret passphrase'); }
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
const q = crypto.createCipheriv('aes-256-gcm', process.env.KEY, mkIv());
function r(mrn) { const h = crypto.createHash('sha1'); h.update(mrn); return h.digest('hex'); }
//                                                     ^^^^^^^^^^^^^ storage/weak-cipher
