using Microsoft.AspNetCore.WebUtilities;

public class Clients
{
    public async Task Find(Patient patient, HttpClient client)
    {
        await client.GetAsync($"/api/search?ssn={patient.Ssn}");
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
        await client.GetAsync(QueryHelpers.AddQueryString("/api/search", "name", patient.LastName));
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
        await client.GetAsync($"/api/search?row={patient.Id}");
    }
}
