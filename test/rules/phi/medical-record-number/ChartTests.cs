public class ChartTests
{
    private readonly Dictionary<string, string> patient = new Dictionary<string, string> { { "mrn", "00482913" }, ["chart_number"] = "C-440182" };
    //                                                                                               ^^^^^^^^ phi/medical-record-number
    //                                                                                                                                ^^^^^^^^ phi/medical-record-number

    [Theory, InlineData("00482914", true), InlineData("MRN-TEST-001", false)]
    //                   ^^^^^^^^ phi/medical-record-number
    public void Finds(string mrn, bool found) => mock.Setup(r => r.GetByMrn("00482915"));
    //                                                                       ^^^^^^^^ phi/medical-record-number
}
