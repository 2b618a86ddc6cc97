public class C {
  void a(Context ctx, Patient patient, HttpServletResponse res) {
    SharedPreferences prefs = PreferenceManager.getDefaultSharedPreferences(ctx);
    SharedPreferences.Editor editor = prefs.edit();
    editor.putString("mrn", patient.getMrn());
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
    editor.putString("lang", "x");
    Cookie c = new Cookie("ssn", patient.getSsn());
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
    res.addCookie(c);
  }
  void b(Patient patient, HttpServletResponse res) {
    Cookie c = new Cookie("ssn", patient.getSsn());
    c.setSecure(true); c.setHttpOnly(true); c.setAttribute("SameSite", "Strict");
  }
}
