[Authorize]
[Route("api/[controller]")]
public class PatientsController : ControllerBase {
  [HttpGet("{id}")]
  public IActionResult Get(string id) => Ok(_repo.Find(id));
  [AllowAnonymous]
  [HttpGet("{id}/labs")]
// ^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
  public IActionResult Labs(string id) => Ok(_repo.Labs(id));
  [AllowAnonymous]
  [HttpGet("health")]
  public IActionResult Health() => Ok();
}
