public class EncounterTests
{
    // The patient was admitted on 4 August 2024.
    //                             ^^^^^^^^^^^^^ phi/service-date
    private readonly Encounter encounter = new Encounter { AdmitDate = DateTime.Parse("2024-08-04"), Status = "open" };
    //                                                                                 ^^^^^^^^^^ phi/service-date
    private readonly DateOnly dateOfDeath = new DateOnly(2023, 11, 30);
    //                                                   ^^^^^^^^^^^^ phi/service-date
}
