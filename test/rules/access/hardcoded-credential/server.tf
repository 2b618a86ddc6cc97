resource "azurerm_mssql_server" "ehr" {
  administrator_login_password = "Midnight-Rounds-77"
#                                 ^^^^^^^^^^^^^^^^^^ access/hardcoded-credential
}
resource "azurerm_mssql_server" "ok" {
  administrator_login_password = var.password
}
