/**
 * Reads the charts of a patient.
 *
 * @author Rosalind Okonkwo
 */
// Copyright (c) 2021 Thaddeus Wolcott
class Authors {
  String algorithm = "Kaplan-Meier";
  String server = "Mercy General Hospital";
}
