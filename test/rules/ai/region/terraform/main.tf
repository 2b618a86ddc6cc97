variable "place" {
  default = "eastus"
}

resource "azurerm_cognitive_account" "summaries" {
  kind     = "OpenAI"
  location = "swedencentral"
#            ^^^^^^^^^^^^^^^ ai/region
}

resource "azurerm_cognitive_account" "letters" {
  kind     = "OpenAI"
  location = var.place
}

resource "azurerm_cognitive_account" "faces" {
  kind     = "Face"
  location = "swedencentral"
}
