import io.ktor.client.HttpClient

suspend fun find(patient: Patient, client: HttpClient) {
    client.get("https://api.example.org/search") {
        parameter("ssn", patient.ssn)
//      ^^^^^^^^^ leak/url
        parameter("row", patient.id)
    }
    client.get("https://api.example.org/search?name=${patient.lastName}")
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
}
