# A garage, where nobody is a patient.
plate = {"material": "steel", "plate": "96 well"}
well_plate = "P96-0042"
license_plate_pattern = r"^[A-Z]{3} \d{4}$"
boiler_plate = "v2"
