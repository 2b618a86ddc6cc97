import SwiftUI
struct V: View {
  @AppStorage("ssn") var ssn: String = ""
//                       ^^^^^^^^^^^^^^^^ storage/browser
  @AppStorage("darkMode") var dark = false
  @AppStorage("patientName") private var patientName = ""
//                                       ^^^^^^^^^^^^^^^^ storage/browser
  func a(patient: Patient) {
    UserDefaults.standard.set(patient.diagnosis, forKey: "d")
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
    let d = UserDefaults(suiteName: "x")
    d?.set(patient.mrn, forKey: "m")
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
    UserDefaults.standard.setValue(patient.dob, forKey: "m")
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
    d?.removeObject(forKey: "patient")
    UserDefaults.standard.set(Date(), forKey: "lastSync")
  }
}
