import hashlib, os
from Crypto.Cipher import AES, DES3, Blowfish
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.fernet import Fernet
IV = b'1234567890123456'
def a(key, ssn):
    return AES.new(key, AES.MODE_ECB).encrypt(ssn)
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
def b(key, ssn):
    return Cipher(algorithms.TripleDES(key), modes.CBC(os.urandom(8)))
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
def c(key, ssn):
    return Cipher(algorithms.AES(key), modes.ECB())
#                                      ^^^^^^^^^^^ storage/weak-cipher
def d(key, ssn):
    return Cipher(algorithms.AES(key), modes.CBC(IV))
#                                      ^^^^^^^^^^^^^ storage/weak-cipher
def e(ssn):
    return AES.new(b'Sixteen byte key', AES.MODE_GCM)
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
def f(key, ssn):
    iv = os.urandom(16)
    return AES.new(key, AES.MODE_CBC, iv)
def g(patient):
    return hashlib.sha256(patient.mrn.encode('utf-8')).hexdigest()
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
def h(patient):
    m = hashlib.md5()
    m.update(patient.ssn.encode())
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
    return m.hexdigest()
def i(name, dob):
    return hashlib.sha1(f"{name}{dob}".encode()).hexdigest()
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
def pseudonymize(value):
    return hashlib.sha256(value.encode()).hexdigest()
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
def j(url):
    return hashlib.md5(url.encode()).hexdigest()
def k(key, x):
    return DES3.new(key, DES3.MODE_CBC, os.urandom(8))
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
def l(x):
    return Fernet(os.environ['KEY']).encrypt(x)
def m(df):
    df['pid'] = df['ssn'].apply(lambda s: hashlib.sha256(s.encode()).hexdigest())
#                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
def n(patient_id):
    return hashlib.new('md5', patient_id.encode()).hexdigest()
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
