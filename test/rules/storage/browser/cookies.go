package x
import "net/http"
func a(w http.ResponseWriter, p *Patient) {
    http.SetCookie(w, &http.Cookie{Name: "mrn", Value: p.MRN})
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
    http.SetCookie(w, &http.Cookie{Name: "mrn", Value: p.MRN, Secure: true, HttpOnly: true, SameSite: http.SameSiteStrictMode})
}
