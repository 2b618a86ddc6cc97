using System.Security.Cryptography;
class D {
  static readonly byte[] Iv = new byte[16];
  byte[] A(byte[] key, string ssn) { using var d = DES.Create(); return d.EncryptCbc(x, d.IV); }
//                                                 ^^^^^^^^^^^^ storage/weak-cipher
  byte[] B(byte[] key, string ssn) { using var a = Aes.Create(); a.Key = key; a.IV = Iv; return a.CreateEncryptor().TransformFinalBlock(x, 0, 1); }
//                                                                            ^^^^^^^^^ storage/weak-cipher
  byte[] C(string ssn) { using var aes = Aes.Create(); aes.Key = Encoding.UTF8.GetBytes("0123456789abcdef"); return null; }
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
  string E(string mrn) { using var sha = SHA256.Create(); return Convert.ToHexString(sha.ComputeHash(Encoding.UTF8.GetBytes(mrn))); }
//                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
  string F(string mrn) { return Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(mrn))); }
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
  string G(string mrn, byte[] k) { using var h = new HMACSHA256(k); return Convert.ToHexString(h.ComputeHash(Encoding.UTF8.GetBytes(mrn))); }
  byte[] H() { using var r = new RijndaelManaged { Mode = CipherMode.ECB }; return null; }
//                                                        ^^^^^^^^^^^^^^ storage/weak-cipher
  byte[] I() { var p = new TripleDESCryptoServiceProvider(); return null; }
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
}
