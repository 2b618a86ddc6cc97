public class GreetingTests
{
    [Theory, InlineData("Rosalind", "Okonkwo"), InlineData("Jane", "Doe")]
    //                   ^^^^^^^^    ^^^^^^^ phi/name
    public void Greets(string firstName, string lastName) => Assert.Equal("Okonkwo", patient.LastName);
    //                                                                     ^^^^^^^ phi/name

    private readonly object row = new { PatientName = "Rosalind Okonkwo", Ward = "4 East" };
    //                                                 ^^^^^^^^^^^^^^^^ phi/name
}
