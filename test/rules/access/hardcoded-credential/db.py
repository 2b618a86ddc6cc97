import os

DB_PASSWORD = os.getenv("DB_PASSWORD", "Linen-Closet-3847")
#                                       ^^^^^^^^^^^^^^^^^ access/hardcoded-credential
SAFE_PASSWORD = os.getenv("DB_PASSWORD", "changeme")
connect(host="db", user="etl", password="Linen-Closet-3847")
#                                        ^^^^^^^^^^^^^^^^^ access/hardcoded-credential
connect(host="db", user="etl", password="password123")
connect(host="db", user="etl", password=settings.DB_PASSWORD)
connect("postgres://etl:Copper-Stair-1180@db.example.org/visits")
#                       ^^^^^^^^^^^^^^^^^ access/hardcoded-credential
connect("postgres://etl:Copper-Stair-1180@localhost/visits")
connect("postgres://etl:${DB_PASSWORD}@db.example.org/visits")
connect("postgres://user:password@db.example.org/visits")
connect("Server=db.example.org;User Id=etl;Password=Linen-Closet-3847;Encrypt=true")
#                                                   ^^^^^^^^^^^^^^^^^ access/hardcoded-credential
get(url, auth=HTTPBasicAuth("etl", "Linen-Closet-3847"))
#                                   ^^^^^^^^^^^^^^^^^ access/hardcoded-credential
jwt.encode(claims, "portal-signing-words", algorithm="HS256")
#                   ^^^^^^^^^^^^^^^^^^^^ access/hardcoded-credential
jwt.encode(claims, "secret", algorithm="HS256")
headers = {"Authorization": "Bearer q7Zp2mK9vX4tR8wB1nC6"}
#                                   ^^^^^^^^^^^^^^^^^^^^ access/hardcoded-credential
password_field = "login-form-password-2"
PASSWORD_PATTERN = "^(?=.*[A-Z])(?=.*\\d).{8,}$"
