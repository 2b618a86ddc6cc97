use rusqlite::Connection;
fn a() { let c = Connection::open("patients.db"); }
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
fn b() { let c = Connection::open("patients.db"); c.pragma_update(None, "key", &k); }
