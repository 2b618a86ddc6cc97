public static class Roles
{
    public const string Name = "name";
    public const string PatientName = "PatientName";
    public const string Doctor = "Attending Physician";
    public const string Contact = "Emergency Contact";
    public static readonly Dictionary<string, string> Labels = new() { ["dob"] = "Date of Birth", ["fax"] = "Fax Number", ["ssn"] = "SSN" };
    [Display(Name = "Last Name")] public string LastName { get; set; } = string.Empty;
    [Obsolete("Use BirthDate. Removed on 2025-12-31.")] public DateTime? Dob { get; set; }
}
