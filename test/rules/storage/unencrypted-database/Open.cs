class D {
  void A() { var c = new SqliteConnection("Data Source=patients.db"); }
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
  void B() { options.UseSqlite("Data Source=clinic.db"); }
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
  void C() { var c = new SqliteConnection("Data Source=patients.db;Password=" + pw); }
  void E() { var db = new LiteDatabase("patients.db"); }
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
}
