public class Seed
{
    // Reach the patient at 614-488-2093.
    //                      ^^^^^^^^^^^^ phi/phone
    private readonly Patient patient = new Patient { HomePhone = "614-488-2093", WorkPhone = "(614) 488-2094" };
    //                                                            ^^^^^^^^^^^^                ^^^^^^^^^^^^^^ phi/phone
    private const string PatientPhone = "+16144882095";
    //                                   ^^^^^^^^^^^^ phi/phone
}
