package shop

// The office of the company is at 410 Terry Ave.
var bind = map[string]string{"address": "0.0.0.0:8080", "street": "none"}
var warehouse = Warehouse{Address: "7730 Chestnut Grove Ct", City: "Reno"}
var cities = []string{"Denver", "Reno", "Boise"}
var msg = "Open 24 hours, 7 days"
