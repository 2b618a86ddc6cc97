public class PatientTests
{
    private const string Mrn = "E1004829";
    //                          ^^^^^^^^ phi/medical-record-number
    private readonly Patient patient = new Patient { MedicalRecordNumber = "E1004830", HospitalNumber = "HN-773920" };
    //                                                                      ^^^^^^^^                     ^^^^^^^^^ phi/medical-record-number

    [Fact]
    public void FindsByMrn() => Assert.Equal("E1004829", Find(mrn: "E1004829").Mrn);
    //                                        ^^^^^^^^              ^^^^^^^^ phi/medical-record-number
}
