class Login {
    void Open(HttpResponse response, string token, CookieAuthenticationOptions options) {
        response.Cookies.Append("session", token, new CookieOptions { Secure = false });
//                                                                             ^^^^^ storage/browser
        response.Cookies.Append("session", token, new CookieOptions { Secure = true, HttpOnly = true });
        options.Cookie.SecurePolicy = CookieSecurePolicy.None;
//                                    ^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
    }
}
