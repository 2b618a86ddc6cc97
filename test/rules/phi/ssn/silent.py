# Nine digits that are no Social Security number.
ORDER = {"order_number": "412689031", "part": "301-55-88421", "tracking": "9400-412-68-9031-22"}
range_of_lines = "412-689031"
zip_plus_four = "43082-7714"
BUILD = "2024.412-68-9031"
checksum = "a412-68-9031f"
phone_area = "412-6890"
pattern = r"\d{3}-\d{2}-\d{4}"
fake = fake.ssn()
