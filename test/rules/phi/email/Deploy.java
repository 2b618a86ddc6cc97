/**
 * Sends the charts of a patient.
 *
 * @author Rosalind Okonkwo <rosalind.okonkwo@lakeshoredev.com>
 */
class Deploy {
  @Override
  String host = "ssh deploy@charts.lakeshorehealth.org";
  String database = "postgres://reader:secret@db.lakeshorehealth.org:5432/patients";
}
