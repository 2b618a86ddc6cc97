var app = builder.Build();
app.MapGet("/patients/{id}", (string id) => repo.Find(id)).RequireAuthorization();
app.MapGet("/patients/{id}/labs", (string id) => repo.Labs(id));
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
app.MapGet("/encounters/{id}", (string id) => repo.Enc(id)).AllowAnonymous();
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
var g = app.MapGroup("/x").RequireAuthorization();
g.MapGet("/patients/{id}/meds", (string id) => repo.Meds(id));
