public class Answers : ControllerBase
{
    public IActionResult Admit(Patient patient)
    {
        if (patient.IsOpen) return BadRequest($"{patient.LastName} is admitted");
//                                 ^^^^^^^^^^ leak/error
        if (patient.IsNew) return StatusCode(409, $"{patient.LastName} is admitted");
//                                ^^^^^^^^^^ leak/error
        if (patient.IsOld) throw new InvalidOperationException($"no bed for {patient.LastName}");
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/error
        if (patient.IsGone) return NotFound($"no row {patient.Id}");
        return Ok(patient);
    }
}
