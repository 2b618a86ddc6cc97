import Foundation
func a(patient: Patient, url: URL) throws {
  let data = try JSONEncoder().encode(patient)
  try data.write(to: url)
//    ^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
  try data.write(to: url, options: .completeFileProtection)
  try patient.notes.write(to: url, atomically: true, encoding: .utf8)
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
  FileManager.default.createFile(atPath: "x", contents: data)
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
  try "1".write(to: url, atomically: true, encoding: .utf8)
  let text = patients.map { "\($0.name),\($0.mrn)" }.joined(separator: "\n")
  try text.write(toFile: "x", atomically: true, encoding: .utf8)
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
}
