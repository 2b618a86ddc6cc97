const crypto = require('crypto');
const short = crypto.generateKeyPairSync('rsa', { modulusLength: 1024 });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
const long = crypto.generateKeyPairSync('rsa', { modulusLength: 4096 });
const old = crypto.createCipher('aes-256-cbc', password);
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
