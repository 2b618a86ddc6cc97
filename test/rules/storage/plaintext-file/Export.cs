public class C {
  public void A(List<Patient> patients, Patient patient, string path) {
    File.WriteAllText(path, JsonSerializer.Serialize(patients));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    using (var w = new StreamWriter(path)) {
      w.WriteLine($"{patient.Name},{patient.Ssn}");
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    }
    using var sw = File.CreateText(path);
    sw.WriteLine(patient.Mrn);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    File.WriteAllText("v.txt", version);
    File.WriteAllBytes(path, Encrypt(JsonSerializer.SerializeToUtf8Bytes(patients)));
    await File.WriteAllLinesAsync(path, patients.Select(p => p.Name));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    using var fs = File.Create(path);
    JsonSerializer.Serialize(fs, patients);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    using var csv = new CsvWriter(new StreamWriter(path), CultureInfo.InvariantCulture);
    csv.WriteRecords(patients);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
  }
}
