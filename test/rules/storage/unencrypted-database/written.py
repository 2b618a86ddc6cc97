import sqlite3


def keep(patient, visit):
    connection = sqlite3.connect("app.db")
#                ^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
    connection.execute("INSERT INTO people (name) VALUES (?)", (patient.full_name,))
    settings = sqlite3.connect("settings.db")
    settings.execute("INSERT INTO options (theme) VALUES (?)", (visit.theme,))
    cache = sqlite3.connect("cache.db")
    return cache.execute("SELECT room FROM rooms WHERE name = ?", (patient.full_name,))
