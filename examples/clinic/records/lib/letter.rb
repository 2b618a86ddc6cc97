require "openssl"
require "net/smtp"

# Writes letters to patients.
class Letter
  GREETINGS = { "f" => "Dear Ms.", "m" => "Dear Mr.", "x" => "Dear patient" }.freeze

  # The letter that the printer cut off read:
  #   Dear Mrs. Ellingsworth-Tran, please come to the clinic on March 18, 2025 at 10:30.
  def self.body(patient, visit)
    "#{GREETINGS.fetch(patient.sex)} #{patient.last_name},\nplease come to the clinic on #{visit.strftime('%B %-d, %Y')}."
  end

  def self.archive(text, key)
    cipher = OpenSSL::Cipher.new("aes-256-gcm").encrypt
    cipher.key = key
    iv = cipher.random_iv
    iv + cipher.update(text) + cipher.final + cipher.auth_tag
  end

  def self.deliver(patient, text)
    smtp = Net::SMTP.new("mail.clinic.internal", 25)
    smtp.start { |mail| mail.send_message(text, "letters@example.com", patient.email) }
  end
end
