class E extends SQLiteOpenHelper {
  E(Context c) { super(c, "patients.db", null, 1); }
  void a() throws Exception { DriverManager.getConnection("jdbc:sqlite:patients.db"); }
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
  void b() throws Exception { DriverManager.getConnection("jdbc:h2:file:./patients"); }
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
  void c() { Room.databaseBuilder(ctx, PatientDatabase.class, "patients.db").build(); }
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
  void d() { ctx.openOrCreateDatabase("patients.db", 0, null); }
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
}
