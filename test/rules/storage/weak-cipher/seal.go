package e
import ("crypto/aes"; "crypto/cipher"; "crypto/des"; "crypto/md5"; "crypto/rand"; "crypto/rc4"; "crypto/sha256"; "io"; "encoding/hex")
func a(k []byte) { des.NewTripleDESCipher(k) }
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
func b(k []byte) { rc4.NewCipher(k) }
//                 ^^^^^^^^^^^^^^^^ storage/weak-cipher
func c(mrn string) string { s := sha256.Sum256([]byte(mrn)); return hex.EncodeToString(s[:]) }
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
func d(p *Patient) { h := md5.New(); io.WriteString(h, p.SSN) }
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
func e(b cipher.Block, pt []byte) { iv := make([]byte, aes.BlockSize); cipher.NewCBCEncrypter(b, iv) }
//                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
func f(b cipher.Block, pt []byte) { iv := make([]byte, aes.BlockSize); rand.Read(iv); cipher.NewCBCEncrypter(b, iv) }
func g(b cipher.Block) { cipher.NewCBCEncrypter(b, []byte("1234567890123456")) }
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
func h() { aes.NewCipher([]byte("0123456789abcdef")) }
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
func i(f []byte) { md5.Sum(f) }
