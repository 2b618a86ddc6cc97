fn admit(patient: &Patient) -> anyhow::Result<()> {
    if patient.open {
        panic!("no bed for {}", patient.last_name);
//      ^^^^^ leak/error
    }
    if patient.old {
        anyhow::bail!("no bed for {}", patient.last_name);
//      ^^^^^^^^^^^^ leak/error
    }
    anyhow::bail!("no bed for row {}", patient.id)
}
