package visits

import (
    "fmt"
    "net/http"
    "net/url"
)

func find(patient Patient) {
    q := url.Values{}
    q.Set("ssn", patient.SSN)
//  ^^^^^ leak/url
    q.Set("row", patient.ID)
    http.Get(fmt.Sprintf("https://api.example.org/search?name=%s", patient.LastName))
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
}
