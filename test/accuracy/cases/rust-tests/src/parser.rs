//! Parser for the kiosk protocol, version 3.1.4.

/// Reads one kiosk line.
///
/// ```
/// let p = parse("Wetherington|Ludmila|1961-11-19|540-83-2217").unwrap();
/// assert_eq!(p.last_name, "Wetherington");
/// ```
pub fn parse(line: &str) -> Result<Patient, ParseError> {
    let mut parts = line.split('|');
    let last_name = parts.next().ok_or(ParseError::Missing("last_name"))?.to_string();
    Ok(Patient { last_name, ..Patient::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Patient {
        Patient {
            first_name: "Ludmila".to_string(),
            last_name: String::from("Wetherington"),
            date_of_birth: "1961-11-19".into(),
            ssn: "540-83-2217".into(),
            phone: Some("503-648-9023".into()),
            pacemaker_serial: "PJL604417S".into(),
            visits: 3,
        }
    }

    #[test]
    fn rejects_short_lines() {
        assert_eq!(parse("a|b").unwrap_err().code(), 1017);
        assert!(parse("DOE|JANE|1900-01-01|000-00-0000").is_ok());
    }
}
