use tracing::{info, warn};

fn admit(patient: &Patient) {
    info!("admitted {}", patient.last_name);
//  ^^^^ leak/log
    tracing::error!(ssn = %patient.ssn, "admitted");
//  ^^^^^^^^^^^^^^ leak/log
    log::debug!("admitted {}", patient.email);
//  ^^^^^^^^^^ leak/log
    println!("{}", patient.phone);
//  ^^^^^^^ leak/log
    warn!("admitted {}", patient.id);
    eprintln!("{} visits", patient.visits.len());
}
