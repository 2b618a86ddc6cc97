use sha2::{Sha256, Digest};
fn a(mrn: &str) -> String { format!("{:x}", Sha256::digest(mrn.as_bytes())) }
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
fn b(patient: &Patient) { let mut h = Sha256::new(); h.update(patient.ssn.as_bytes()); }
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
fn c(key: &[u8], d: &[u8]) { openssl::symm::encrypt(Cipher::des_ede3_cbc(), key, None, d); }
//                                                  ^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
