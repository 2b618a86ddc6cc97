<?php
function a($ssn, $key) { return openssl_encrypt($ssn, 'AES-128-ECB', $key); }
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
function b($ssn, $key) { return openssl_encrypt($ssn, 'aes-256-cbc', $key, 0, '1234567890123456'); }
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
function c($patient) { return hash('sha256', $patient->mrn); }
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
function d($patient) { return sha1($patient->ssn); }
//                            ^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
function e($file) { return md5_file($file); }
function f($ssn, $key) { return mcrypt_encrypt(MCRYPT_DES, $key, $ssn, MCRYPT_MODE_ECB); }
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
function g($mrn, $k) { return hash_hmac('sha256', $mrn, $k); }
function h($sql) { return md5($sql); }
