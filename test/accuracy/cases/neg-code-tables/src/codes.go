package codes

var Drugs = map[string]string{"00093-7146-56": "Amlodipine 5 mg", "50580-488-10": "Tylenol 500 mg", "0002-8215-01": "Humulin"}
var Loinc = []string{"2160-0", "8480-6", "29463-7", "8302-2"}
var Snomed = []int64{73211009, 44054006, 38341003, 195967001}
var CPT = map[string]int{"99213": 92, "99214": 131, "93000": 17}
var RaceCodes = map[string]string{"2106-3": "White", "2054-5": "Black", "2028-9": "Asian"}
var Taxonomy = map[string]string{"207R00000X": "Internal Medicine", "207Q00000X": "Family Medicine"}
