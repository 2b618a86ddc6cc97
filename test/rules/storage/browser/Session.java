class Login {
    void open(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        cookie.setSecure(false);
//      ^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
        response.addCookie(cookie);
    }
    void openBare(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
        response.addCookie(cookie);
    }
    void openWell(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
    }
}
