var patient = new Patient { Ssn = "412-68-9031" };
//                                 ^^^^^^^^^^^ phi/ssn
var bySsn = new Dictionary<string, bool> { ["412-68-9032"] = true };
//                                           ^^^^^^^^^^^ phi/ssn
[InlineData("412-68-9033", true)] public void Accepts(string ssn, bool valid) { }
//           ^^^^^^^^^^^ phi/ssn
var mask = $"***-**-{ssn[^4..]}";
