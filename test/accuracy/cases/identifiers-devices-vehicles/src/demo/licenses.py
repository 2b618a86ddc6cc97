patient = {"drivers_license": "F255-921-50-094-0", "passport_number": "X44718820", "certificate_number": "BC-1951-004417"}
license = "Apache-2.0"
license_key = "${LICENSE_KEY}"
provider = {"npi": "1847301623", "dea": "BH4182072", "display": "Dr. Hollis Umbridge-Tan"}
