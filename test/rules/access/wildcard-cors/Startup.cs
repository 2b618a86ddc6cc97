services.AddCors(o => o.AddPolicy("open", p => p.AllowAnyOrigin().AllowAnyHeader()));
//                                               ^^^^^^^^^^^^^^^^ access/wildcard-cors
services.AddCors(o => o.AddPolicy("asked", p => p.SetIsOriginAllowed(_ => true).AllowCredentials()));
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/wildcard-cors
services.AddCors(o => o.AddPolicy("one", p => p.WithOrigins("https://portal.example.org")));
