# A shop that ships parcels.
store = {"zip": "43082", "postal_code": "43147"}
port = 43082
ZIP_TO_COUNTY = {"43082": "39041", "43147": "39045"}
archive = "backup-43082.zip"
count = {"rows": 43147}
