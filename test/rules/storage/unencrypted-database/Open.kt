class J {
  fun a() = Room.databaseBuilder(ctx, AppDb::class.java, "patient_db").build()
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
  fun b() { val c = RealmConfiguration.Builder(setOf(Patient::class)).name("patients.realm").build() }
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
  fun c() { AndroidSqliteDriver(Schema, ctx, "patients.db") }
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
}
