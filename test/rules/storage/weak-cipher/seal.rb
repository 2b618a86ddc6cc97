require 'openssl'
class F
  def a(ssn, key)
    c = OpenSSL::Cipher.new('des-ede3-cbc')
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
  end
  def b(ssn, key)
    c = OpenSSL::Cipher.new('AES-256-CBC')
    c.encrypt
    c.key = key
    c.iv = '0' * 16
#   ^^^^^^^^^^^^^^^ storage/weak-cipher
  end
  def c(patient)
    Digest::SHA256.hexdigest(patient.mrn)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
  end
  def d(patient)
    Digest::MD5.hexdigest("#{patient.first_name}#{patient.dob}")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
  end
  def e(path)
    Digest::MD5.hexdigest(File.read(path))
  end
end
