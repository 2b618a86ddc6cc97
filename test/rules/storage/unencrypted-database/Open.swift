import GRDB
import SQLite
import CoreData
func a() throws { let q = try DatabaseQueue(path: "patients.sqlite") }
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
func b() throws { let db = try Connection("patients.sqlite3") }
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
func c() { let c = NSPersistentContainer(name: "PatientRecords") }
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
func d() { let c = NSPersistentContainer(name: "Settings") }
