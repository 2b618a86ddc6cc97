class E(val ctx: Context) {
  fun a(patient: Patient, patients: List<Patient>) {
    File(ctx.filesDir, "p.json").writeText(Gson().toJson(patient))
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    File("x").appendText("${patient.name}\n")
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    ctx.openFileOutput("p", 0).use { it.write(patient.ssn.toByteArray()) }
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    File("x").bufferedWriter().use { out -> patients.forEach { out.write(it.name) } }
//                                                             ^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    val ef = EncryptedFile.Builder(ctx, File("y"), mk, s).build()
    File("v").writeText("1")
  }
}
