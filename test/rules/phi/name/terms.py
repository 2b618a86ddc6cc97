"""Terms of a clinical vocabulary for the notes of a patient."""
SIGNS = ["Babinski sign", "Parkinson disease", "Murphy sign", "Homans sign", "Trendelenburg gait"]
SCALES = {"name": "Glasgow Coma Scale", "display": "Braden Scale"}
DRUGS = ["Lisinopril", "Allegra", "Yasmin", "Tylenol"]
DEVICES = ["Foley catheter", "Hickman line", "Jackson Pratt drain"]
