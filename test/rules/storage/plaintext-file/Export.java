import java.nio.file.*;
public class D {
  void a(Patient patient, List<Patient> patients, Path path, ObjectMapper mapper) throws Exception {
    Files.writeString(path, mapper.writeValueAsString(patient));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    Files.write(path, patient.toString().getBytes());
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    try (FileWriter w = new FileWriter("x")) {
      w.write(patient.getSsn());
//    ^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    }
    try (BufferedWriter bw = new BufferedWriter(new FileWriter("x"))) {
      for (Patient p : patients) bw.write(p.getName() + "," + p.getMrn());
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    }
    PrintWriter pw = new PrintWriter(new File("x"));
    pw.println(patient.getLastName());
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    mapper.writeValue(new File("p.json"), patients);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    ObjectOutputStream oos = new ObjectOutputStream(new FileOutputStream("x"));
    oos.writeObject(patient);
//  ^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    try (CipherOutputStream c = new CipherOutputStream(new FileOutputStream("x"), cipher)) { c.write(patient.getSsn().getBytes()); }
    Files.writeString(path, "ok");
    response.getWriter().println(patient.getName());
  }
}
