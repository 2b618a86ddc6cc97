# Changes to the program.
COPYRIGHT = "2019-2024"
changelog = {"version": "2.4.1", "date": "2024-08-04"}
deployed_on = "2024-08-04"
admission_ticket = {"event": "concert", "starts": "2024-08-04"}
migration = "0042_2024_08_04_visits.py"
log = "2024-08-04 16:05:00 INFO server started"
