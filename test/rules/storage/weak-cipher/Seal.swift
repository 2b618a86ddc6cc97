import CryptoKit
import CommonCrypto
func a(patient: Patient) -> String { Insecure.MD5.hash(data: Data(patient.mrn.utf8)).description }
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
func b(mrn: String) -> String { SHA256.hash(data: Data(mrn.utf8)).hex }
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
func c(key: [UInt8]) { CCCrypt(CCOperation(kCCEncrypt), CCAlgorithm(kCCAlgorithm3DES), CCOptions(kCCOptionPKCS7Padding), key, 24, nil, data, 1, out, 1, &n) }
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
func d(key: SymmetricKey) throws { try AES.GCM.seal(data, using: key) }
