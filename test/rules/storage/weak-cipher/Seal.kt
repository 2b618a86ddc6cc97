import javax.crypto.Cipher
class J {
  fun a(ssn: String, k: SecretKey): ByteArray { val c = Cipher.getInstance("AES/ECB/PKCS7Padding"); return c.doFinal(ssn.toByteArray()) }
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
  fun b(patient: Patient): ByteArray = MessageDigest.getInstance("SHA-256").digest(patient.mrn.toByteArray())
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
  fun c(k: SecretKey) { Cipher.getInstance("AES/GCM/NoPadding") }
}
