public class ClaimTests
{
    // The patient was hit by a car with license plate HRX 8841.
    //                                                 ^^^^^^^^ phi/vehicle-id
    private readonly Patient patient = new Patient { Vin = "2HGFC2F50KH518237", LicensePlate = "HRX-8841" };
    //                                                      ^^^^^^^^^^^^^^^^^                   ^^^^^^^^ phi/vehicle-id
}
