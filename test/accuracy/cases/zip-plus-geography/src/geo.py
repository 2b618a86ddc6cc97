patient = {"zip": "97477", "county": "Lane County", "state": "OR"}
household = dict(patient_zip="82190-0417", city="Yellowstone")
three_digits = {"zip3": "974", "state": "OR"}
clinic = {"clinic_zip": "00000", "lat": 44.0462, "lon": -123.0220}
BOUNDING_BOX = (-124.6, 41.99, -116.46, 46.29)
SPRINGFIELD = {"OR": "97477", "IL": "62704", "MA": "01103"}
