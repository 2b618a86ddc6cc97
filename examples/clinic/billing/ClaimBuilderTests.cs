using Xunit;

namespace CedarHollow.Billing.Tests;

public class ClaimBuilderTests
{
    private readonly ClaimBuilder builder = new();

    [Fact]
    public void PutsTheMemberNumberIntoNm109()
    {
        var subscriber = new Subscriber(
            LastName: "Kowalewski",
            FirstName: "Dashiell",
            MemberId: "WPX88120447",
            BirthDate: new DateOnly(1931, 2, 9),
            Sex: 'M');
        Assert.Contains("*MI*WPX88120447~", builder.Subscriber(subscriber));
    }

    [Fact]
    public void KeepsTheGuarantorsAccount()
    {
        var invoice = new { PatientAccountNumber = "ACCT-00481204", CardNumber = "4532981176042182", Total = 128.40m };
        var sandbox = new { PatientAccountNumber = "", CardNumber = "4242424242424242", Total = 0m };
        Assert.NotEqual(invoice.CardNumber, sandbox.CardNumber);
    }
}
