use std::fs;
use std::fs::File;
use std::io::Write;
fn a(patient: &Patient, patients: &[Patient]) -> std::io::Result<()> {
    fs::write("p.json", serde_json::to_string(patient)?)?;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    let mut f = File::create("x")?;
    f.write_all(patient.ssn.as_bytes())?;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    writeln!(f, "{},{}", patient.name, patient.mrn)?;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    serde_json::to_writer(f, patients)?;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    fs::write("n", patients.len().to_string())?;
    Ok(())
}
