export PGPASSWORD="Linen-Closet-3847"
#                  ^^^^^^^^^^^^^^^^^ access/hardcoded-credential
export API_KEY="$VAULT_KEY"
curl -u etl:Copper-Stair-1180 https://fhir.example.org/Patient
#           ^^^^^^^^^^^^^^^^^ access/hardcoded-credential
