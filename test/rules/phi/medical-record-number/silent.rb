# Numbers of records that are not charts.
record_number = "48291300"
person_id = 48291301
release = { chart_version: "4.18.2", helm_chart: "ingress-nginx-4.10.1" }
unit = { number: "48291302" }
DATASET = { record_id: "R-48291303", serial: 12 }
