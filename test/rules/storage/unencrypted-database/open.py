import sqlite3, aiosqlite
from sqlalchemy import create_engine
from tinydb import TinyDB
a = sqlite3.connect('patients.db')
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
b = create_engine('sqlite:///./clinic.db')
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
c = create_engine('postgresql://x/patients')
d = TinyDB('patients.json')
#   ^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
e = sqlite3.connect(':memory:')
f = create_engine('sqlite://')
SQLALCHEMY_DATABASE_URL = "sqlite:///./patients.db"
g = create_engine(SQLALCHEMY_DATABASE_URL, connect_args={"check_same_thread": False})
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
def h():
    conn = sqlite3.connect('app.db')
#          ^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
    conn.execute('CREATE TABLE IF NOT EXISTS patients (id INTEGER, ssn TEXT)')
