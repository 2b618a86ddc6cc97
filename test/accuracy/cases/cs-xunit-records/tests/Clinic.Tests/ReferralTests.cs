using System;
using System.Collections.Generic;
using Xunit;

namespace Clinic.Tests;

public class ReferralTests
{
    private static readonly Patient Sample = new()
    {
        FirstName = "Evangeline",
        LastName = "Tchaikowitz",
        DateOfBirth = new DateTime(1956, 8, 30),
        Ssn = "431-70-5528",
        Phone = "501.225.8814",
        Address = new() { Line1 = "11 Pleasant Valley Dr", City = "Little Rock", State = "AR", PostalCode = "72212" },
    };

    [Theory]
    [InlineData("Lorenzo Castellanos-Webb", "1971-02-14", "432-18-6609")]
    [InlineData("Jane Doe", "1970-01-01", "123-45-6789")]
    public void Accepts(string patientName, string dob, string ssn) => Assert.True(Referral.Check(patientName, dob, ssn));

    [Fact]
    public void Serializes()
    {
        var json = """
            {
              "patientName": "Lorenzo Castellanos-Webb",
              "mrn": "AR-0038817",
              "referredOn": "2025-05-06"
            }
            """;
        var headers = new Dictionary<string, string> { ["X-Patient-Email"] = "lcw71@sbcglobal.net", ["Accept"] = "application/fhir+json" };
        Assert.Equal(3, Referral.Parse(json).FieldCount);
    }
}
