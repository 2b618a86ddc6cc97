class G
  def a(patient, patients)
    File.write('p.json', patient.to_json)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    File.open('x', 'w') { |f| f.puts patient.ssn }
#                             ^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    File.open('x', 'w') do |f|
      patients.each { |p| f.write("#{p.name},#{p.mrn}\n") }
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    end
    CSV.open('x.csv', 'w') do |csv|
      patients.each { |p| csv << [p.name, p.ssn] }
#                         ^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    end
    File.write('v', VERSION)
    File.write('n', patients.count.to_s)
  end
end
