package c
import ("database/sql"; _ "github.com/mattn/go-sqlite3"; bolt "go.etcd.io/bbolt")
func a() { sql.Open("sqlite3", "./patients.db") }
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
func b() { sql.Open("sqlite3", "file:patients.db?_pragma_key=x") }
func c() { bolt.Open("patients.db", 0600, nil) }
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
func d() { sql.Open("postgres", "host=x dbname=patients") }
