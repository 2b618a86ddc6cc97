public class C {
  public void A(Patient patient) {
    Response.Cookies.Append("mrn", patient.Mrn);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
    Response.Cookies.Append("mrn", patient.Mrn, new CookieOptions { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Strict });
    Preferences.Set("name", patient.FullName);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
    SecureStorage.SetAsync("name", patient.FullName);
  }
}
