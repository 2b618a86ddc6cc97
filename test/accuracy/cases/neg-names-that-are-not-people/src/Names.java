@Table(name = "patient") @NamedQuery(name = "Patient.findByLastName", query = "select p from Patient p where p.lastName = :last")
class Names {
    @JsonProperty("last_name") String lastName;
    @Value("${patient.name.format:LAST, FIRST}") String format;
    static final String USER = "Administrator";
    static final String[] WARDS = {"Lincoln Wing", "Florence Nightingale Ward", "Madison Unit"};
}
