public class Faker
{
    Patient patient = new Patient { FirstName = faker.Name.FirstName(), LastName = faker.Name.LastName() };
    string patientName = $"{first} {last}";
    string patientNameFormat = "Last, First";
    string[] patientColumns = { "First Name", "Last Name", "Patient Name" };
    throw new ArgumentException("Patient Name is required");
}
