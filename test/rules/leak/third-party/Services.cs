using SendGrid;
using SendGrid.Helpers.Mail;
using Twilio.Rest.Api.V2010.Account;

public class Services
{
    public async Task Admitted(Patient patient, SendGridClient client)
    {
        await MessageResource.CreateAsync(to: number, body: $"admitted {patient.LastName}");
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/third-party
        await client.SendEmailAsync(MailHelper.CreateSingleEmail(from, to, "admitted", patient.LastName, null));
//            ^^^^^^^^^^^^^^^^^^^^^ leak/third-party
        await MessageResource.CreateAsync(to: number, body: $"admitted {patient.Id}");
    }
}
