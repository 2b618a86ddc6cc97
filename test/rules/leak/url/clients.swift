func find(_ patient: Patient) {
    let items = [URLQueryItem(name: "ssn", value: patient.ssn), URLQueryItem(name: "row", value: patient.id)]
//               ^^^^^^^^^^^^ leak/url
    let address = URL(string: "https://api.example.org/search?name=\(patient.lastName)")
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
}
