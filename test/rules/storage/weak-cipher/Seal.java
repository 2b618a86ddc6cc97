import javax.crypto.*; import javax.crypto.spec.*; import java.security.*;
class C {
  static final String KEY = "0123456789abcdef";
  byte[] a(SecretKey k, String ssn) throws Exception { Cipher c = Cipher.getInstance("AES"); c.init(1, k); return c.doFinal(ssn.getBytes()); }
//                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
  byte[] b(SecretKey k, String ssn) throws Exception { return Cipher.getInstance("DES/CBC/PKCS5Padding").doFinal(ssn.getBytes()); }
//                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
  byte[] c(SecretKey k, String ssn) throws Exception { IvParameterSpec iv = new IvParameterSpec(new byte[16]); return x(iv); }
//                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
  byte[] d(String ssn) throws Exception { SecretKeySpec k = new SecretKeySpec(KEY.getBytes(), "AES"); return x(k); }
//                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
  String e(Patient p) throws Exception { MessageDigest md = MessageDigest.getInstance("MD5"); md.update(p.getSsn().getBytes()); return hex(md.digest()); }
//                                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
  String f(String mrn) { return DigestUtils.sha256Hex(mrn); }
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
  String g(byte[] file) { return DigestUtils.md5Hex(file); }
  byte[] h(byte[] k) throws Exception { return Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding").doFinal(k); }
  byte[] i(SecretKey k) throws Exception { byte[] iv = new byte[16]; new SecureRandom().nextBytes(iv); return x(new IvParameterSpec(iv)); }
  byte[] j(SecretKey k) throws Exception { return Cipher.getInstance("RC4").doFinal(null); }
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
  byte[] k() throws Exception { return Mac.getInstance("HmacSHA256").doFinal(mrn.getBytes()); }
}
