package x
class C(val context: Context, private val dataStore: DataStore<Preferences>) {
  fun a(patient: Patient) {
    val prefs = context.getSharedPreferences("p", 0)
    prefs.edit { putString("name", patient.name) }
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
    val e = prefs.edit()
    e.putString("ssn", patient.ssn)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
    e.putBoolean("onboarded", true)
    e.putString("lang", "en")
  }
  suspend fun b(patient: Patient) {
    dataStore.edit { it[MRN_KEY] = patient.mrn }
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
    dataStore.edit { p -> p[THEME] = "dark" }
    context.dataStore.edit { settings -> settings[NAME] = patient.name }
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
  }
}
