# Users of a web shop, where nobody is a patient.
SERVICE = {"name": "Billing Gateway", "display_name": "Lakeshore Portal", "owner": "Platform Team"}
font_family = "Helvetica Neue"
table_names = ["Austin", "Paris", "Charlotte"]
class_name = "Henderson"
product = {"name": "Taylor Guitar", "brand": "Wilson"}
raise ValueError("Invalid Name")
month_names = ["April", "May", "June"]
