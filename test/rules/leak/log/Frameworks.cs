using System;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Context;

public class Visits
{
    private readonly ILogger<Visits> _out;
    private static readonly NLog.Logger Nlog = NLog.LogManager.GetCurrentClassLogger();

    public void Admit(Patient patient)
    {
        _out.LogInformation("admitted {Name}", patient.LastName);
//      ^^^^^^^^^^^^^^^^^^^ leak/log
        Log.Information("admitted {Ssn}", patient.Ssn);
//      ^^^^^^^^^^^^^^^ leak/log
        Log.ForContext("Mrn", patient.Mrn).Warning("admitted");
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/log
        LogContext.PushProperty("Email", patient.Email);
//      ^^^^^^^^^^^^^^^^^^^^^^^ leak/log
        Nlog.Error(patient.Phone);
//      ^^^^^^^^^^ leak/log
        Console.WriteLine($"admitted {patient.LastName}");
//      ^^^^^^^^^^^^^^^^^ leak/log
        System.Diagnostics.Debug.WriteLine(patient.LastName);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/log
        _out.LogInformation("admitted {Id}", patient.Id);
        Log.Information("{Count} visits", patient.Visits.Count);
    }
}
