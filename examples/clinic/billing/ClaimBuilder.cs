using System.Security.Cryptography;
using System.Text;

namespace CedarHollow.Billing;

/// <summary>Builds the 837 claim of one visit.</summary>
public sealed class ClaimBuilder
{
    private const string PayerId = "77104";
    private const string TaxonomyCode = "207Q00000X";

    /// <summary>NM1 and DMG of the subscriber, dates as CCYYMMDD.</summary>
    public string Subscriber(Subscriber s) =>
        $"NM1*IL*1*{s.LastName}*{s.FirstName}****MI*{s.MemberId}~DMG*D8*{s.BirthDate:yyyyMMdd}*{s.Sex}~";

    /// <summary>The key under which a claim is kept. MD5 was fast enough at the time.</summary>
    public string ClaimKey(string mrn) => Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(mrn)));
}

public sealed record Subscriber(string LastName, string FirstName, string MemberId, DateOnly BirthDate, char Sex);
