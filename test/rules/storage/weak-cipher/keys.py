from Crypto.PublicKey import RSA
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def short():
    return rsa.generate_private_key(public_exponent=65537, key_size=1024)
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher


def short_too():
    return RSA.generate(1024)
#          ^^^^^^^^^^^^^^^^^^ storage/weak-cipher


def long_enough():
    return rsa.generate_private_key(public_exponent=65537, key_size=3072)


def seal(key, iv):
    old = Cipher(algorithms.CAST5(key), modes.CBC(iv))
#                ^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
    older = Cipher(algorithms.TripleDES(key), modes.CBC(iv))
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
    return old, older
