import org.springframework.web.util.UriComponentsBuilder;

class Clients {
  void find(Patient patient, HttpUrl.Builder builder) {
    UriComponentsBuilder.fromPath("/search").queryParam("ssn", patient.getSsn()).build();
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
    builder.addQueryParameter("name", patient.getLastName());
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
    UriComponentsBuilder.fromPath("/search").queryParam("row", patient.getId()).build();
  }
}
